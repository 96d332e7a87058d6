/** A recap with a fault that authors make. */
export interface FaultyRecap {
  readonly fault: string
  /** The recap, line by line. */
  readonly lines: readonly string[]
  /** All that has to be found in it: line, column and code; of the whole file, the code alone. */
  readonly finds: readonly string[]
}

/** A hundred short recaps, each with one fault: syntax, keys, kinds, times, dates, links, counts, rules. */
export const faultyRecaps: readonly FaultyRecap[] = [
  { fault: 'an empty file', lines: [], finds: ['source/empty'] },
  {
    fault: 'prose instead of a recap',
    lines: ['A recap of my talk'],
    finds: ['recap/not-a-recap'],
  },
  {
    fault: 'a list instead of a recap',
    lines: ['- claim: One', '- claim: Two'],
    finds: ['recap/not-a-recap'],
  },
  {
    fault: 'a tab as indentation',
    lines: ['talk:', '\ttitle: Ramps', 'takeaways: [{ claim: C }]'],
    finds: ['2:1 source/tab-indentation'],
  },
  {
    fault: 'a key one column too far left',
    lines: ['talk:', '  title: Ramps', ' event: Ramp Days', 'takeaways: [{ claim: C }]'],
    finds: ['3:2 source/bad-indentation'],
  },
  {
    fault: 'a list entry out of line',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: One', '   - claim: Two'],
    finds: ['4:4 source/bad-indentation'],
  },
  {
    fault: 'a double quote that is not closed',
    lines: ['talk:', '  title: "Ramps', 'takeaways: [{ claim: C }]'],
    finds: ['2:10 source/unclosed-quote'],
  },
  {
    fault: 'a square bracket that is not closed',
    lines: ['talk: { title: Ramps }', 'takeaways: [{ claim: C }', 'closing: { message: Bye }'],
    finds: ['2:12 source/unclosed-bracket'],
  },
  {
    fault: 'a curly bracket that is not closed',
    lines: ['talk: { title: Ramps', 'takeaways: [{ claim: C }]'],
    finds: ['1:7 source/unclosed-bracket'],
  },
  {
    fault: 'a bracket closed by one of the other kind',
    lines: ['talk: { title: Ramps ]', 'takeaways: [{ claim: C }]'],
    finds: ['1:7 source/unclosed-bracket'],
  },
  {
    fault: 'a bracket too many',
    lines: ['talk: { title: Ramps }}', 'takeaways: [{ claim: C }]'],
    finds: ['1:23 source/stray-bracket'],
  },
  {
    fault: 'a colon within a claim without quotes',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: The ramp: a short history'],
    finds: ['3:12 source/colon-in-text'],
  },
  {
    fault: 'no blank after the colon',
    lines: ['talk:', '  title:Ramps', 'takeaways: [{ claim: C }]'],
    finds: ['2:3 recap/wrong-kind'],
  },
  {
    fault: 'a line without a colon among keys',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    points'],
    finds: ['4:5 source/missing-colon'],
  },
  {
    fault: 'a claim that begins with an asterisk',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: *Every* building has a way in'],
    finds: ['3:12 source/needs-quotes'],
  },
  {
    fault: 'a claim that begins with a percent sign',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: %90 of doors'],
    finds: ['3:12 source/needs-quotes'],
  },
  {
    fault: 'a name that begins with an at sign',
    lines: ['talk: { title: Ramps, speakers: [@ada] }', 'takeaways: [{ claim: C }]'],
    finds: ['1:34 source/needs-quotes'],
  },
  {
    fault: 'a text that begins with an exclamation mark',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: !important things first'],
    finds: ['3:12 source/tag'],
  },
  {
    fault: 'a text that begins with an ampersand',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: &co is everywhere'],
    finds: ['3:12 source/unused-anchor'],
  },
  {
    fault: 'a quote that goes on after its closing mark',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: "Ramps" are for all'],
    finds: ['3:20 source/text-after-quote'],
  },
  {
    fault: 'a backslash of a path in double quotes',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    image: { src: "images\\metre.png", alt: A bar }',
    ],
    finds: ['4:26 source/bad-escape'],
  },
  {
    fault: 'a comma missing between two entries',
    lines: ['talk: { title: Ramps }', 'takeaways: [{ claim: "One" "key": true }]'],
    finds: ['2:22 source/missing-comma'],
  },
  {
    fault: 'a comma too many',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    points: [One,, Two]'],
    finds: ['4:18 source/extra-comma'],
  },
  {
    fault: 'a list on the line of its key',
    lines: ['talk: { title: Ramps }', 'takeaways: - claim: One'],
    finds: ['2:12 source/list-beside-key'],
  },
  {
    fault: 'the same key twice',
    lines: ['talk:', '  title: Ramps', '  title: More ramps', 'takeaways: [{ claim: C }]'],
    finds: ['3:3 source/duplicate-key'],
  },
  {
    fault: 'two documents',
    lines: [
      'talk: { title: Ramps }',
      'takeaways: [{ claim: C }]',
      '---',
      'talk: { title: Stairs }',
    ],
    finds: ['3:1 source/several-documents'],
  },
  {
    fault: 'a merge key',
    lines: [
      'talk: { title: Ramps }',
      'x-all: &all { basis: said }',
      'takeaways:',
      '  - claim: C',
      '    <<: *all',
    ],
    finds: ['5:5 source/merge-key'],
  },
  {
    fault: 'a JSON file with a comma missing',
    lines: ['{', '  "talk": { "title": "Ramps" }', '  "takeaways": [{ "claim": "C" }]', '}'],
    finds: ['3:3 source/missing-comma'],
  },
  { fault: 'no talk', lines: ['takeaways:', '  - claim: C'], finds: ['1:1 recap/missing-key'] },
  {
    fault: 'a talk without a title',
    lines: ['talk: { event: Ramp Days }', 'takeaways: [{ claim: C }]'],
    finds: ['1:7 recap/missing-key'],
  },
  {
    fault: 'an empty title',
    lines: ['talk: { title: "  " }', 'takeaways: [{ claim: C }]'],
    finds: ['1:9 recap/empty-value'],
  },
  {
    fault: 'a title on the top level',
    lines: ['title: Ramps', 'talk: { title: Ramps }', 'takeaways: [{ claim: C }]'],
    finds: ['1:1 recap/unknown-key'],
  },
  {
    fault: 'a misspelt key on the top level',
    lines: ['talk: { title: Ramps }', 'takeaway:', '  - claim: C'],
    finds: ['recap/no-takeaways', '2:1 recap/unknown-key'],
  },
  {
    fault: 'a misspelt key of a takeaway',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    piont: [One]'],
    finds: ['4:5 recap/unknown-key'],
  },
  {
    fault: 'a title where a claim is wanted',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - title: C'],
    finds: ['3:5 recap/unknown-key'],
  },
  {
    fault: 'a key in capitals',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - Claim: C'],
    finds: ['3:5 recap/unknown-key'],
  },
  {
    fault: 'a key at the wrong level',
    lines: ['talk: { title: Ramps }', 'speakers: [Ada Bell]', 'takeaways: [{ claim: C }]'],
    finds: ['2:1 recap/unknown-key'],
  },
  {
    fault: 'one speaker under a key of its own',
    lines: ['talk: { title: Ramps, speaker: Ada Bell }', 'takeaways: [{ claim: C }]'],
    finds: ['1:23 recap/unknown-key'],
  },
  {
    fault: 'speakers that are no list',
    lines: ['talk: { title: Ramps, speakers: Ada Bell }', 'takeaways: [{ claim: C }]'],
    finds: ['1:33 recap/not-a-list'],
  },
  {
    fault: 'a takeaway without a claim',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - points: [One, Two]'],
    finds: ['3:5 recap/missing-key'],
  },
  {
    fault: 'an empty claim',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim:'],
    finds: ['3:5 recap/empty-value'],
  },
  {
    fault: 'takeaways that are plain texts',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - The ramp is for all'],
    finds: ['3:5 recap/wrong-kind'],
  },
  {
    fault: 'takeaways that are no list',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  claim: C'],
    finds: ['3:3 recap/not-a-list'],
  },
  {
    fault: 'no takeaways at all',
    lines: ['talk: { title: Ramps }'],
    finds: ['recap/no-takeaways'],
  },
  {
    fault: 'an empty list of takeaways',
    lines: ['talk: { title: Ramps }', 'takeaways: []'],
    finds: ['2:12 recap/list-needs-entries'],
  },
  {
    fault: 'sections and takeaways',
    lines: [
      'talk: { title: Ramps }',
      'sections: [{ title: S, takeaways: [{ claim: C }] }]',
      'takeaways: [{ claim: D }]',
    ],
    finds: ['3:1 recap/sections-and-takeaways'],
  },
  {
    fault: 'a section without takeaways',
    lines: ['talk: { title: Ramps }', 'sections:', '  - title: The way in'],
    finds: ['3:5 recap/missing-key'],
  },
  {
    fault: 'points that are no list',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    points: One, two, three'],
    finds: ['4:13 recap/not-a-list'],
  },
  {
    fault: 'points with a colon, which makes keys of them',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    points:',
      '      - Cost: nothing',
    ],
    finds: ['5:9 recap/wrong-kind'],
  },
  {
    fault: 'an empty point',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    points:',
      '      - One',
      '      -',
    ],
    finds: ['6:8 recap/empty-value'],
  },
  {
    fault: 'an empty list of points',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    points: []'],
    finds: ['4:5 recap/empty-list'],
  },
  {
    fault: 'nine points',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    points: [a, b, c, d, e, f, g, h, i]',
    ],
    finds: ['4:5 recap/advised-count'],
  },
  {
    fault: 'a single step',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    steps: [Build it]'],
    finds: ['4:5 recap/advised-count'],
  },
  {
    fault: 'a yes where a text is wanted',
    lines: ['talk: { title: true }', 'takeaways: [{ claim: C }]'],
    finds: ['1:16 recap/boolean-as-text'],
  },
  {
    fault: 'a list where a text is wanted',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    kicker: [One, Two]'],
    finds: ['4:13 recap/wrong-kind'],
  },
  {
    fault: 'a text where true or false is wanted',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, key: "yes" }'],
    finds: ['3:22 recap/not-a-boolean'],
  },
  {
    fault: 'a newer version of the format',
    lines: ['afterdeck: 2', 'talk: { title: Ramps }', 'takeaways: [{ claim: C }]'],
    finds: ['1:12 recap/format-version'],
  },
  {
    fault: 'an unknown basis',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, basis: quoted }'],
    finds: ['3:24 recap/unknown-value'],
  },
  {
    fault: 'a size that there is not',
    lines: ['talk: { title: Ramps }', 'deck: { size: "16x9" }', 'takeaways: [{ claim: C }]'],
    finds: ['2:15 recap/unknown-value'],
  },
  {
    fault: 'seconds where a time is wanted',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, at: 244 }'],
    finds: ['3:21 recap/time-invalid'],
  },
  {
    fault: '75 seconds',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, at: 1:75 }'],
    finds: ['3:21 recap/time-invalid'],
  },
  {
    fault: 'a time in words',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, at: 4 min 4 s }'],
    finds: ['3:21 recap/time-invalid'],
  },
  {
    fault: 'a range that runs backwards',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, at: 5:10-4:04 }'],
    finds: ['3:21 recap/time-backwards'],
  },
  {
    fault: 'a time after the end of the talk',
    lines: ['talk: { title: Ramps, duration: 40:00 }', 'takeaways:', '  - { claim: C, at: 41:30 }'],
    finds: ['3:21 recap/time-past-end'],
  },
  {
    fault: 'a range as the duration',
    lines: ['talk: { title: Ramps, duration: 0:00-40:00 }', 'takeaways: [{ claim: C }]'],
    finds: ['1:33 recap/time-range'],
  },
  {
    fault: 'a date as Americans write it',
    lines: ['talk: { title: Ramps, date: 03/26/2024 }', 'takeaways: [{ claim: C }]'],
    finds: ['1:29 recap/date-invalid'],
  },
  {
    fault: 'a date that does not exist',
    lines: ['talk: { title: Ramps, date: 2023-02-29 }', 'takeaways: [{ claim: C }]'],
    finds: ['1:29 recap/date-invalid'],
  },
  {
    fault: 'the name of a language',
    lines: ['talk: { title: Ramps, language: English }', 'takeaways: [{ claim: C }]'],
    finds: ['1:33 recap/language-invalid'],
  },
  {
    fault: 'a language with an underscore',
    lines: ['talk: { title: Ramps, language: pt_BR }', 'takeaways: [{ claim: C }]'],
    finds: ['1:33 recap/language-invalid'],
  },
  {
    fault: 'a video without https',
    lines: ['talk: { title: Ramps, video: "http://video.example/1" }', 'takeaways: [{ claim: C }]'],
    finds: ['1:30 recap/url-refused'],
  },
  {
    fault: 'an address without its scheme',
    lines: [
      'talk: { title: Ramps }',
      'takeaways: [{ claim: C }]',
      'resources:',
      '  - { label: Slides, url: www.example.org/slides }',
    ],
    finds: ['4:27 recap/url-refused'],
  },
  {
    fault: 'an address that runs a script',
    lines: [
      'talk: { title: Ramps }',
      'takeaways: [{ claim: C }]',
      'resources:',
      '  - { label: Slides, url: "javascript:alert(1)" }',
    ],
    finds: ['4:27 recap/url-refused'],
  },
  {
    fault: 'a link to a file in a point',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    points: ["See [the plan](plan.pdf)"]',
    ],
    finds: ['4:14 recap/link-refused'],
  },
  {
    fault: 'an address with a password',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    points: ["At https://ada:secret@example.org/"]',
    ],
    finds: ['4:14 recap/link-refused'],
  },
  {
    fault: 'two primary resources',
    lines: [
      'talk: { title: Ramps }',
      'takeaways: [{ claim: C }]',
      'resources:',
      '  - { label: Slides, url: "https://example.org/1", primary: true }',
      '  - { label: Video, url: "https://example.org/2", primary: true }',
    ],
    finds: ['5:60 recap/two-primary'],
  },
  {
    fault: 'a picture from the web',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    image: { src: "https://example.org/bar.png", alt: A bar }',
    ],
    finds: ['4:19 recap/remote-file'],
  },
  {
    fault: 'a picture that is not described',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - claim: C', '    image: { src: bar.png }'],
    finds: ['4:12 recap/missing-key'],
  },
  {
    fault: 'a focus in words',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    image: { src: bar.png, alt: A bar, focus: top left }',
    ],
    finds: ['4:47 recap/focus-invalid'],
  },
  {
    fault: 'a colour without quotes',
    lines: [
      'talk: { title: Ramps }',
      'deck:',
      '  theme:',
      '    accent: #76B900',
      'takeaways: [{ claim: C }]',
    ],
    finds: ['4:5 recap/color-empty'],
  },
  {
    fault: 'a footer with an unknown name',
    lines: [
      'talk: { title: Ramps }',
      'deck: { footer: "{titel} · {date}" }',
      'takeaways: [{ claim: C }]',
    ],
    finds: ['2:17 recap/footer-name'],
  },
  {
    fault: 'an interface word that there is not',
    lines: [
      'talk: { title: Ramps }',
      'deck: { words: { agneda: The way ahead } }',
      'takeaways: [{ claim: C }]',
    ],
    finds: ['2:18 recap/unknown-word'],
  },
  {
    fault: 'a quote without its text',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    quote: { author: Ada Bell }',
    ],
    finds: ['4:12 recap/missing-key', '4:14 recap/unknown-key'],
  },
  {
    fault: 'a trimmed quote without a mark',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    quote: { text: We built the ramp, trimmed: true }',
    ],
    finds: ['4:48 recap/trimmed-without-mark'],
  },
  {
    fault: 'a comparison with one side',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    compare:',
      '      left: { head: Stairs, points: [Steep] }',
    ],
    finds: ['5:7 recap/missing-key'],
  },
  {
    fault: 'a pair of one',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    mapping: { from: House, to: Software, pairs: [[Door]] }',
    ],
    finds: ['4:51 recap/pair-length'],
  },
  {
    fault: 'a row that is too long',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    table: { columns: [Ramp, Slope], rows: [[North, 6 %, new]] }',
    ],
    finds: ['4:45 recap/row-long'],
  },
  {
    fault: 'a row that is too short',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    table: { columns: [Ramp, Slope], rows: [[North]] }',
    ],
    finds: ['4:45 recap/row-short'],
  },
  {
    fault: 'a chart with a value too few',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    chart: { categories: [2023, 2024], series: [{ values: [3] }] }',
    ],
    finds: ['4:59 recap/value-count'],
  },
  {
    fault: 'a number with a comma in a chart',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    chart: { categories: [2023], series: [{ values: ["1,200"] }] }',
    ],
    finds: ['4:54 recap/not-a-number'],
  },
  {
    fault: 'a number in quotes in a chart',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    chart: { categories: [2023], series: [{ values: ["12"] }] }',
    ],
    finds: ['4:54 recap/number-in-quotes'],
  },
  {
    fault: 'a line that the code does not have',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    code: { text: print("hi"), highlight: "2" }',
    ],
    finds: ['4:43 recap/highlight-past-end'],
  },
  {
    fault: 'lines that are named in words',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    code: { text: print("hi"), highlight: first }',
    ],
    finds: ['4:43 recap/highlight-invalid'],
  },
  {
    fault: 'an effort of XL',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    checklist: [{ text: Build it, effort: XL }]',
    ],
    finds: ['4:43 recap/unknown-value'],
  },
  {
    fault: 'a summary entry that says nothing',
    lines: ['talk: { title: Ramps }', 'summary: [{ at: 1:00 }]', 'takeaways: [{ claim: C }]'],
    finds: ['2:11 recap/empty-entry'],
  },
  {
    fault: 'an id with blanks',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, id: My Ramp }'],
    finds: ['3:21 recap/id-invalid'],
  },
  {
    fault: 'the same id twice',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - { claim: One, id: ramp }',
      '  - { claim: Two, id: ramp }',
    ],
    finds: ['4:23 recap/id-repeated'],
  },
  {
    fault: 'a layout that there is not',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: C, layout: qoute }'],
    finds: ['3:25 recap/layout-unknown'],
  },
  {
    fault: 'a layout that nothing fills',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - claim: C',
      '    layout: table',
      '    points: [One]',
    ],
    finds: ['4:13 recap/layout-unfillable'],
  },
  {
    fault: 'a short title that is long',
    lines: [
      'talk: { title: Ramps }',
      'takeaways:',
      '  - { claim: C, short: A short title that goes on and on and on and never ends }',
    ],
    finds: ['3:24 recap/short-too-long'],
  },
  {
    fault: 'a control character',
    lines: ['talk: { title: Ramps }', 'takeaways:', '  - { claim: "Ramps\\u0007" }'],
    finds: ['3:14 recap/controls-replaced'],
  },
]
