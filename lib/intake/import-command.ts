import { parseArgs } from 'node:util'
import { UsageError } from '@/lib/people/command-line'
import { instant } from '@/lib/tickets/schema'

/** What `npm run import` was asked to do. */
export type ImportCommand =
  | { format: 'servicenow-csv'; file: string; segments: string; asOf: Date | null }
  | { format: 'csv'; file: string; map: string }

const USAGE = {
  'servicenow-csv': 'servicenow-csv FILE --segments FILE [--as-of INSTANT]',
  csv: 'csv FILE --map map.json',
} as const
type Format = keyof typeof USAGE

interface Words {
  file: string
  segments?: string | undefined
  asOf?: string | undefined
  map?: string | undefined
}

/**
 * Reads the command line of the import.
 * @example readImportCommand(['csv', 'a.csv', '--map', 'map.json'])
 * @throws UsageError with the right usage in it
 */
export function readImportCommand(args: string[]): ImportCommand {
  const [format, ...rest] = args
  if (format !== 'servicenow-csv' && format !== 'csv') {
    const usages = Object.values(USAGE).map((usage) => `npm run import -- ${usage}`)
    const problem = format ? `There is no format “${format}”.` : 'Say what to import.'
    throw new UsageError(`${problem} Use one of:\n${usages.join('\n')}`)
  }
  const { segments, asOf, map, file } = readWords(format, rest)
  if (format === 'csv') return { format, file, map: map ?? missing(format, '--map') }
  return {
    format,
    file,
    segments: segments ?? missing(format, '--segments'),
    asOf: asOf === undefined ? null : parseInstant(asOf),
  }
}

const text = { type: 'string' } as const
const OPTIONS = {
  'servicenow-csv': { segments: text, 'as-of': text },
  csv: { map: text },
} as const

function readWords(format: Format, args: string[]): Words {
  const { values, positionals } = parse(format, args)
  const [file, extra] = positionals
  if (file === undefined) return missing(format, 'FILE')
  if (extra !== undefined) {
    throw new UsageError(`One file at a time: “${extra}” is too many. ${usage(format)}`)
  }
  const { 'as-of': asOf, segments, map } = values as Record<string, string | undefined>
  return { file, segments, asOf, map }
}

function parse(format: Format, args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS[format], allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason} ${usage(format)}`)
  }
}

const usage = (format: Format) => `Usage: npm run import -- ${USAGE[format]}`

function missing(format: Format, word: string): never {
  throw new UsageError(`${word} is missing. ${usage(format)}`)
}

function parseInstant(value: string): Date {
  const parsed = instant.safeParse(value)
  if (parsed.success) return new Date(parsed.data)
  throw new UsageError('--as-of must be an ISO-8601 instant such as 2016-03-02T18:00:00Z.')
}
