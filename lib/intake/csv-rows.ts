import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { explainReadError, ImportFileError } from './import-error'

/** One record of a file: its cells by column, or why it has none. */
export interface CsvRow {
  /** The line that it begins on, from 1. */
  line: number
  /** Null where the record does not fit the header; `fault` says why. */
  cells: Readonly<Record<string, string>> | null
  fault: string | null
}

/** No honest record is longer; an unclosed quote would otherwise swallow the rest of the file into memory. */
const LONGEST_RECORD = 8 * 1024 * 1024

const OPTIONS = {
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: LONGEST_RECORD,
}

interface Parsed {
  record: string[]
  info: Info
}

/**
 * Streams the records below a file's header, in the file's order and in constant memory.
 * @throws ImportFileError when the file cannot be read, is no UTF-8, is no CSV or lacks a required column
 */
export async function* readCsvRows(
  path: string,
  required: readonly string[],
): AsyncGenerator<CsvRow, void, undefined> {
  const parser = parse(OPTIONS)
  // The error reaches the loop below through the parser, which the pipeline destroys with it.
  pipeline(Readable.from(decodeUtf8(path)), parser, () => undefined)
  let header: string[] | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (header) yield toRow(header, record, info.lines)
      else header = checkHeader(path, record, required)
    }
  } catch (error) {
    throw explain(error, path)
  }
  if (!header) throw new ImportFileError(`${path} is empty: there is not even a header line.`)
}

async function* decodeUtf8(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function checkHeader(path: string, record: string[], required: readonly string[]): string[] {
  const header = record.map((name) => name.trim())
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) throw new ImportFileError(`${path} has the column “${twice}” twice.`)
  const missing = required.filter((name) => !header.includes(name))
  if (missing.length === 0) return header
  const names = missing.map((name) => `“${name}”`).join(', ')
  throw new ImportFileError(
    `${path} is no such CSV file: its first line lacks the column${missing.length > 1 ? 's' : ''} ${names}.`,
  )
}

function toRow(header: string[], record: string[], lastLine: number): CsvRow {
  const line = lastLine - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
  const faulty = (fault: string) => ({ line, cells: null, fault })
  if (record.length !== header.length) {
    return faulty(`has ${record.length} fields where the header has ${header.length}`)
  }
  if (record.some((cell) => cell.includes('\u0000'))) return faulty('contains a NUL character')
  const cells = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']))
  return { line, cells, fault: null }
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof CsvError) return new ImportFileError(`${path} is not CSV: ${error.message}.`)
  const coded = error as { code?: unknown }
  if (error instanceof TypeError && coded.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new ImportFileError(`${path} is not UTF-8 text.`)
  }
  return explainReadError(error, path)
}
