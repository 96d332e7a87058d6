/** What the browser is started with, besides the sandbox. */
export interface FlagOptions {
  readonly profile: string
  readonly sandbox: boolean
}

/**
 * Lists the flags of a browser that draws and prints, and talks to nobody. The network is closed three
 * times: a proxy that refuses, for local addresses too; no name that resolves; nothing in the background.
 */
export function browserFlags(options: FlagOptions): string[] {
  return [
    ...network,
    ...quiet,
    ...sameEverywhere,
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    ...(options.sandbox ? [] : ['--no-sandbox']),
    'about:blank',
  ]
}

const network = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--no-pings',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

const quiet = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--disable-infobars',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // Containers have 64 MB of shared memory; files in the temporary folder of the profile serve as well.
  '--disable-dev-shm-usage',
  // The last two: each page in a process of its own, else a crash takes its neighbours along.
  '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,ProcessPerSiteUpToMainFrameThreshold,IsolateSandboxedIframes',
]

const sameEverywhere = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=en-US',
  // A picture is of a frame that is whole: laid out, decoded and drawn anew, however busy the machine is.
  '--run-all-compositor-stages-before-draw',
  '--disable-checker-imaging',
  '--disable-partial-raster',
  // Nothing is wiped off a page that draws late after its document was changed.
  '--disable-new-content-rendering-timeout',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
]
