import type { BelowFault } from './host.ts'

/** Says in words why a file that something names was not read; what leads outside is refused in words of its own. */
export function whyUnread(reason: Exclude<BelowFault, 'outside'>, limitBytes: number): string {
  switch (reason) {
    case 'missing':
      return 'it is not there'
    case 'not-a-file':
      return 'it is not an ordinary file'
    case 'too-large':
      return `it has more than ${limitBytes / 1_000_000} MB`
    case 'unreadable':
      return 'the system does not let it be read'
    case 'empty':
      return 'it is empty'
  }
}
