// How a place in a file is opened: by a program with a window of its own. Words are handed over one by one, and no shell reads them.
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'

/** A place in a file. */
export interface FilePlace {
  /** Whole. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Makes the words of the command that opens a place. */
export type EditorCommand = (place: FilePlace) => readonly [string, ...string[]]

type Form = (place: FilePlace) => readonly string[]

const goto: Form = ({ file, line, column }) => ['-g', `${file}:${line}:${column}`]
const suffixed: Form = ({ file, line, column }) => [`${file}:${line}:${column}`]
const jetBrains: Form = ({ file, line, column }) => [
  '--line',
  `${line}`,
  '--column',
  `${Math.max(0, column - 1)}`,
  file,
]
const plus: Form = ({ file, line }) => [`+${line}`, file]

/** Editors with windows, by the names of their programs. */
const forms: Readonly<Record<string, Form>> = {
  ...named('code code-insiders codium vscodium cursor windsurf positron', goto),
  ...named('subl sublime_text zed zeditor hx-gui', suffixed),
  ...named('idea webstorm pycharm phpstorm rubymine goland rider clion rustrover fleet', jetBrains),
  ...named('gvim mvim neovide gedit gnome-text-editor xed pluma mousepad', plus),
  ...named('mate bbedit', ({ file, line, column }) => ['-l', `${line}:${column}`, file]),
  kate: ({ file, line, column }) => ['-l', `${line}`, '-c', `${column}`, file],
  'notepad++': ({ file, line, column }) => [`-n${line}`, `-c${column}`, file],
}

const inTerminal = new Set(
  'vi vim nvim nano pico emacs emacsclient micro helix hx ed ne joe jed mcedit kak kakoune less more cat'.split(' '),
) // prettier-ignore

/** What may name an editor, the first that does. */
export interface EditorChoice {
  /** `--editor`. */
  readonly ordered?: string | undefined
  /** `VISUAL` and `EDITOR`; what works in a terminal is passed over. */
  readonly usual: readonly (string | undefined)[]
}

/** Chooses the editor: nothing where none is known. */
export function chooseEditor({ ordered, usual }: EditorChoice): Outcome<EditorCommand | undefined> {
  if (ordered !== undefined) {
    const command = commandOf(ordered)
    if (command !== undefined) return ok(command)
    return fail([report('preview/terminal-editor', { editor: ordered })])
  }
  // Of an editor that nobody knows here it is not clear how it takes a line.
  const known = usual.find(
    (each) => each !== undefined && forms[nameOf(wordsOf(each))] !== undefined,
  )
  return ok(known === undefined ? undefined : commandOf(known))
}

function commandOf(text: string): EditorCommand | undefined {
  const words = wordsOf(text)
  const name = nameOf(words)
  const [program] = words
  if (program === undefined || inTerminal.has(name)) return undefined
  const rest = words.slice(1)
  if (rest.some((word) => word.includes('{file}')))
    return (place) => [program, ...rest.map((word) => fill(word, place))]
  const form = forms[name] ?? (({ file }: FilePlace) => [file])
  return (place) => [program, ...rest, ...form(place)]
}

function fill(word: string, { file, line, column }: FilePlace): string {
  return word.replaceAll(/\{(file|line|column)\}/g, (_, name: keyof FilePlace) =>
    String({ file, line, column }[name]),
  )
}

/** `code --wait` and `"/Applications/An Editor" -x`; one quoted word may have blanks. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}

function nameOf([program = '']: readonly string[]): string {
  return program
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:exe|cmd|bat|sh)$/i, '')
    .toLowerCase()
}

function named(names: string, form: Form): Record<string, Form> {
  return Object.fromEntries(names.split(' ').map((name) => [name, form]))
}
