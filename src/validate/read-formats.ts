import { parseMoment, type MomentFault } from '../text/parse-moment.ts'
import { foldLines } from '../text/fold-lines.ts'
import { safeUrl } from '../text/safe-url.ts'
import { readScalarText } from './read-scalar-text.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { whyRefused } from './why-refused.ts'
import { capitalize, describeNode, nameOf } from './wording.ts'

const timeHint = 'Write it as m:ss, mm:ss or h:mm:ss, such as 4:04.'
const rangeHint = timeHint.replace('.', ', or as a range such as 04:04-05:10.')

const timeFaults: Readonly<Record<MomentFault, string>> = {
  form: 'it has another form than m:ss or h:mm:ss',
  seconds: 'its seconds go past 59',
  minutes: 'its minutes go past 59 although it has hours',
  backwards: 'it ends before it begins',
}

/** Reads a time or, where it may be one, a range of times. */
export function readMoment(single: boolean, placed: Placed, validation: Validation): Reading {
  const written = readScalarText(placed, validation)
  if (typeof written === 'string') return written
  const { node, path } = placed
  const moment = parseMoment(foldLines(written.value))
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node) }
  if ('error' in moment) {
    if (moment.error === 'backwards') {
      tell(validation, 'recap/time-backwards', { words, spot: { path } })
    } else {
      const spot = { path, hint: secondsHint(written.value) ?? (single ? timeHint : rangeHint) }
      const why = timeFaults[moment.error]
      tell(validation, 'recap/time-invalid', { words: { ...words, why }, spot })
    }
    return 'failed'
  }
  if (single && moment.endSeconds !== undefined) {
    tell(validation, 'recap/time-range', { words, spot: { path } })
    return 'failed'
  }
  if (!single) validation.moments.push({ path, moment })
  return { value: moment }
}

/** Reads an address that becomes a link. */
export function readUrl(httpsOnly: boolean, placed: Placed, validation: Validation): Reading {
  const written = readScalarText(placed, validation)
  if (typeof written === 'string') return written
  const { node, path } = placed
  const checked = safeUrl(foldLines(written.value))
  const isAllowed = checked.ok && (!httpsOnly || checked.url.startsWith('https:'))
  if (isAllowed) return { value: checked.url }
  const why = checked.ok ? 'only an https address may be a video' : whyRefused(checked.reason)
  const schemes = httpsOnly ? 'https://' : 'https://, http:// or mailto:'
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node), why, schemes }
  tell(validation, 'recap/url-refused', { words, spot: { path } })
  return 'failed'
}

/** A plain number of seconds is the most common slip: `at: 244`. */
function secondsHint(written: string): string | undefined {
  if (!/^\d{1,5}$/.test(written)) return undefined
  const seconds = Number(written)
  const rest = String(seconds % 60).padStart(2, '0')
  return `If seconds are meant, write ${Math.floor(seconds / 60)}:${rest}.`
}
