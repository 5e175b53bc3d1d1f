/** A ticket's number as people write it, with or without `#`; 0, no ticket's, for what is none. */
export function parseTicketNumber(typed: FormDataEntryValue | null): number {
  const found = /^\s*#?(\d{1,10})\s*$/.exec(typeof typed === 'string' ? typed : '')
  return found ? Number(found[1]) : 0
}
