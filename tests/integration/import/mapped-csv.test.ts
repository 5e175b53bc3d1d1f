import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { importMappedCsv } from '@/lib/intake/mapped-csv/import-mapped-csv'
import { fileOf, quietReport } from './run-import'

const MAP = {
  source: 'old-desk',
  timeZone: 'Europe/Berlin',
  columns: {
    Id: 'key',
    Title: 'subject',
    Text: 'body',
    Created: 'receivedAt',
    From: 'requesterEmail',
    Urgency: 'claimedSeverity',
  },
  constants: { status: 'OPEN' },
  values: { claimedSeverity: { high: 'S1' } },
}
const HEADER = 'Id,Title,Text,Created,From,Urgency,Ignored'

beforeAll(async () => {
  await db().account.create({
    data: {
      name: 'Acme',
      segment: 'ENTERPRISE',
      deployment: 'SELF_HOSTED',
      createdAt: new Date(),
      domains: { create: { domain: 'acme.example' } },
    },
  })
})

async function importRows(rows: string[], map: object = MAP) {
  const report = quietReport()
  const file = await fileOf([HEADER, ...rows].join('\r\n'))
  const paths = { file, map: await fileOf(JSON.stringify(map), 'map.json') }
  return { summary: await importMappedCsv(paths, report), refused: report.refused }
}

describe('a CSV file with a map', () => {
  const good = '1,Search is down,"Since\nnoon.",2026-03-01 12:00,Ann@acme.example,high,x'

  it('becomes tickets, once, in the map’s time zone, with its constants and words', async () => {
    expect((await importRows([good])).summary).toMatchObject({ added: 1, tickets: 1, refused: 0 })
    expect((await importRows([good, good])).summary).toMatchObject({ added: 0, known: 2 })
    const ticket = await db().ticket.findUniqueOrThrow({
      where: { externalRef: 'old-desk:1' },
      select: {
        subject: true,
        status: true,
        claimedSeverity: true,
        receivedAt: true,
        requester: { select: { email: true } },
        messages: { select: { body: true, kind: true } },
      },
    })
    expect(ticket).toEqual({
      subject: 'Search is down',
      status: 'OPEN',
      claimedSeverity: 'S1',
      receivedAt: new Date('2026-03-01T11:00:00Z'),
      requester: { email: 'ann@acme.example' },
      messages: [{ body: 'Since\nnoon.', kind: 'REQUESTER' }],
    })
  })

  it('tells each bad row by line and field', async () => {
    const { summary, refused } = await importRows([
      '10,,t,2026-03-01,a@acme.example,,',
      '11,s,t,yesterday,a@acme.example,,',
      '12,s,t,2999-01-01T00:00:00Z,a@acme.example,,',
      '13,s,t,2026-03-01,nobody,,',
      '14,s,t,2026-03-01,a@stranger.example,,',
      '15,s,t,2026-03-01,a@acme.example,low,',
      '16,s,t,2026-03-01,,,',
      `17,${'x'.repeat(501)},t,2026-03-01,a@acme.example,,`,
      '1,another,t,2026-03-01,a@acme.example,,',
      '18,fine,,2026-03-01,a@acme.example,,',
    ])
    expect(refused.toSorted((a, b) => a.line - b.line)).toEqual([
      { line: 2, reason: 'subject: must not be empty' },
      { line: 3, reason: expect.stringContaining('receivedAt: must be a time') },
      { line: 4, reason: 'receivedAt: must not lie in the future' },
      { line: 5, reason: 'requesterEmail: must be an email address' },
      { line: 6, reason: expect.stringContaining('no account with the domain “stranger.example”') },
      { line: 7, reason: expect.stringContaining('claimedSeverity: must be one of') },
      { line: 8, reason: expect.stringContaining('neither an accountDomain nor a requesterEmail') },
      { line: 9, reason: 'subject: must have at most 500 characters' },
      { line: 10, reason: 'the key “1” was imported before with other content' },
    ])
    expect(summary).toMatchObject({ rows: 10, added: 1, refused: 9 })
  })

  it.each([
    [{ ...MAP, columns: { ...MAP.columns, Ignored: 'colour' } }, 'columns.Ignored: is no field'],
    [{ ...MAP, colums: {} }, 'colums'],
    [{ ...MAP, timeZone: 'Mars/Base' }, 'is no time zone'],
    [{ ...MAP, constants: { subject: 'x' } }, 'subject is given twice'],
    [{ columns: { Title: 'subject' } }, 'has to be the key'],
    [{ ...MAP, columns: { ...MAP.columns, Where: 'accountDomain' } }, 'lacks the column “Where”'],
  ])('refuses a wrong map: %#', async (map, sentence) => {
    const before = await db().ticket.count()
    await expect(importRows([good], map)).rejects.toThrow(sentence)
    expect(await db().ticket.count()).toBe(before)
  })
})
