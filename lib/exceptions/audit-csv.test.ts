import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type AuditRow, toAuditCsv } from './audit-csv'

const row = (reason: string, accountName = 'Northwind'): AuditRow => ({
  id: '0',
  accountName,
  channelName: null,
  from: '2026-11-25T00:00:00.000Z',
  until: '2026-11-26T00:00:00.000Z',
  state: 'ACTIVE',
  step: {
    kind: 'APPROVED',
    by: 'lead@q.example',
    byName: 'Lead',
    reason,
    at: '2026-11-25T00:00:00.000Z',
  },
})

describe('toAuditCsv', () => {
  it('is read back as it was written', () => {
    const reason = 'A "quoted", long\nreason'
    const [line] = parse(toAuditCsv([row(reason)]), { columns: true }) as Record<string, string>[]
    expect(line).toMatchObject({ account: 'Northwind', step: 'APPROVED', reason, channel: '' })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('keeps %j from being a formula', (text) => {
    const [line] = parse(toAuditCsv([row(text, text)]), { columns: true }) as Record<
      string,
      string
    >[]
    expect(line?.reason).toBe(`'${text}`)
    expect(line?.account).toBe(`'${text}`)
  })
})
