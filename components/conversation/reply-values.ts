import type { MessageFields } from '@/components/tickets/ticket-actions'
import type { SettableStatus } from '@/lib/tickets/transitions'
import type { MessageView, TicketView } from '@/lib/tickets/view'

/** A reply as it stands in the form. */
export interface ReplyValues {
  body: string
  tried: string
  nextStep: string
  /** Local, as `datetime-local` gives it; empty = no promise. */
  nextUpdate: string
}

export const EMPTY_REPLY: ReplyValues = {
  body: '',
  tried: '',
  nextStep: '',
  nextUpdate: '',
}

/** What a first reply will do to the clock (R27): both parts stop it, none is an acknowledgement. */
export type FirstResponseState = 'stops-clock' | 'acknowledgement' | 'half'

export function firstResponseState(
  values: Pick<ReplyValues, 'tried' | 'nextStep'>,
): FirstResponseState {
  const filled = [values.tried, values.nextStep].filter((part) => part.trim() !== '').length
  return (['acknowledgement', 'half', 'stops-clock'] as const)[filled] ?? 'half'
}

/** @param then the status that the reply sets; null leaves it to the reply itself */
export function toReply(values: ReplyValues, then: SettableStatus | null): MessageFields {
  const { body, tried, nextStep, nextUpdate } = values
  return {
    kind: 'REPLY',
    body,
    ...(firstResponseState(values) === 'acknowledgement'
      ? {}
      : { firstResponse: { tried: tried.trim(), nextStep: nextStep.trim() } }),
    ...(nextUpdate && { nextUpdateAt: new Date(nextUpdate).toISOString() }),
    ...(then && { status: then }),
  }
}

/** A reply that was taken back, as it stood in the form. */
export function toReplyValues(
  message: Pick<MessageView, 'body' | 'firstResponse'>,
  { nextUpdateAt }: Pick<TicketView, 'nextUpdateAt'>,
): ReplyValues {
  const { body, firstResponse } = message
  return {
    body,
    tried: firstResponse?.tried ?? '',
    nextStep: firstResponse?.nextStep ?? '',
    nextUpdate: nextUpdateAt ? toLocalInput(Date.parse(nextUpdateAt)) : '',
  }
}

/**
 * An instant as a `datetime-local` input wants it, in the reader's zone.
 *
 * @example in the zone UTC: toLocalInput(Date.UTC(2026, 2, 2, 18, 5)) → '2026-03-02T18:05'
 */
export function toLocalInput(instant: number): string {
  const date = new Date(instant)
  return new Date(instant - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
