import { z } from 'zod'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { SEVERITIES, TICKET_STATUSES } from '@/lib/priority/types'
import { bodyText, emailText, text } from '@/lib/tickets/schema'
import type { Field, Mapping } from './mapping'

/** A row as a ticket that is to be made. */
export interface MappedRow {
  line: number
  key: string
  subject: string
  body: string | null
  receivedAt: Date
  status: (typeof TICKET_STATUSES)[number]
  claimedSeverity: (typeof SEVERITIES)[number] | null
  requesterEmail: string | null
  accountDomain: string
  raw: Readonly<Record<string, string>>
}

const fields = z.object({
  key: text(200),
  subject: text(500),
  body: bodyText.nullable().default(null),
  receivedAt: z.string('is missing'),
  status: z.enum(TICKET_STATUSES, `must be one of ${TICKET_STATUSES.join(', ')}`).default('NEW'),
  claimedSeverity: z
    .enum(SEVERITIES, `must be one of ${SEVERITIES.join(', ')}`)
    .nullable()
    .default(null),
  requesterEmail: emailText.nullable().default(null),
  accountDomain: text(253).nullable().default(null),
})

export interface Reading {
  mapping: Mapping
  /** No ticket was received after this instant. */
  now: Date
}

/** Reads a row by the map; a failure names the field and what is wrong with it. Empty cells are absent. */
export function parseMappedRow(
  row: { line: number; cells: Readonly<Record<string, string>> },
  { mapping, now }: Reading,
): Outcome<MappedRow> {
  const parsed = fields.safeParse({ key: '', subject: '', ...collect(row.cells, mapping) })
  if (!parsed.success) return refuse(parsed.error)
  const receivedAt = parseTime(parsed.data.receivedAt, mapping.timeZone)
  if (!receivedAt) return invalid('', 'receivedAt: must be a time such as 2026-03-01 09:30')
  if (receivedAt > now) return invalid('', 'receivedAt: must not lie in the future')
  const accountDomain = parsed.data.accountDomain ?? parsed.data.requesterEmail?.split('@')[1]
  if (!accountDomain) return invalid('', 'has neither an accountDomain nor a requesterEmail')
  return done({
    ...parsed.data,
    receivedAt,
    accountDomain: accountDomain.toLowerCase(),
    line: row.line,
    raw: row.cells,
  })
}

function refuse(error: z.ZodError) {
  const [issue] = error.issues
  return invalid('', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** The row's fields: constants, then columns, in the words that we use. */
function collect(cells: Readonly<Record<string, string>>, mapping: Mapping) {
  const given: Partial<Record<Field, string>> = { ...mapping.constants }
  for (const [column, field] of Object.entries(mapping.columns)) {
    const cell = cells[column]?.trim()
    if (cell) given[field] = cell
  }
  for (const field of ['status', 'claimedSeverity'] as const) {
    const word = given[field]
    if (word !== undefined) given[field] = mapping.values[field]?.[word] ?? word
  }
  return given
}

/** ISO-8601 with an offset, or a local time of the map's zone; a blank may stand for the `T`. */
function parseTime(text: string, timeZone: string): Date | null {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T')
  try {
    const instant = /(Z|[+-]\d\d:?\d\d)$/i.test(iso)
      ? Temporal.Instant.from(iso)
      : Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone)
    return new Date(instant.epochMilliseconds)
  } catch {
    return null
  }
}
