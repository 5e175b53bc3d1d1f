import 'server-only'
import { ATTACHMENTS_OF_M } from '@/lib/attachments/attachments-sql'
import { PLAIN_BYTES, REDACTED_NAME } from '@/lib/attachments/limits'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { listMergeWay } from './merged-sql'
import { REDACTED } from './redacted'

interface Forgotten {
  number: number
  message: string
  /** What was in the message; none where only a file goes. */
  texts: readonly string[]
  /** Ids of its files that were redacted just now. */
  attachments: readonly string[]
}

/**
 * A text is kept twice where a call had a key (its answer) or where an import brought it (the row as it came); a file's
 * name in the answers to the calls that brought it and that sent its message.
 */
export async function forgetCopies(tx: Tx, forgotten: Forgotten): Promise<void> {
  await forgetAnswers(tx, forgotten)
  await forgetUploads(tx, forgotten.attachments)
  if (forgotten.texts.length > 0) await forgetRows(tx, forgotten)
}

/**
 * The message as an answer of then told it, without what is gone: its text (where that went) and its files. The tickets
 * that its own was merged into told it as well.
 */
async function forgetAnswers(tx: Tx, { number, message, texts }: Forgotten): Promise<void> {
  const numbers = (await listMergeWay(tx, number)).map(String)
  const withoutText = Prisma.sql`jsonb_build_object('body', ${REDACTED}::text,
    'firstResponse', CASE WHEN jsonb_typeof(e.said -> 'firstResponse') = 'object'
      THEN jsonb_build_object('tried', ${REDACTED}::text, 'nextStep', ${REDACTED}::text) END)`
  await tx.$executeRaw`
    UPDATE idempotency_key k SET response = jsonb_set(k.response, '{value,messages}', (
      SELECT coalesce(jsonb_agg(CASE WHEN e.said ->> 'id' = ${message} THEN e.said
          || jsonb_build_object('attachments', (SELECT (${ATTACHMENTS_OF_M}) FROM message m WHERE m.id = ${message}::uuid))
          || ${texts.length > 0 ? withoutText : Prisma.sql`'{}'::jsonb`} ELSE e.said END
        ORDER BY e.place), '[]'::jsonb)
      FROM jsonb_array_elements(k.response #> '{value,messages}') WITH ORDINALITY AS e (said, place)))
    WHERE k.response #>> '{value,number}' = ANY(${numbers})
      AND jsonb_typeof(k.response #> '{value,messages}') = 'array'`
}

async function forgetUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = { name: REDACTED_NAME, type: PLAIN_BYTES, size: 0, image: false, redacted: true }
  await tx.$executeRaw`
    UPDATE idempotency_key SET response = jsonb_set(response, '{value}', (response -> 'value') || ${JSON.stringify(gone)}::jsonb)
    WHERE path LIKE '/api/v1/tickets/%/attachments' AND response #>> '{value,id}' = ANY(${ids})`
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
