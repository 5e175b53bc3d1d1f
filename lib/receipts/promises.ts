/** A word that we promised: when it was said, until when, and when it was given. Epoch milliseconds. */
export interface PromiseMade {
  startedAt: number
  dueAt: number
  answeredAt: number | null
}

/** What an event tells of promises: the one that then stood, and whether a reply kept or missed the one before. */
export interface PromiseEvent {
  at: number
  /** The promise after the event; null = none. */
  promised: number | null
  kept: 'KEPT' | 'MISSED' | null
  messageId: string | null
  type: string
}

/** The promises of a ticket, oldest first, read from its events. A reply that was taken back kept nothing. */
export function promisesOf(events: readonly PromiseEvent[]): PromiseMade[] {
  const made: PromiseMade[] = []
  let standing: PromiseMade | null = null
  for (const event of withoutUndone(events)) {
    if (standing && event.kept) made.push({ ...standing, answeredAt: event.at })
    standing = standingAfter(standing, event)
  }
  return standing ? [...made, standing] : made
}

function withoutUndone(events: readonly PromiseEvent[]): PromiseEvent[] {
  const undone = new Set(
    events.filter(({ type }) => type === 'REPLY_UNDONE').map(({ messageId }) => messageId),
  )
  return events.filter(({ type, messageId }) => type !== 'REPLIED' || !undone.has(messageId))
}

function standingAfter(before: PromiseMade | null, { at, promised }: PromiseEvent) {
  if (promised === null || promised === before?.dueAt) return promised === null ? null : before
  return { startedAt: at, dueAt: promised, answeredAt: null }
}
