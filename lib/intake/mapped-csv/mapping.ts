import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { explainReadError, ImportFileError } from '@/lib/intake/import-error'
import { text } from '@/lib/tickets/schema'

/** What a column or a constant may stand for. */
const FIELDS = [
  'key',
  'subject',
  'body',
  'receivedAt',
  'status',
  'claimedSeverity',
  'requesterEmail',
  'accountDomain',
] as const
export type Field = (typeof FIELDS)[number]

const field = z.enum(FIELDS, `is no field; the fields are ${FIELDS.join(', ')}`)

const mappingSchema = z
  .strictObject({
    /** Tells the rows of one system from those of another that use the same keys. */
    source: text(100).default('csv'),
    /** Of times that name no offset themselves. */
    timeZone: z.string().refine(isTimeZone, 'is no time zone such as Europe/Berlin').default('UTC'),
    columns: z.record(z.string(), field),
    constants: z.partialRecord(field, z.string()).default({}),
    /** The file's own words for a status or a severity. */
    values: z
      .strictObject({ status: words().optional(), claimedSeverity: words().optional() })
      .default({}),
  })
  .superRefine(({ columns, constants }, context) => {
    const mapped: string[] = [...Object.values(columns), ...Object.keys(constants)]
    const twice = mapped.find((name, index) => mapped.indexOf(name) !== index)
    if (twice) context.addIssue(`the field ${twice} is given twice`)
    if (!Object.values(columns).includes('key')) {
      context.addIssue('columns: one column has to be the key, by which a row is known again')
    }
    for (const name of ['subject', 'receivedAt']) {
      if (!mapped.includes(name)) context.addIssue(`the field ${name} is given by no column`)
    }
    if (!mapped.includes('accountDomain') && !mapped.includes('requesterEmail')) {
      context.addIssue('give accountDomain or requesterEmail, else no row has an account')
    }
  })

/** How the columns of a CSV file become fields of tickets. */
export type Mapping = z.output<typeof mappingSchema>

function words() {
  return z.record(z.string(), z.string())
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** Reads a map file; a fault ends the import with a sentence that names the place. */
export async function readMapping(path: string): Promise<Mapping> {
  const parsed = mappingSchema.safeParse(parseJson(path, await readText(path)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.length ? `${issue.path.join('.')}: ` : ''
  throw new ImportFileError(`${path}: ${place}${issue?.message}.`)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw explainReadError(error, path)
  }
}

function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new ImportFileError(`${path} is not JSON: ${reason}.`)
  }
}
