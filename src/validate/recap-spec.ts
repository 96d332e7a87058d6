import type {
  Closing,
  DeckOptions,
  DeckSize,
  Recap,
  Resource,
  Section,
  Source,
  Speaker,
  SummaryItem,
  Takeaway,
  Talk,
} from '../model/recap.ts'
import { ruleCodes, ruleLevels, type RuleLevel } from '../diagnostics/rules.ts'
import { check, evidenceFields } from './evidence-spec.ts'
import {
  list,
  mapOr,
  object,
  oneOf,
  oneOfOrFlag,
  optional,
  required,
  type ObjectSpec,
} from './spec.ts'
import { themeSpec } from './theme-spec.ts'
import {
  boolean,
  date,
  duration,
  footer,
  id,
  inline,
  inlineParagraphs,
  language,
  layout,
  moment,
  path,
  text,
  url,
  version,
  videoUrl,
  words,
} from './value-specs.ts'

const at = optional(moment, 'when in the video, as m:ss, mm:ss or h:mm:ss')

const speaker = object<Speaker>(
  'a speaker',
  {
    name: required(text, 'the name of the person'),
    role: optional(text, 'what the person does'),
    org: optional(text, 'where the person works'),
    part: optional(
      oneOf('speaker', 'interviewer', 'moderator', 'panelist'),
      'the part of the person in the talk',
    ),
    photo: optional(path, 'the path of a picture'),
    url: optional(url, 'an address of the person'),
  },
  {
    shorthand: 'name',
    slips: { title: 'role', company: 'org', organization: 'org', image: 'photo', link: 'url' },
  },
)

const talk = object<Talk>(
  'the talk',
  {
    title: required(text, 'what the talk is called'),
    subtitle: optional(text, 'a second line of the title'),
    speakers: optional(list(speaker), 'who speaks'),
    event: optional(text, 'where it was given'),
    host: optional(text, 'who organised it'),
    location: optional(text, 'the place'),
    date: optional(date, 'when it was given, as YYYY, YYYY-MM or YYYY-MM-DD'),
    duration: optional(duration, 'how long it is, as mm:ss or h:mm:ss'),
    video: optional(videoUrl, 'the https address of the recording'),
    transcript: optional(path, 'the path of a .vtt, .srt, .json or .txt file'),
    language: optional(language, 'the language of the recap, such as en'),
  },
  {
    slips: {
      name: 'title',
      speaker: 'speakers',
      author: 'speakers',
      url: 'video',
      link: 'video',
      youtube: 'video',
      length: 'duration',
      lang: 'language',
      conference: 'event',
      place: 'location',
      captions: 'transcript',
    },
  },
)

const level = optional(oneOf(...ruleLevels), 'how these findings are taken')
const rules = object<Readonly<Record<string, RuleLevel | undefined>>>(
  'the rules of findings',
  Object.fromEntries(ruleCodes.map((code) => [code, level])) as never,
)

const deck = object<DeckOptions>(
  'the deck',
  {
    theme: optional(
      mapOr(themeSpec, text),
      'the name of a theme, the path of a brand file or a stylesheet, or tokens',
    ),
    size: optional(
      list(oneOf<DeckSize>('16:9', '4:3', '1:1', '4:5'), { single: true, distinct: true }),
      'one slide size, or a list of them',
    ),
    mode: optional(oneOf('read', 'present'), 'whether it is read or presented'),
    math: optional(boolean, 'whether $…$ is mathematics'),
    agenda: optional(oneOfOrFlag('auto'), 'whether there is an agenda: auto, true or false'),
    ledger: optional(
      oneOfOrFlag('auto'),
      'whether a page lists what the takeaways rest on: auto, true or false',
    ),
    footer: optional(footer, 'the text at the foot of each slide'),
    license: optional(text, 'under which terms the deck may be used'),
    templates: optional(path, 'the path of a folder with templates of your own'),
    words: optional(words, 'interface words of your own'),
    rules: optional(rules, 'findings that are set off, down or up, by their codes'),
  },
  { slips: { aspect: 'size', ratio: 'size', format: 'size', licence: 'license', themes: 'theme' } },
)

const summaryItem = object<SummaryItem>(
  'an entry of the summary',
  {
    head: optional(text, 'a few words that stand out'),
    text: optional(inline, 'one sentence'),
    at,
  },
  { shorthand: 'text', rule: 'summaryItem', slips: { title: 'head', claim: 'text' } },
)

const takeaway = object<Takeaway>(
  'a takeaway',
  {
    claim: required(inline, 'one sentence that says it all'),
    short: optional(text, 'the claim in up to 48 characters'),
    kicker: optional(text, 'a word or two above the claim'),
    at,
    source: optional(text, 'where it comes from'),
    basis: optional(
      oneOf('said', 'paraphrase', 'interpretation'),
      'whether it was said, or is your wording or reading',
    ),
    notes: optional(inlineParagraphs, 'speaker notes'),
    layout: optional(layout, 'another layout than the evidence asks for'),
    key: optional(boolean, 'whether it belongs in the carousel'),
    id: optional(id, 'a name for links to it'),
    ...evidenceFields,
  },
  {
    rule: 'takeaway',
    slips: {
      title: 'claim',
      headline: 'claim',
      head: 'claim',
      bullets: 'points',
      items: 'points',
      quotes: 'quote',
      comparison: 'compare',
      versus: 'compare',
      process: 'steps',
      stats: 'figures',
      numbers: 'figures',
      photo: 'image',
      picture: 'image',
      images: 'image',
      note: 'notes',
      time: 'at',
      timestamp: 'at',
      todo: 'checklist',
      faq: 'qa',
      body: 'text',
    },
  },
)
/** How many takeaways a recap may have, all sections together. */
export const maxTakeaways = 2000
const takeaways = list(takeaway, { whenEmpty: 'error', most: maxTakeaways })

const section = object<Section>(
  'a section',
  {
    title: required(text, 'what the section is called'),
    line: optional(text, 'a sentence below the title'),
    at,
    takeaways: required(takeaways, 'a list of claims with their evidence'),
  },
  { slips: { name: 'title', subtitle: 'line', items: 'takeaways', claims: 'takeaways' } },
)

const closing = object<Closing>(
  'the closing',
  {
    message: optional(text, 'the last word'),
    actions: optional(list(check), 'what to do next'),
    contact: optional(text, 'whom to ask'),
  },
  { slips: { text: 'message', checklist: 'actions', todo: 'actions' } },
)

const resource = object<Resource>(
  'a resource',
  {
    label: required(text, 'what the link is called'),
    url: required(url, 'the address'),
    kind: optional(text, 'what it is, such as video or paper'),
    primary: optional(boolean, 'whether it gets the QR code'),
  },
  {
    slips: { title: 'label', name: 'label', text: 'label', link: 'url', href: 'url', type: 'kind' },
  },
)

const source = object<Source>(
  'a source',
  {
    text: required(text, 'what the source is'),
    url: optional(url, 'its address'),
    date: optional(text, 'when it was published or read'),
  },
  { shorthand: 'text', slips: { title: 'text', label: 'text', link: 'url', href: 'url' } },
)

/** The whole recap format. */
export const recapSpec: ObjectSpec<Recap> = object<Recap>(
  'a recap',
  {
    afterdeck: optional(version, 'the version of the format, 1'),
    talk: required(talk, 'what was given, by whom and when'),
    deck: optional(deck, 'how it is shown'),
    summary: optional(list(summaryItem, { advised: [1, 6] }), 'the talk at a glance'),
    sections: optional(list(section, { whenEmpty: 'error' }), 'the parts of the talk'),
    takeaways: optional(takeaways, 'claims with their evidence, in a recap without sections'),
    closing: optional(closing, 'the last word'),
    resources: optional(list(resource), 'links to go on with'),
    sources: optional(list(source), 'where the facts come from'),
  },
  {
    slips: {
      version: 'afterdeck',
      meta: 'talk',
      links: 'resources',
      references: 'sources',
      chapters: 'sections',
      tldr: 'summary',
    },
  },
)
