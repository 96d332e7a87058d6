import type { Catalogue } from './entry.ts'

/** What keeps `afterdeck preview` and `build --watch` from starting. */
export const previewCatalogue = {
  'preview/port-taken': {
    severity: 'error',
    exit: 3,
    meaning: 'The port that was named for the preview can’t be had.',
    message: 'The preview can’t listen on port {port}: {reason}.',
    hint: 'Name another one with --port, or leave it out and take the next that is free.',
  },
  'preview/no-deck': {
    severity: 'error',
    meaning: 'A folder that was named for the preview has no recap and no deck in it.',
    message: 'In “{folder}” there is no recap and no deck in Marp Markdown.',
    hint: 'Name a folder with recaps, or write a first one there with “afterdeck init”.',
  },
  'preview/terminal-editor': {
    severity: 'error',
    exit: 2,
    meaning: 'An editor was named that works in the terminal that the preview was started from.',
    message: '“{editor}” edits in a terminal, and the preview has none to give it.',
    hint: 'Name an editor with a window, such as --editor code, or leave it out.',
  },
  'preview/no-network': {
    severity: 'error',
    exit: 3,
    meaning: 'A clicker was asked for on a machine that is in no local network.',
    message: 'This machine has no address in a local network that a phone could reach.',
    hint: 'Join a network, or leave out --clicker and open the clicker in a window of this machine.',
  },
  'preview/clicker-address': {
    severity: 'error',
    exit: 2,
    meaning:
      'An address was named for the clicker that is not one of this machine in a local network.',
    message: '“{address}” is no address of this machine in a local network.',
    hint: 'Name one of these: {known}.',
  },
  'preview/no-clicker': {
    severity: 'error',
    exit: 3,
    meaning: 'The clicker can’t be offered at the address that was chosen for it.',
    message: 'The clicker can’t listen at {address}: {reason}.',
    hint: 'Name another address of this machine with --clicker-address.',
  },
  'watch/no-stdin': {
    severity: 'error',
    exit: 2,
    meaning: 'Standard input was named where files are watched.',
    message: 'Standard input can’t be watched: it is read once.',
    hint: 'Save the recap to a file, and name that.',
  },
  'watch/no-json': {
    severity: 'error',
    exit: 2,
    meaning: 'One JSON report was asked for of a build that goes on and on.',
    message: 'A build that watches its files has no end, and so no report.',
    hint: 'Leave out --json or --watch.',
  },
} as const satisfies Catalogue
