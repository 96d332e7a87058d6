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
  const { code, hash } = packageClient('preview-page')
  return {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Afterdeck preview</title>
</head>
<body data-page="tools">
<script>${code}</script>
</body>
</html>
`,
  }
}

/** The frame; the same script shows in it what the other page hands over. */
export function framePage(): GuardedPage {
  const { code, hash } = packageClient('preview-page')
  return {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Slide</title>
</head>
<body data-page="frame">
<script>${code}</script>
</body>
</html>
`,
  }
}

/** The page that moves the slides of another window. */
export function clickerPage(): GuardedPage {
  const { code, hash } = packageClient('clicker')
  return {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Afterdeck clicker</title>
</head>
<body>
<script>${code}</script>
</body>
</html>
`,
  }
}
