// The least that it takes to print a page: start a browser, load the file, print. Nothing is measured or checked.
// node bare.mjs BROWSER PAGE OUT [FLAG…]
import { launch } from 'puppeteer-core'

const [executablePath, page, path, ...flags] = process.argv.slice(2)
const browser = await launch({ executablePath, args: ['--disable-gpu', ...flags], pipe: true })
const tab = await browser.newPage()
await tab.goto(page)
await tab.pdf({ path, preferCSSPageSize: true, printBackground: true })
await browser.close()
