/** What a colleague needs to go on with a ticket. */
export interface Handover {
  context: string
  stepsSoFar: string
  links: string | null
  lastStep: string
  lastStepBy: string
  nextStep: string
  nextStepBy: string
  /** ISO-8601; null = as soon as possible. */
  nextStepAt: string | null
}

/**
 * The case-transition note, as Markdown: the same parts in the same order every time, so that it is read at a glance.
 */
export function handoverNote(handover: Handover): string {
  const { lastStepBy, nextStepBy, nextStepAt } = handover
  const when = nextStepAt
    ? `by ${nextStepAt.slice(0, 16).replace('T', ' ')} UTC`
    : 'as soon as possible'
  const parts: [title: string, text: string | null][] = [
    ['Context', handover.context],
    ['Steps so far', handover.stepsSoFar],
    ['Links', handover.links],
    [`Last step, by ${lastStepBy}`, handover.lastStep],
    [`Next step, by ${nextStepBy}, ${when}`, handover.nextStep],
  ]
  const told = parts.filter(([, text]) => text !== null && text.trim() !== '')
  return ['**Case transition**', ...told.map(([title, text]) => `**${title}**\n\n${text}`)].join(
    '\n\n',
  )
}
