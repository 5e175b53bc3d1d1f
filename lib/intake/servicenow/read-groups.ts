import { type CsvRow, readCsvRows } from '@/lib/intake/csv-rows'
import type { Survey } from '@/lib/intake/survey-file'
import { COLUMNS } from './incident-row'

/**
 * The file's rows by incident, each incident whole, as soon as its last row has been read. Only incidents that
 * are still open are held in memory.
 */
export async function* readGroups(
  file: string,
  lastIndexOf: Survey['lastIndexOf'],
): AsyncGenerator<CsvRow[], void, undefined> {
  const open = new Map<string, CsvRow[]>()
  let index = 0
  for await (const row of readCsvRows(file, COLUMNS)) {
    const number = row.cells?.number
    if (number === undefined) {
      yield [row]
    } else {
      const group = open.get(number) ?? []
      group.push(row)
      open.set(number, group)
      if (lastIndexOf.get(number) === index) {
        open.delete(number)
        yield group
      }
    }
    index++
  }
}
