import { done, invalid, type Outcome } from '@/lib/outcome'
import type { Severity, TicketStatus } from '@/lib/priority/types'

/** Where rows of this format are remembered from. */
export const SOURCE = 'servicenow'

/** The columns that are read; the rest is kept as it came. */
export const COLUMNS = [
  'number',
  'incident_state',
  'sys_mod_count',
  'opened_at',
  'sys_updated_at',
  'location',
  'u_symptom',
  'priority',
] as const
type Column = (typeof COLUMNS)[number]

const STATUS_OF: Readonly<Record<string, TicketStatus>> = {
  New: 'NEW',
  Active: 'OPEN',
  'Awaiting User Info': 'PENDING',
  'Awaiting Problem': 'ON_HOLD',
  'Awaiting Vendor': 'ON_HOLD',
  'Awaiting Evidence': 'ON_HOLD',
  Resolved: 'SOLVED',
  Closed: 'CLOSED',
}

/** Their priority is the requester's claim (R22); it never becomes ours. */
const CLAIM_OF: Readonly<Record<string, Severity>> = {
  '1 - Critical': 'S0',
  '2 - High': 'S1',
  '3 - Moderate': 'S2',
  '4 - Low': 'S3',
}

const UNKNOWN = '?'
const LONGEST_NUMBER = 100

/** One audit row: how an incident stood after one update. */
export interface IncidentRow {
  line: number
  key: string
  number: string
  subject: string
  status: TicketStatus
  claimedSeverity: Severity | null
  location: string
  openedAt: Date
  updatedAt: Date
  modCount: number
  raw: Readonly<Record<string, string>>
}

/** Reads an audit row; a failure names the column and what is wrong with it. */
export function parseIncidentRow(
  line: number,
  raw: Readonly<Record<string, string>>,
): Outcome<IncidentRow> {
  const cell = (column: Column) => (raw[column] ?? '').trim()
  const number = cell('number')
  const status = STATUS_OF[cell('incident_state')]
  const openedAt = parseTime(cell('opened_at'))
  const updatedAt = parseTime(cell('sys_updated_at'))
  const claimedSeverity = parseClaim(cell('priority'))
  const bad = (column: Column, wants: string) =>
    invalid(column, `${column} is “${cell(column).slice(0, 80)}”; it wants ${wants}`)

  if (number === '' || number.length > LONGEST_NUMBER) {
    return bad('number', `an incident number of 1–${LONGEST_NUMBER} characters`)
  }
  if (!status) return bad('incident_state', `one of ${Object.keys(STATUS_OF).join(', ')}`)
  if (!openedAt) return bad('opened_at', 'DD-MM-YYYY HH:MM')
  if (!updatedAt) return bad('sys_updated_at', 'DD-MM-YYYY HH:MM')
  if (!/^\d{1,9}$/.test(cell('sys_mod_count'))) return bad('sys_mod_count', 'a whole number')
  if (claimedSeverity === undefined) return bad('priority', Object.keys(CLAIM_OF).join(', '))
  const symptom = cell('u_symptom')
  return done({
    line,
    key: `${number} ${cell('sys_updated_at')} ${cell('sys_mod_count')}`,
    number,
    subject: `${number} · ${symptom === UNKNOWN || symptom === '' ? 'symptom unknown' : symptom}`,
    status,
    claimedSeverity,
    location: cell('location'),
    openedAt,
    updatedAt,
    modCount: Number(cell('sys_mod_count')),
    raw,
  })
}

/** The order in which an incident's rows happened. */
export function compareRows(a: IncidentRow, b: IncidentRow): number {
  return a.updatedAt.getTime() - b.updatedAt.getTime() || a.modCount - b.modCount
}

function parseClaim(text: string): Severity | null | undefined {
  return text === UNKNOWN ? null : CLAIM_OF[text]
}

/** `DD-MM-YYYY HH:MM` in UTC; null for anything else, also for a day that no calendar has. */
function parseTime(text: string): Date | null {
  const found = /^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d)$/.exec(text)
  if (!found) return null
  const [, day, month, year, hour, minute] = found
  const iso = `${year}-${month}-${day}T${hour}:${minute}:00.000Z`
  const at = new Date(iso)
  return !Number.isNaN(at.getTime()) && at.toISOString() === iso ? at : null
}
