import { Command, Option } from 'commander'
import { packageVersion } from '../package-files.ts'
import { formats } from '../model/report.ts'
import { runDeckCommand, type DeckFlags } from './deck-command.ts'

const examples = {
  build: `
Examples:
  $ afterdeck build talk.yaml                        HTML and PDF into dist/
  $ afterdeck build talk.yaml --format pdf --out out
  $ afterdeck build recaps/*.yaml --json             for programs
  $ afterdeck build - < talk.json                    from standard input`,
  check: `
Examples:
  $ afterdeck check talk.yaml                        everything an editor would mark
  $ afterdeck check talk.yaml --no-fit               without a browser
  $ afterdeck check recaps/*.yaml --strict --json`,
  all: `
Examples:
  $ afterdeck build talk.yaml
  $ afterdeck check talk.yaml

Run “afterdeck help COMMAND” for the options of one command.`,
} as const

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
  return program
}

function addBuild(program: Command, exit: (status: number) => void): void {
  const build = program
    .command('build')
    .description('turn recaps into decks')
    .argument('<files...>', 'recap files (YAML or JSON), or - for standard input')
    .option(
      '-f, --format <list>',
      `what to write, separated by commas: ${formats.join(', ')}`,
      'html,pdf',
    )
    .option('-o, --out <folder>', 'where results go', 'dist')
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
    .description('say what is wrong with recaps, and write nothing')
    .argument('<files...>', 'recap files (YAML or JSON), or - for standard input')
  addShared(check)
    .addHelpText('after', examples.check)
    .action(async (files: string[], flags: DeckFlags) =>
      exit(await runDeckCommand('check', files, flags)),
    )
}

function addShared(command: Command): Command {
  return command
    .option('--no-fit', 'do not measure the slides in the browser')
    .option('--strict', 'take every warning for an error')
    .option('--json', 'print one JSON report on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
    .addOption(
      new Option('--browser <program>', 'the Chrome, Chromium or Edge to use').env(
        'PUPPETEER_EXECUTABLE_PATH',
      ),
    )
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
