import { z } from 'zod'
import { isEmptyQuery, MAX_QUERY_LENGTH, parseQuery } from '@/lib/search/parse-query'
import { text } from '@/lib/tickets/schema'

const fields = {
  name: text(80),
  query: text(MAX_QUERY_LENGTH).superRefine((value, context) => {
    const parsed = parseQuery(value)
    if (!parsed.ok) context.addIssue(parsed.message)
    else if (isEmptyQuery(parsed.value)) context.addIssue('says nothing to look for')
  }),
}

export const savedViewInput = z.strictObject({ ...fields, shared: z.boolean().default(false) })
export type SavedViewInput = z.output<typeof savedViewInput>

export const savedViewPatch = z.strictObject(fields).partial()
export type SavedViewPatch = z.output<typeof savedViewPatch>
