// On Linux x64 the optional package @sparticuz/chromium already brings a browser,
// so a clone does not download a second one. PUPPETEER_SKIP_DOWNLOAD=false asks for it all the same.
const bundled = process.platform === 'linux' && process.arch === 'x64'

module.exports = { skipDownload: bundled }
