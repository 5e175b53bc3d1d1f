// Fixed baseline: a switch of the mode as one would write it by hand, in one transaction: the old period ends, the new
// one begins, and the one row that says which index is read is rewritten.
import type { Client } from 'pg'

export async function switchBare(client: Client, mode: 'NORMAL' | 'SURGE'): Promise<void> {
  await client.query('BEGIN')
  await client.query(
    'UPDATE workload_period SET ended_at = clock_timestamp() WHERE ended_at IS NULL',
  )
  await client.query(
    `INSERT INTO workload_period (id, mode, reason, started_at)
      VALUES (gen_random_uuid(), $1::"WorkloadMode", 'bench', clock_timestamp())`,
    [mode],
  )
  await client.query(
    `UPDATE queue_state SET mode = $1::"WorkloadMode", mode_since = clock_timestamp(),
      order_version = order_version + 1, version = version + 1 WHERE id = 1`,
    [mode],
  )
  await client.query('COMMIT')
}
