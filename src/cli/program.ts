import { Command, Option } from 'commander'
import { packageVersion } from '../package-files.ts'
import { papers, pptxFonts } from '../build/build-options.ts'
import { formats } from '../model/report.ts'
import { runDeckCommand, type DeckFlags } from './deck-command.ts'
import { runDoctorCommand, type DoctorFlags } from './doctor-command.ts'
import type { ImportFlags } from './import-command.ts'
import { examples } from './help-examples.ts'
import { runInitCommand, type InitFlags } from './init-command.ts'
import { runLayoutsCommand, type LayoutsFlags } from './layouts-command.ts'
import type { PreviewFlags } from './preview-command.ts'
import { reportForms } from './report-form.ts'
import { readPort, readScale } from './read-numbers.ts'
import { runSchemaCommand, type SchemaFlags } from './schema-command.ts'
import { addShared, browserOption, withLook, withOwnErrors } from './shared-options.ts'
import {
  runNewThemeCommand,
  runThemesCommand,
  type NewThemeFlags,
  type ThemesFlags,
} from './themes-command.ts'

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
  addPreview(program, exit)
  addInit(program, exit)
  addImport(program, exit)
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
    .addOption(
      new Option('--pptx-fonts <fonts>', 'named in PowerPoint files, which have none inside')
        .choices(pptxFonts)
        .default('theme'),
    )
    .option('--merge <name>', 'write one PDF of all decks too, after each other')
    .option('--no-notes', 'leave the speaker notes out of the HTML')
    .option('--force', 'write decks with errors too, where they can be made')
    .option('-w, --watch', 'go on: build again what changes, until Ctrl-C')
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

function addPreview(program: Command, exit: (status: number) => void): void {
  const preview = program
    .command('preview')
    .description('show decks in your browser, up to date at every save')
    .argument(
      '<files...>',
      'recaps (YAML or JSON), decks in Marp Markdown (.md), or folders of them',
    )
    .option(
      '--port <number>',
      'where it listens on this machine (default: the next free from 4747 on)',
      readPort,
    ) // prettier-ignore
    .option('--open', 'open the browser (default: where this is a terminal)')
    .option('--no-open', 'print the address only')
    .option('--clicker', 'let a phone in the local network move the slides')
    .option('--clicker-address <ip>', 'the address of this machine that phones reach')
    .option('--editor <command>', 'what opens findings at their line (default: $VISUAL, $EDITOR)')
  withLook(preview)
    .option('--json', 'print one JSON object with the address on standard output')
    .option('-q, --quiet', 'print the address, errors and warnings only')
    .addOption(browserOption())
    .addHelpText('after', examples.preview)
    .action(async (files: string[], flags: PreviewFlags) => {
      // Loaded for this command alone.
      const { runPreviewCommand } = await import('./preview-command.ts')
      exit(await runPreviewCommand(files, flags))
    })
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

function addImport(program: Command, exit: (status: number) => void): void {
  const own = program
    .command('import')
    .description('make a recap of an article, notes or a transcript')
    .argument(
      '[files...]',
      'a web page, Markdown, notes, transcript, chapters, or - for one of them',
    )
    .option('--transcript <file>', 'a transcript, whatever it looks like')
    .option('-o, --out <file>', 'write the recap to a file (default: standard output)')
    .option('--force', 'replace the file if it is there already')
    .option('--prompt', 'print what to ask a language model for a recap; none is called')
    .option('--json', 'print one JSON object on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
  withOwnErrors(own)
    .addHelpText('after', examples.import)
    .action(async (files: string[], flags: ImportFlags) => {
      // Loaded only now: no other command reads web pages.
      const { runImportCommand } = await import('./import-command.ts')
      exit(await runImportCommand(files, flags))
    })
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

/** Help for the docs, independent of the terminal it is read in. */
export function helpText(command?: string): string {
  const program = makeProgram(() => {})
  const found = program.commands.find((each) => each.name() === command) ?? program
  found.configureHelp({ helpWidth: 100 })
  return found.helpInformation()
}
