import type { RefusedUrlReason } from '../text/safe-url.ts'

const reasons: Readonly<Record<RefusedUrlReason, string>> = {
  scheme: 'only https, http and mailto addresses may be links',
  incomplete: 'it is not a whole address',
  credentials: 'it holds a user name or password',
  'too-long': 'it has more than 2,000 characters',
  'number-host':
    'Markdown has no links to IPv6 addresses in square brackets; write the name of the host',
  invalid: 'it is not a valid address',
}

/** Why an address is refused, as part of a sentence. */
export function whyRefused(reason: RefusedUrlReason): string {
  return reasons[reason]
}
