/** A date of a talk (YYYY, YYYY-MM or YYYY-MM-DD) as people write it in a language. */
export function formatDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined) return date
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    // Other calendars would move the year: a talk is dated in the calendar that the recap uses.
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  const moment = new Date(Date.UTC(2000, month - 1, day ?? 1))
  moment.setUTCFullYear(year)
  return format.format(moment)
}
