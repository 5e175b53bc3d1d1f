const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const
/** As limits are set: 25 MB are 25 times 1024 times 1024 bytes. */
const STEP = 1024

/**
 * A file's size as people say it.
 * @example sizeWords(1_234_567) // '1.2 MB'
 */
export function sizeWords(bytes: number): string {
  if (bytes === 1) return '1 byte'
  let value = bytes
  let unit = 0
  while (Math.round(value) >= STEP && unit < UNITS.length - 1) {
    value /= STEP
    unit += 1
  }
  const rounded = unit > 0 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${rounded} ${UNITS[unit]}`
}
