/** Whether somebody takes no more tickets for now. */
export interface CapacityView {
  atCapacity: boolean
  reason: string | null
  /** ISO-8601. */
  since: string | null
  /** With so many open tickets they take no more; null = no limit. */
  takesAtMost: number | null
}

/** The same with how many open tickets they have. */
export interface OwnCapacity extends CapacityView {
  open: number
}

/** Somebody who may be given tickets, and what they have. */
export interface TeamMember {
  email: string
  name: string
  /** Tickets of theirs whose next action is ours. */
  open: number
  /** Tickets of theirs that are offered to those on duty, as they are off. */
  offered: number
  capacity: CapacityView
}

/** Whether they have as many open tickets as they take. */
export function isFull({ takesAtMost }: Pick<CapacityView, 'takesAtMost'>, open: number): boolean {
  return takesAtMost !== null && open >= takesAtMost
}

/** "5 of 8" */
export function loadInWords({ takesAtMost }: Pick<CapacityView, 'takesAtMost'>, open: number) {
  return takesAtMost === null ? `${open} open` : `${open} of ${takesAtMost}`
}
