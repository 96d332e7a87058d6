// Options that several commands have.
import { Option, type Command } from 'commander'
import { readCount } from './read-numbers.ts'

/** What decks look like, and how they are judged. */
export function withLook(command: Command): Command {
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
}

/** What `build` and `check` have in common. */
export function addShared(command: Command): Command {
  return withLook(command)
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

/** The browser that measures and draws. */
export function browserOption(): Option {
  return new Option('--browser <program>', 'the Chrome, Chromium or Edge to use').env(
    'PUPPETEER_EXECUTABLE_PATH',
  )
}

/** Faults of the command line begin with our name, and do not end the process themselves. */
export function withOwnErrors(command: Command): Command {
  return command
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'afterdeck: ')),
    })
    .exitOverride()
}
