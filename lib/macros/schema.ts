import { z } from 'zod'
import { text } from '@/lib/tickets/schema'
import { listUnknown, VARIABLES } from './expand'

const MOST = 20_000

const macroBody = text(MOST).superRefine((body, context) => {
  const [unknown] = listUnknown(body)
  if (unknown === undefined) return
  const known = VARIABLES.map((name) => `{{${name}}}`).join(', ')
  context.addIssue({
    code: 'custom',
    message: `has {{${unknown}}}, which is no variable; there are ${known}`,
  })
})

export const newMacroInput = z.strictObject({
  name: text(100),
  body: macroBody,
  shared: z.boolean().default(false),
})
export type NewMacroInput = z.output<typeof newMacroInput>

export const macroPatch = z.strictObject({
  name: text(100).optional(),
  body: macroBody.optional(),
  shared: z.boolean().optional(),
})
export type MacroPatch = z.output<typeof macroPatch>

export const fillMacroInput = z.strictObject({
  number: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
})
