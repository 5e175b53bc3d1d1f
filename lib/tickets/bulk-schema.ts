import { z } from 'zod'
import { tagList } from './extras'
import { ticketNumberInput } from './link-schema'
import { NO_ACTION_REASONS } from './no-action'
import { assignmentInput, bodyText, instant, text } from './schema'
import { SETTABLE_STATUSES } from './transitions'
import { UNDO_MS } from './undo-reply'

/** So many tickets at once at most. */
export const MAX_BULK = 500

/** For how long replies to many wait, in which they may be taken back; more tickets take longer to be written to. */
export const MOST_UNDO_SECONDS = 60

const reason = text(5000).nullish()

const tagAction = z
  .strictObject({ kind: z.literal('TAG'), add: tagList.default([]), remove: tagList.default([]) })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    path: ['add'],
    message: 'name a tag to add or to remove',
  })
  .refine(({ add, remove }) => !add.some((tag) => remove.includes(tag)), {
    path: ['remove'],
    message: 'must not name what is added',
  })
export type TagAction = z.output<typeof tagAction>

/** What is done to each of the tickets. */
export const bulkAction = z.discriminatedUnion('kind', [
  assignmentInput.extend({ kind: z.literal('ASSIGN') }),
  z.strictObject({
    kind: z.literal('STATUS'),
    status: z.enum(SETTABLE_STATUSES),
    wakeAt: instant.nullish(),
    reason,
  }),
  z.strictObject({ kind: z.literal('NO_ACTION'), because: z.enum(NO_ACTION_REASONS), reason }),
  z.strictObject({
    kind: z.literal('REPLY'),
    body: bodyText,
    nextUpdateAt: instant.nullish(),
    status: z.enum(SETTABLE_STATUSES).optional(),
    undoSeconds: z
      .int()
      .min(UNDO_MS / 1000)
      .max(MOST_UNDO_SECONDS)
      .optional(),
  }),
  tagAction,
  z.strictObject({ kind: z.literal('UNDO') }),
])
export type BulkAction = z.output<typeof bulkAction>

const bulkTicket = z.strictObject({
  number: ticketNumberInput,
  version: z.int().positive().optional(),
})
export type BulkTicket = z.output<typeof bulkTicket>

export const bulkInput = z
  .strictObject({
    tickets: z
      .array(bulkTicket)
      .min(1, 'must name at least one ticket')
      .max(MAX_BULK, `must name at most ${MAX_BULK} tickets`),
    action: bulkAction,
  })
  .superRefine(({ tickets, action }, context) => {
    const seen = new Set<number>()
    for (const [index, { number, version }] of tickets.entries()) {
      const complain = (part: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['tickets', index, part], message })
      if (seen.has(number)) complain('number', 'is named twice')
      seen.add(number)
      if (action.kind === 'UNDO' && version === undefined) {
        complain('version', 'is needed: only what has not changed since is taken back')
      }
    }
  })
export type BulkInput = z.output<typeof bulkInput>
