import { Command, InvalidArgumentError, Option } from 'commander'
import { packageVersion } from '../package-files.ts'
import { papers, scaleLimits } from '../build/build-options.ts'
import { formats } from '../model/report.ts'
import { runDeckCommand, type DeckFlags } from './deck-command.ts'
import { runDoctorCommand, type DoctorFlags } from './doctor-command.ts'
import { runInitCommand, type InitFlags } from './init-command.ts'
import { runLayoutsCommand, type LayoutsFlags } from './layouts-command.ts'
import { reportForms } from './report-form.ts'
import { runSchemaCommand, type SchemaFlags } from './schema-command.ts'
import {
  runNewThemeCommand,
  runThemesCommand,
  type NewThemeFlags,
  type ThemesFlags,
} from './themes-command.ts'

const examples = {
  build: `
Examples:
  $ afterdeck build talk.yaml                        HTML and PDF into dist/
  $ afterdeck build talk.yaml --format pdf --out out
  $ afterdeck build recaps/*.yaml --json             for programs
  $ afterdeck build - < talk.json                    from standard input
  $ afterdeck build deck.md                          a deck in Marp Markdown`,
  check: `
Examples:
  $ afterdeck check talk.yaml                        everything an editor would mark
  $ afterdeck check talk.yaml --no-fit               without a browser
  $ afterdeck check recaps/*.yaml --strict --json
  $ afterdeck check deck.md --format github          beside the lines of a pull request
  $ afterdeck check talk.yaml --rule look/orphan=off`,
  init: `
Examples:
  $ afterdeck init                                   into this folder
  $ afterdeck init my-talk && cd my-talk && afterdeck build recap.yaml`,
  schema: `
Examples:
  $ afterdeck schema --out recap.schema.json         for editors
  $ afterdeck schema --portable                      for structured output of language models`,
  themes: `
Examples:
  $ afterdeck themes                                 names, looks, fonts
  $ afterdeck themes new acme --from atlas           a theme of your own to begin with`,
  newTheme: `
Examples:
  $ afterdeck themes new acme --from atlas
  $ afterdeck build talk.yaml --theme acme/theme.yaml`,
  layouts: `
Examples:
  $ afterdeck layouts
  $ afterdeck layouts --templates my-templates       with those of your own`,
  doctor: `
Examples:
  $ afterdeck doctor
  $ afterdeck doctor --json                          for programs`,
  all: `
Examples:
  $ afterdeck init my-talk
  $ afterdeck build talk.yaml
  $ afterdeck check talk.yaml

Run “afterdeck help COMMAND” for the options of one command.`,
} as const

const filesHelp =
  'recaps (YAML or JSON), - for one from standard input, or decks in Marp Markdown (.md)'

/** The command line as commander knows it: names, options, help. */
export function makeProgram(exit: (status: number) => void): Command {
  const program = new Command('afterdeck')
    .description('Turns the structured takeaways of a talk into a recap deck.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples.all)
    .showSuggestionAfterError()
    .exitOverride()
  addBuild(program, exit)
  addCheck(program, exit)
  addInit(program, exit)
  addSchema(program, exit)
  addThemes(program, exit)
  addLayouts(program, exit)
  addDoctor(program, exit)
  return program
}

function addBuild(program: Command, exit: (status: number) => void): void {
  const build = program
    .command('build')
    .description('turn recaps, and decks in Marp Markdown, into HTML, PDF and more')
    .argument('<files...>', filesHelp)
    .option(
      '-f, --format <list>',
      `what to write, separated by commas: ${formats.join(', ')}`,
      'html,pdf',
    )
    .option('-o, --out <folder>', 'where results go', 'dist')
    .addOption(
      new Option('--scale <number>', 'pixels of a picture for each px of a slide, 0.5 to 4')
        .argParser(readScale)
        .default(2),
    )
    .addOption(new Option('--paper <paper>', 'of handouts').choices(papers).default('a4'))
    .option('--merge <name>', 'write one PDF of all decks too, after each other')
    .option('--no-notes', 'leave the speaker notes out of the HTML')
    .option('--force', 'write decks with errors too, where they can be made')
  addShared(build)
    .addHelpText('after', examples.build)
    .action(async (files: string[], flags: DeckFlags) =>
      exit(await runDeckCommand('build', files, flags)),
    )
}

function addCheck(program: Command, exit: (status: number) => void): void {
  const check = program
    .command('check')
    .description('say what is wrong with recaps and decks, and write nothing')
    .argument('<files...>', filesHelp)
    .option(
      '-f, --format <form>',
      `how findings are told: ${reportForms.join(', ')} (default: text)`,
    )
  addShared(check)
    .addHelpText('after', examples.check)
    .action(async (files: string[], flags: DeckFlags) =>
      exit(await runDeckCommand('check', files, flags)),
    )
}

function addInit(program: Command, exit: (status: number) => void): void {
  const init = program
    .command('init')
    .description('write a project with a first recap, ready to build')
    .argument('[folder]', 'where it goes; made if need be', '.')
    .option('--force', 'replace files that are there already')
    .option('--json', 'print one JSON report on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
  withOwnErrors(init)
    .addHelpText('after', examples.init)
    .action(async (folder: string, flags: InitFlags) => exit(await runInitCommand(folder, flags)))
}

function addSchema(program: Command, exit: (status: number) => void): void {
  const schema = program
    .command('schema')
    .description('print the recap format as a JSON Schema')
    .option('--portable', 'plain enough for structured output of language models')
    .option('-o, --out <file>', 'write it to a file')
  withOwnErrors(schema)
    .addHelpText('after', examples.schema)
    .action(async (flags: SchemaFlags) => exit(await runSchemaCommand(flags)))
}

function addThemes(program: Command, exit: (status: number) => void): void {
  const themes = program
    .command('themes')
    .description('list the themes, or begin one of your own')
    .option('--json', 'print one JSON object on standard output')
  withOwnErrors(themes)
    .addHelpText('after', examples.themes)
    .action((flags: ThemesFlags) => exit(runThemesCommand(flags)))
  const begin = themes
    .command('new')
    .description('write a theme of your own to begin with')
    .argument('<name>', 'its name, and the one of its folder')
    .option('--from <theme>', 'the theme that it begins from', 'folio')
    .option('-o, --out <folder>', 'where its folder goes', '.')
    .option('--force', 'replace files that are there already')
    .option('--json', 'print one JSON report on standard output')
  withOwnErrors(begin)
    .addHelpText('after', examples.newTheme)
    // `--json` may be taken by the command above.
    .action(async (name: string, _: NewThemeFlags, command: Command) =>
      exit(await runNewThemeCommand(name, command.optsWithGlobals())),
    )
}

function addLayouts(program: Command, exit: (status: number) => void): void {
  const layouts = program
    .command('layouts')
    .description('list the layouts of slides and what leads to each')
    .option('--templates <folder>', 'with the layouts of your own')
    .option('--json', 'print one JSON object on standard output')
  withOwnErrors(layouts)
    .addHelpText('after', examples.layouts)
    .action(async (flags: LayoutsFlags) => exit(await runLayoutsCommand(flags)))
}

function addDoctor(program: Command, exit: (status: number) => void): void {
  const doctor = program
    .command('doctor')
    .description('look at the browser, fonts and folders of this machine')
    .option('--json', 'print one JSON object on standard output')
    .addOption(browserOption())
  withOwnErrors(doctor)
    .addHelpText('after', examples.doctor)
    .action(async (flags: DoctorFlags) => exit(await runDoctorCommand(flags)))
}

function addShared(command: Command): Command {
  return withOwnErrors(command)
    .option('-t, --theme <theme>', 'the look: a name, a brand file (.yaml) or a stylesheet (.css)')
    .option('--templates <folder>', 'templates of your own, in the place of those of a recap')
    .option('--size <list>', 'sizes, separated by commas: 16:9, 4:3, 1:1, 4:5')
    .option('--no-fit', 'do not measure the slides in the browser')
    .option('--strict', 'take every warning for an error')
    .addOption(
      new Option(
        '--rule <code=level>',
        'take findings of a code as off, warning or error',
      ).argParser((rule: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        rule,
      ]),
    )
    .option('--json', 'print one JSON report on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
    .addOption(
      new Option(
        '-j, --jobs <number>',
        'decks at once, 6 at most (default: the number of processors)',
      ).argParser(readCount),
    )
    .addOption(browserOption())
}

function browserOption(): Option {
  return new Option('--browser <program>', 'the Chrome, Chromium or Edge to use').env(
    'PUPPETEER_EXECUTABLE_PATH',
  )
}

/** Faults of the command line begin with our name, and do not end the process themselves. */
function withOwnErrors(command: Command): Command {
  return command
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'afterdeck: ')),
    })
    .exitOverride()
}

/** Help for the docs, independent of the terminal it is read in. */
export function helpText(command?: string): string {
  const program = makeProgram(() => {})
  const found = program.commands.find((each) => each.name() === command) ?? program
  found.configureHelp({ helpWidth: 100 })
  return found.helpInformation()
}

function readScale(text: string): number {
  const { least, most } = scaleLimits
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(scale >= least && scale <= most))
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
  return scale
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 on.')
  return Number(text)
}
