import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { readCsvRows } from '@/lib/intake/csv-rows'
import { ImportFileError } from '@/lib/intake/import-error'
import { DEPLOYMENTS, SEGMENTS } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'
import { SOURCE } from './incident-row'

const COLUMNS = ['location', 'account', 'segment', 'deployment'] as const

const segmentRow = z.object({
  location: text(200),
  account: text(200),
  segment: z.enum(SEGMENTS),
  deployment: z.enum(DEPLOYMENTS),
})
type SegmentRow = z.output<typeof segmentRow>

const externalRef = (location: string) => `${SOURCE}:${location}`

/** Which account each location stands for. The file is ours to get right, so one bad line refuses all of it. */
export async function readSegments(path: string): Promise<Map<string, SegmentRow>> {
  const segments = new Map<string, SegmentRow>()
  for await (const { line, cells, fault } of readCsvRows(path, COLUMNS)) {
    const parsed = segmentRow.safeParse(cells)
    const issue = fault ?? (parsed.success ? null : faultOf(parsed.error))
    if (issue || !parsed.success) throw new ImportFileError(`${path}, line ${line}: ${issue}.`)
    if (segments.has(parsed.data.location)) {
      throw new ImportFileError(`${path}, line ${line}: “${parsed.data.location}” is there twice.`)
    }
    segments.set(parsed.data.location, parsed.data)
  }
  return segments
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.join('.')}: ${issue?.message}`
}

/** Makes the accounts that are missing, leaves the others as people have edited them; ids by location. */
export async function ensureAccounts(
  segments: ReadonlyMap<string, SegmentRow>,
): Promise<Map<string, string>> {
  const createdAt = now()
  const data = [...segments.values()].map(({ location, account, segment, deployment }) => ({
    name: account,
    segment,
    deployment,
    externalRef: externalRef(location),
    createdAt,
  }))
  await db().account.createMany({ data, skipDuplicates: true })
  const rows = await db().account.findMany({
    where: { externalRef: { in: data.map((row) => row.externalRef) } },
    select: { id: true, externalRef: true },
  })
  const idOf = new Map(rows.map(({ id, externalRef: ref }) => [ref, id]))
  return new Map(
    [...segments.keys()].map((location) => [location, idOf.get(externalRef(location)) ?? '']),
  )
}
