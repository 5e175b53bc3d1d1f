const shared = globalThis as typeof globalThis & { queueOneClockOffsetMs?: number }

/** Now, as the whole product understands it: the machine's time plus the installation's shift. */
export function now(): Date {
  return new Date(Date.now() + clockOffsetMs())
}

/** By how much `npm run clock` has shifted this installation's time, in milliseconds. */
export function clockOffsetMs(): number {
  return shared.queueOneClockOffsetMs ?? 0
}

/** Set at start and whenever the database says that the shift has changed. */
export function setClockOffsetMs(offset: number): void {
  shared.queueOneClockOffsetMs = offset
}
