import { readCsvRows } from '@/lib/intake/csv-rows'

/** Each incident's last row up to an instant, read from the log without the importer's own reading of it. */
export async function lastRows(log: string, asOf: number) {
  const last = new Map<
    string,
    { at: number; mod: number; cells: Readonly<Record<string, string>> }
  >()
  for await (const { cells } of readCsvRows(log, ['number'])) {
    const at = timeOf(cells?.sys_updated_at)?.getTime() ?? Number.NaN
    const mod = Number(cells?.sys_mod_count)
    const before = last.get(cells?.number ?? '')
    const newer = !before || at > before.at || (at === before.at && mod > before.mod)
    if (cells && at <= asOf && newer) last.set(cells.number ?? '', { at, mod, cells })
  }
  return last
}

/** `DD-MM-YYYY HH:MM` in UTC. */
export function timeOf(text = ''): Date {
  return new Date(text.replace(/^(..)-(..)-(....) (.*)$/, '$3-$2-$1T$4:00Z'))
}
