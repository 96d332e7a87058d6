const clock = /^([-−]?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,6}))?$/

/**
 * Reads a time of a transcript as seconds, `1:02:03.450`, `01:02:03,450`, `02:03` or `-00:00:01.000`; forgives a
 * dot for a comma, missing zeros and a missing fraction. Undefined where it is no time.
 */
export function readClock(text: string): number | undefined {
  const [whole, sign, hours = '0', minutes = '', seconds = '', fraction = ''] =
    clock.exec(text.trim()) ?? []
  if (whole === undefined || Number(seconds) > 59) return undefined
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const exact = total + Number(`0.${fraction === '' ? '0' : fraction}`)
  return sign === '' ? exact : -exact
}
