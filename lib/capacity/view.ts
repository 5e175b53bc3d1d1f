/** Whether somebody takes no more tickets for now. */
export interface CapacityView {
  atCapacity: boolean
  reason: string | null
  /** ISO-8601. */
  since: string | null
}

/** Somebody who may be given tickets, and what they have. */
export interface TeamMember {
  email: string
  name: string
  /** Tickets of theirs whose next action is ours. */
  open: number
  capacity: CapacityView
}
