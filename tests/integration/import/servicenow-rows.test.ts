import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { importServicenow } from '@/lib/intake/servicenow/import-servicenow'
import { fileOf, quietReport, runImportCommand } from './run-import'

const HEADER =
  'number,incident_state,sys_mod_count,opened_at,sys_updated_at,location,u_symptom,priority'
const SEGMENTS = [
  'location,account,segment,deployment',
  'Here,Here Inc,TEAM,CLOUD',
  'There,There Inc,PRE_SALES,SELF_HOSTED',
]

interface RowCells {
  number: string
  state?: string
  mod?: string
  updated?: string
  location?: string
  symptom?: string
  priority?: string
}

const row = (cells: RowCells) =>
  [
    cells.number,
    cells.state ?? 'New',
    cells.mod ?? '0',
    '01-03-2016 08:00',
    cells.updated ?? '01-03-2016 09:00',
    cells.location ?? 'Here',
    cells.symptom ?? 'Symptom 1',
    cells.priority ?? '3 - Moderate',
  ].join(',')

async function importRows(rows: string[]) {
  const report = quietReport()
  const file = await fileOf([HEADER, ...rows].join('\n'))
  const segments = await fileOf(SEGMENTS.join('\r\n'))
  const summary = await importServicenow({ file, segments, asOf: null }, report)
  return { summary, refused: report.refused }
}

const historyOf = (incident: string) =>
  db().ticketEvent.findMany({
    where: { ticket: { externalRef: `servicenow:${incident}` } },
    orderBy: { seq: 'asc' },
    select: { type: true, detail: true, happenedAt: true },
  })

describe('an incident’s rows', () => {
  it('are replayed in the order in which they happened, wherever they stand in the file', async () => {
    const { summary } = await importRows([
      row({ number: 'A1', state: 'Closed', mod: '9', updated: '02-03-2016 09:00' }),
      row({ number: 'A2' }),
      row({ number: 'A1', state: 'Active', mod: '2' }),
      row({ number: 'A1', mod: '1' }),
    ])
    expect(summary).toMatchObject({ rows: 4, added: 4, tickets: 2, refused: 0 })
    const history = await historyOf('A1')
    expect(history.map(({ type, detail }) => [type, detail])).toMatchObject([
      ['OPENED', { channel: 'IMPORT' }],
      ['IMPORTED', { from: 'NEW', to: 'OPEN' }],
      ['IMPORTED', { from: 'OPEN', to: 'CLOSED' }],
    ])
    expect(history.at(-1)?.happenedAt.toISOString()).toBe('2016-03-02T09:00:00.000Z')
  })

  it('may change the claim and the account, and a prospect’s counts as opened by a CE', async () => {
    await importRows([
      row({ number: 'B1' }),
      row({ number: 'B1', mod: '1', location: 'There', priority: '1 - Critical' }),
    ])
    const ticket = await db().ticket.findUniqueOrThrow({
      where: { externalRef: 'servicenow:B1' },
      select: {
        claimedSeverity: true,
        openedByCe: true,
        account: { select: { name: true } },
        ranks: { select: { lane: true, priority: true, keySegment: true } },
      },
    })
    expect(ticket).toEqual({
      claimedSeverity: 'S0',
      openedByCe: true,
      account: { name: 'There Inc' },
      ranks: [{ lane: 'RANKED', priority: 'P0', keySegment: 1 }],
    })
  })

  it('are told by line and reason where they are bad, and the good ones come in', async () => {
    const { summary, refused } = await importRows([
      row({ number: 'C1', state: 'Sleeping' }),
      row({ number: 'C1', updated: '31-02-2016 09:00' }),
      row({ number: 'C1', priority: 'Urgent' }),
      row({ number: 'C1', mod: 'x' }),
      row({ number: 'C1', location: 'Nowhere' }),
      'C1,New,1',
      row({ number: 'C1', symptom: '"two\nlines\u0000"' }),
      row({ number: '' }),
      row({ number: 'C1' }),
      row({ number: 'C1', symptom: 'Symptom 2' }),
    ])
    expect(refused.toSorted((a, b) => a.line - b.line)).toEqual([
      { line: 2, reason: expect.stringContaining('incident_state is “Sleeping”') },
      { line: 3, reason: expect.stringContaining('sys_updated_at') },
      { line: 4, reason: expect.stringContaining('priority is “Urgent”') },
      { line: 5, reason: expect.stringContaining('sys_mod_count') },
      { line: 6, reason: expect.stringContaining('no location “Nowhere”') },
      { line: 7, reason: 'has 3 fields where the header has 8' },
      { line: 8, reason: 'contains a NUL character' },
      { line: 10, reason: expect.stringContaining('number is “”') },
      { line: 12, reason: expect.stringContaining('something else than line 11') },
    ])
    expect(summary).toMatchObject({ rows: 10, added: 1, refused: 9 })
  })

  it('never rewrite what was imported: an older row that comes late is told', async () => {
    await importRows([row({ number: 'D1' }), row({ number: 'D1', mod: '5', state: 'Resolved' })])
    const { summary, refused } = await importRows([
      row({ number: 'D1' }),
      row({ number: 'D1', mod: '3', state: 'Active' }),
      row({ number: 'D1', mod: '5', state: 'Resolved' }),
    ])
    expect(summary).toMatchObject({ added: 0, known: 2, refused: 1 })
    expect(refused).toEqual([{ line: 3, reason: expect.stringContaining('older than an update') }])
  })
})

describe('a file that is none', () => {
  const GOOD = [HEADER, row({ number: 'E1' })].join('\n')
  it.each([
    ['no CSV', `${GOOD}\nE2,"open`, 'is not CSV'],
    ['no such columns', '<html>\n<body>', 'lacks the columns “number”'],
    ['not UTF-8', Buffer.from(`${GOOD}\n\xff\xfe`, 'latin1'), 'is not UTF-8'],
    ['empty', '', 'is empty'],
    ['two columns of one name', `${HEADER},number\n`, 'the column “number” twice'],
  ])('%s: a sentence, status 1 and nothing written', async (_what, content, sentence) => {
    const args = [await fileOf(content), '--segments', await fileOf(SEGMENTS.join('\n'))]
    const { status, out, said } = await runImportCommand(['servicenow-csv', ...args])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    const found = await db().ticket.count({ where: { externalRef: 'servicenow:E1' } })
    expect(found).toBe(0)
  })

  it('segments with a word of their own are refused by line', async () => {
    const segments = await fileOf(`${SEGMENTS[0]}\nX,X,HUGE,CLOUD`)
    const { status, said } = await runImportCommand([
      'servicenow-csv',
      await fileOf(GOOD),
      '--segments',
      segments,
    ])
    expect(status).toBe(1)
    expect(said).toMatch(/line 2: segment: /)
  })
})

describe('the command line', () => {
  it.each([
    [[], 2, 'Say what to import'],
    [['xml', 'a.xml'], 2, 'no format “xml”'],
    [['csv'], 2, 'FILE is missing'],
    [['csv', 'a.csv'], 2, '--map is missing'],
    [['csv', 'a.csv', 'b.csv', '--map', 'm'], 2, '“b.csv” is too many'],
    [['servicenow-csv', 'a.csv'], 2, '--segments is missing'],
    [['servicenow-csv', 'a.csv', '--segments', 's', '--as-of', 'soon'], 2, '--as-of must be'],
    [['servicenow-csv', 'a.csv', '--sgments', 's'], 2, '--sgments'],
    [['csv', '/nowhere/a.csv', '--map', 'm'], 1, '/nowhere/a.csv: there is no such file'],
  ])('%j ends with %i', async (args, expected, sentence) => {
    const { status, said } = await runImportCommand(args)
    expect(status).toBe(expected)
    expect(said).toContain(sentence)
  })

  it('says that no database runs', async () => {
    const env = { DATABASE_URL: '', DATA_DIR: '/nowhere/data' }
    const file = await fileOf(HEADER)
    const { status, said } = await runImportCommand(['csv', file, '--map', file], env)
    expect(status).toBe(1)
    expect(said).toContain('There is no running database')
  })
})
