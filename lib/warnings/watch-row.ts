/**
 * A row of `clock_watch` as JSON.
 * @param nextAt epoch ms
 */
export function toWatchRow(number: number, nextAt: number) {
  return { ticket_number: number, next_at: new Date(nextAt).toISOString() }
}
