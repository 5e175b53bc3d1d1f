import type { HandoverFields } from './ticket-actions'

/** A hand-over as it stands in the form. */
export interface HandoverValues {
  assignee: string
  context: string
  stepsSoFar: string
  links: string
  lastStep: string
  lastStepBy: string
  nextStep: string
  nextStepBy: string
  /** Local, as `datetime-local` gives it; empty = as soon as possible. */
  nextStepAt: string
}

export const EMPTY_HANDOVER: HandoverValues = {
  assignee: '',
  context: '',
  stepsSoFar: '',
  links: '',
  lastStep: '',
  lastStepBy: '',
  nextStep: '',
  nextStepBy: '',
  nextStepAt: '',
}

/** What is left empty is left out. */
export function toHandover(values: HandoverValues): HandoverFields {
  const { assignee, context, stepsSoFar, lastStep, nextStep, nextStepAt } = values
  const optional = {
    links: values.links,
    lastStepBy: values.lastStepBy,
    nextStepBy: values.nextStepBy,
  }
  const given = Object.entries(optional).filter(([, text]) => text.trim() !== '')
  return {
    ...{ assignee: assignee.trim(), context, stepsSoFar, lastStep, nextStep },
    ...Object.fromEntries(given),
    ...(nextStepAt && { nextStepAt: new Date(nextStepAt).toISOString() }),
  }
}
