// Stands for `puppeteer-core` in the bundle. Its `connect` loads BiDi, WebSockets, a launcher and an installer of browsers;
// over a transport of one's own it comes to the one call below.
import { _connectToCdpBrowser } from 'puppeteer-core/internal/cdp/BrowserConnector.js'

export function connect({ transport, ...options }) {
  return _connectToCdpBrowser(transport, '', options)
}
