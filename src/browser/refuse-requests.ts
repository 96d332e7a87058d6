// The last two of four walls around a page: interception, and the reports of its Content-Security-
// Policy. What the policy stops never reaches interception, hence both.
import type { HTTPRequest, Issue, Page } from 'puppeteer-core'

/** Refuses every request of a page but `data:`; returns what tells and forgets what was refused, each address once. */
export async function refuseRequests(page: Page): Promise<() => readonly string[]> {
  const refused = new Set<string>()
  page.on('request', (request) => {
    if (isOurs(request)) {
      void request.continue().catch(ignore)
      return
    }
    refused.add(shortAddress(request.url()))
    // `aborted` leaves the document as it is; other reasons would put an error page in its place.
    void request.abort('aborted').catch(ignore)
  })
  page.on('issue', (issue) => {
    const address = policyViolation(issue)
    if (address !== undefined) refused.add(address)
  })
  page.on('dialog', (dialog) => {
    refused.add(`a ${dialog.type()} dialog`)
    void dialog.dismiss().catch(ignore)
  })
  page.on('popup', (popup) => {
    refused.add('a new window')
    void popup?.close().catch(ignore)
  })
  await page.setRequestInterception(true)
  return () => {
    const addresses = [...refused]
    refused.clear()
    return addresses
  }
}

/** A document may hold `data:` pictures and fonts, but not become one. */
function isOurs(request: HTTPRequest): boolean {
  const url = request.url()
  return url === 'about:blank' || (url.startsWith('data:') && !request.isNavigationRequest())
}

function policyViolation(issue: Issue): string | undefined {
  const details = issue.details.contentSecurityPolicyIssueDetails
  if (details === undefined || details.isReportOnly) return undefined
  if (details.blockedURL) return shortAddress(details.blockedURL)
  return `something that “${details.violatedDirective}” does not allow`
}

function shortAddress(url: string): string {
  return url.length <= 200 ? url : `${url.slice(0, 200)}…`
}

function ignore(): void {}
