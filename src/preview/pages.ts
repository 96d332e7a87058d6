// The pages of the preview: the one that people work in, the frame that a deck is shown in, and the clicker. The frame has no origin
// and no way to the server; what it shows is handed to it.
import { packageClient } from '../package-files.ts'

/** A page, and the policy that it is sent with. */
export interface GuardedPage {
  readonly html: string
  readonly policy: string
}

/** The page with the tools; its script makes all that is on it. */
export function toolsPage(): GuardedPage {
  return pageOf({
    script: 'preview-page',
    name: 'tools',
    head: `${forWindows('')}\n<title>Afterdeck preview</title>`,
    policy: "connect-src 'self'; frame-src 'self'; frame-ancestors 'self'",
  })
}

/** The frame; the same script shows in it what the other page hands over. */
export function framePage(): GuardedPage {
  return pageOf({
    script: 'preview-page',
    name: 'frame',
    head: '<title>Slide</title>',
    policy: "font-src data:; frame-ancestors 'self'; sandbox allow-scripts",
  })
}

/** The page that moves the slides of another window. */
export function clickerPage(): GuardedPage {
  return pageOf({
    script: 'clicker',
    name: 'clicker',
    head: `${forWindows(', viewport-fit=cover')}\n<title>Afterdeck clicker</title>`,
    policy: "connect-src 'self'; frame-ancestors 'none'",
  })
}

/** What pages that fill a window have in their head. */
function forWindows(viewport: string): string {
  return `<meta name="viewport" content="width=device-width, initial-scale=1${viewport}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">`
}

interface PageParts {
  readonly script: Parameters<typeof packageClient>[0]
  /** What the script knows the page by. */
  readonly name: string
  readonly head: string
  /** What this page may do besides. */
  readonly policy: string
}

/** A page that is nothing but its script, and may do nothing but what its policy names. */
function pageOf({ script, name, head, policy }: PageParts): GuardedPage {
  const { code, hash } = packageClient(script)
  return {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; ${policy}`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}
</head>
<body data-page="${name}">
<script>${code}</script>
</body>
</html>
`,
  }
}
