import type { ExceptionStepView, ExceptionView } from './view'

const COLUMNS = [
  'exception',
  'account',
  'channel',
  'from',
  'until',
  'state now',
  'step',
  'by',
  'reason',
  'at',
] as const

export type AuditRow = Pick<
  ExceptionView,
  'id' | 'accountName' | 'channelName' | 'from' | 'until' | 'state'
> & { step: ExceptionStepView }

/** A spreadsheet takes a text that begins so for a formula (CSV injection): a quote before it keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: string | null): string {
  const text = value ?? ''
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Every step of every exception, one a line (RFC 4180), with a heading. */
export function toAuditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map(({ step, ...one }) =>
    [
      one.id,
      one.accountName,
      one.channelName,
      one.from,
      one.until,
      one.state,
      step.kind,
      step.by,
      step.reason,
      step.at,
    ]
      .map(cell)
      .join(','),
  )
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}
