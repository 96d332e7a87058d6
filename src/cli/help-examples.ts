/** Lines to copy, below the help of each command. */
export const examples = {
  build: `
Examples:
  $ afterdeck build talk.yaml                        HTML and PDF into dist/
  $ afterdeck build talk.yaml --format pdf --out out
  $ afterdeck build recaps/*.yaml --json             for programs
  $ afterdeck build - < talk.json                    from standard input
  $ afterdeck build deck.md                          a deck in Marp Markdown
  $ afterdeck build talk.yaml --watch                again at each save`,
  check: `
Examples:
  $ afterdeck check talk.yaml                        everything an editor would mark
  $ afterdeck check talk.yaml --no-fit               without a browser
  $ afterdeck check recaps/*.yaml --strict --json
  $ afterdeck check deck.md --format github          beside the lines of a pull request
  $ afterdeck check talk.yaml --rule look/orphan=off`,
  preview: `
Examples:
  $ afterdeck preview talk.yaml                      in your browser, up to date at every save
  $ afterdeck preview recaps/ --theme atlas          all recaps of a folder to choose from
  $ afterdeck preview talk.yaml --editor code        findings open at their line
  $ afterdeck preview talk.yaml --clicker            a phone moves the slides`,
  init: `
Examples:
  $ afterdeck init                                   into this folder
  $ afterdeck init my-talk && cd my-talk && afterdeck build recap.yaml`,
  import: `
Examples:
  $ afterdeck import article.html --out recap.yaml   a saved web page becomes a recap
  $ afterdeck import notes.md talk.vtt               quotes are looked for in the transcript
  $ afterdeck import talk.vtt chapters.txt           a skeleton of candidate quotes
  $ afterdeck import --prompt talk.vtt > prompt.txt  for a language model of your choice`,
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
