const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * A span in the words of a clock, two units at most.
 *
 * @example spanWords(4_200_000) → '1 h 10 min'
 */
export function spanWords(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  const rest = minutes % 60
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`
  return `${rest} min`
}

/** Time left until an instant; negative in words once it is past. */
export function timeLeft(at: number, now: number): string {
  return at >= now ? `${spanWords(at - now)} left` : `−${spanWords(now - at)}`
}

/** How pressing it is: amber under an hour, stronger under half of one, then late. */
export function urgency(at: number, now: number): 'calm' | 'soon' | 'pressing' | 'late' {
  if (at < now) return 'late'
  if (at - now < HOUR / 2) return 'pressing'
  return at - now < HOUR ? 'soon' : 'calm'
}
