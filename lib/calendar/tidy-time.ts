/**
 * A time of day as people type it, in the form that a calendar keeps; what is none stays as it was.
 *
 * @example tidyTime('9') → '09:00'; tidyTime('930') → '09:30'; tidyTime('24') → '24:00'
 */
export function tidyTime(text: string): string {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim())
  if (!match) return text.trim()
  const [, hours = '', minutes = '00'] = match
  return `${hours.padStart(2, '0')}:${minutes}`
}
