import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { REDACTED } from './redacted'

interface Forgotten {
  number: number
  message: string
  /** What was in the message. */
  texts: readonly string[]
}

/** A text is kept twice where a call had a key (its answer) or where an import brought it (the row as it came). */
export async function forgetCopies(tx: Tx, forgotten: Forgotten): Promise<void> {
  await forgetAnswers(tx, forgotten)
  await forgetRows(tx, forgotten)
}

async function forgetAnswers(tx: Tx, { number, message }: Forgotten): Promise<void> {
  await tx.$executeRaw`
    UPDATE idempotency_key k SET response = jsonb_set(k.response, '{value,messages}', (
      SELECT coalesce(jsonb_agg(CASE WHEN m ->> 'id' = ${message} THEN m || jsonb_build_object('body', ${REDACTED}::text,
          'firstResponse', CASE WHEN jsonb_typeof(m -> 'firstResponse') = 'object'
            THEN jsonb_build_object('tried', ${REDACTED}::text, 'nextStep', ${REDACTED}::text) END) ELSE m END
        ORDER BY place), '[]'::jsonb)
      FROM jsonb_array_elements(k.response #> '{value,messages}') WITH ORDINALITY AS e (m, place)))
    WHERE k.response #>> '{value,number}' = ${String(number)}
      AND jsonb_typeof(k.response #> '{value,messages}') = 'array'`
}

async function forgetRows(tx: Tx, { number, texts }: Forgotten): Promise<void> {
  const rows = await tx.importedRow.findMany({
    where: { ticketNumber: number },
    select: { source: true, key: true, raw: true },
  })
  for (const { source, key, raw } of rows) {
    const kept = withoutTexts(raw, texts)
    if (kept === null) continue
    await tx.importedRow.updateMany({ where: { source, key }, data: { raw: kept } })
  }
}

/** The row without the texts; null where it has none of them. */
function withoutTexts(
  raw: Prisma.JsonValue,
  texts: readonly string[],
): Prisma.InputJsonObject | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return null
  const holds = (cell: unknown) =>
    typeof cell === 'string' && texts.some((text) => cell.includes(text.trim()))
  const entries = Object.entries(raw)
  if (!entries.some(([, cell]) => holds(cell))) return null
  const kept = entries.map(([name, cell]) => [name, holds(cell) ? REDACTED : cell])
  return Object.fromEntries(kept) as Prisma.InputJsonObject
}
