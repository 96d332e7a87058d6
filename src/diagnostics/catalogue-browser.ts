import type { Catalogue } from './entry.ts'

/**
 * What can go wrong with the browser that measures and prints. A deadline and a refused request are
 * the fault of one deck (exit status 1); the others are the machine's (exit status 3).
 */
export const browserCatalogue = {
  'browser/not-found': {
    severity: 'error',
    exit: 3,
    meaning: 'No Chrome, Chromium or Edge was found to measure and print with.',
    message: 'No browser was found to print with: {tried}.',
    hint: 'Run “npx puppeteer browsers install chrome”, or name one with --browser PATH.',
  },
  'browser/not-executable': {
    severity: 'error',
    exit: 3,
    meaning: 'The browser that was named does not exist or cannot be run.',
    message: 'The browser “{path}”, named with {by}, {problem}.',
    hint: 'Name the program file of a Chrome, Chromium or Edge, or leave it out to use the one that is found.',
  },
  'browser/launch-failed': {
    severity: 'error',
    exit: 3,
    meaning: 'A browser was found but did not start, or stopped at once.',
    message: 'The browser did not start: {reasons}.',
    hint: 'Run “npx puppeteer browsers install chrome”, or name a Chrome, Chromium or Edge with --browser PATH.',
  },
  'browser/unsafe-cache': {
    severity: 'error',
    exit: 3,
    meaning: 'The folder that keeps the bundled Chromium could have been changed by somebody else.',
    message: 'The bundled Chromium is not used, because {folder} {problem}.',
    hint: 'Remove that folder, or make it yours and private (chmod 700).',
  },
  'browser/crashed': {
    severity: 'error',
    exit: 3,
    meaning: 'The browser stopped while it worked on a deck, and again when it was tried anew.',
    message: 'The browser stopped twice during “{what}”.',
    hint: 'Check that the machine has memory to spare, or name another browser with --browser PATH.',
  },
  'browser/no-pdf': {
    severity: 'error',
    exit: 3,
    meaning: '“afterdeck doctor” had a page printed, and what came back is not a PDF of one page.',
    message: 'The browser printed {bytes} bytes that are not a PDF of one page.',
    hint: 'Name another Chrome, Chromium or Edge with --browser PATH.',
  },
  'browser/deadline': {
    severity: 'error',
    meaning: 'One step in the browser took longer than it may.',
    message: 'The step “{what}” took longer than its limit of {seconds} s and was stopped.',
    hint: 'Look for a very large image or drawing in this deck, or divide the deck.',
  },
  'browser/request-refused': {
    severity: 'error',
    meaning: 'A deck asked for something outside itself while it was measured or printed.',
    message: 'The deck asked for {addresses}, which was refused.',
    hint: 'Take it out of the theme or the deck, or put the file beside the recap.',
  },
} as const satisfies Catalogue
