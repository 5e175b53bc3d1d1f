import { readCsvRows } from './csv-rows'

export interface Survey {
  rows: number
  /** For each value of the grouping column, the index of its last row, from 0. */
  lastIndexOf: ReadonlyMap<string, number>
}

/**
 * Reads a whole file once without keeping it: a file that is broken anywhere is refused before anything is
 * written, and the second reading knows when a group is complete, wherever its rows lie.
 */
export async function surveyFile(
  path: string,
  required: readonly string[],
  groupBy: string,
): Promise<Survey> {
  const lastIndexOf = new Map<string, number>()
  let rows = 0
  for await (const { cells } of readCsvRows(path, required)) {
    if (cells) lastIndexOf.set(cells[groupBy] ?? '', rows)
    rows++
  }
  return { rows, lastIndexOf }
}
