/** What an import tells while it runs. */
export interface ImportReport {
  /** The file is sound and has so many rows. */
  begin(rows: number): void
  /** So many more rows are dealt with. */
  advance(rows: number): void
  /** A row that was left out, by its line in the file and why. */
  refuse(line: number, reason: string): void
  end(): void
}

/** What became of a file's rows. */
export interface ImportSummary {
  rows: number
  /** Rows that became part of a ticket just now. */
  added: number
  /** Rows that an earlier run has brought. */
  known: number
  /** Rows after the instant that was asked for. */
  later: number
  refused: number
  /** Tickets that are new. */
  tickets: number
}

/** A summary of nothing yet, to be counted up. */
export function emptySummary(rows: number): ImportSummary {
  return { rows, added: 0, known: 0, later: 0, refused: 0, tickets: 0 }
}

/**
 * The summary in a sentence.
 * @example summaryLine({ rows: 9, added: 4, known: 2, later: 2, refused: 1, tickets: 3 })
 */
export function summaryLine(summary: ImportSummary): string {
  const { rows, added, known, later, refused, tickets } = summary
  const parts = [
    `${added} imported (${tickets} new tickets)`,
    `${known} there before`,
    ...(later > 0 ? [`${later} later than asked for`] : []),
    `${refused} refused`,
  ]
  return `${rows} rows: ${parts.join(', ')}.`
}
