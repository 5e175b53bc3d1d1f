import 'server-only'
import { db } from '@/lib/db/client'

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * Reads a shift: `+72h`, `-30m`, `+2d`, or `0` for the machine's own time.
 * @returns milliseconds to add, `'RESET'`, or null for what is none
 */
export function parseShift(text: string): number | 'RESET' | null {
  if (text === '0' || text === 'reset') return 'RESET'
  const found = /^([+-])(\d{1,6})([mhd])$/.exec(text)
  if (!found) return null
  const [, sign, amount, unit] = found
  return (sign === '-' ? -1 : 1) * Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS]
}

/** Shifts the installation's clock and tells every process; returns the whole shift in milliseconds. */
export async function shiftClock(shift: number | 'RESET'): Promise<number> {
  const by = shift === 'RESET' ? 0 : shift
  const keep = shift === 'RESET' ? 0 : 1
  const [state] = await db().$queryRaw<{ offset: bigint }[]>`
    WITH moved AS (
      UPDATE queue_state SET clock_offset_ms = clock_offset_ms * ${keep}::bigint + ${by}::bigint
      WHERE id = 1 RETURNING clock_offset_ms
    )
    SELECT clock_offset_ms AS offset, pg_notify('clock', clock_offset_ms::text)::text FROM moved`
  return Number(state?.offset ?? 0)
}
