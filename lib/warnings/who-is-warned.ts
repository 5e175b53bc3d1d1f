/** Who is there to be warned, by their ids: all of them may see every ticket. */
export interface Roster {
  /** Shifts are planned at all, so that not being on duty means something. */
  planned: boolean
  onDuty: readonly string[]
  leads: readonly string[]
  /** All who may hold a ticket. */
  holders: ReadonlySet<string>
}

/**
 * Whom a warning reaches: the assignee, else those on duty, else the leads. An assignee who is not on duty may sleep, so
 * those who stand in hear of it too.
 *
 * @example whoIsWarned('sam', { planned: true, onDuty: ['kim'], … }) → ['sam', 'kim']
 */
export function whoIsWarned(assigneeId: string | null, roster: Roster): string[] {
  const { planned, onDuty, leads, holders } = roster
  const standIns = onDuty.length > 0 ? onDuty : leads
  if (assigneeId === null || !holders.has(assigneeId)) return [...standIns]
  if (!planned || onDuty.includes(assigneeId)) return [assigneeId]
  return [...new Set([assigneeId, ...standIns])]
}
