import { z } from '@hono/zod-openapi'
import { VARIABLES } from '@/lib/macros/expand'
import type { MacroPage, MacroText, MacroView } from '@/lib/macros/view'

export const macroDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    body: z.string(),
    shared: z.boolean(),
    usedCount: z.int(),
    version: z.int(),
  })
  .openapi('Macro') satisfies z.ZodType<MacroView>

export const macroPageDoc = z
  .strictObject({ items: z.array(macroDoc), next: z.string().nullable() })
  .openapi('MacroPage') satisfies z.ZodType<MacroPage>

export const macroTextDoc = z
  .strictObject({ text: z.string(), missing: z.array(z.enum(VARIABLES)) })
  .openapi('MacroText') satisfies z.ZodType<MacroText>
