import 'server-only'
import { runWrite } from '@/lib/db/run-write'
import { orThrow } from '@/lib/outcome'
import { lookAtWorkload } from '@/lib/workload/watch'

/** Suggests a mode, or no longer (R33). Returns whether anything was told. */
export async function watchWorkload(): Promise<boolean> {
  return orThrow(await runWrite({}, lookAtWorkload))
}
