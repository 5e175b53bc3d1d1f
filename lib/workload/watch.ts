import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { readFigures } from './read-figures'
import { type SuggestedMode, suggestMode } from './suggest-mode'

/** The figures of a suggestion that stays are told anew at most so often. */
const FIGURES_MS = 15_000

interface Watch {
  calmSince: Date | null
  suggestion: SuggestedMode | null
  suggestedAt: Date | null
}

/**
 * R33: looks at the figures, keeps what they suggest, and tells everybody where that is something else. The row is
 * locked, so that of two workers the second finds nothing new. Returns whether anything was told.
 */
export async function lookAtWorkload(tx: Tx): Promise<boolean> {
  const [before] = await tx.$queryRaw<Watch[]>`
    SELECT calm_since AS "calmSince", suggestion, suggested_at AS "suggestedAt"
    FROM workload_watch WHERE id = 1 FOR UPDATE`
  if (!before) throw new Error('workload_watch is empty: the migrations have not run')
  const at = now()
  const { figures, rules } = await readFigures(at, tx)
  const known = before.calmSince?.getTime() ?? null
  const { suggestion, calmSince } = suggestMode(
    { ...figures, calmSince: known },
    rules,
    at.getTime(),
  )
  const tells = isNews(before, suggestion, at)
  if (!tells && calmSince === known) return false
  await tx.workloadWatch.updateMany({
    data: {
      calmSince: calmSince === null ? null : new Date(calmSince),
      ...(tells && {
        suggestion: suggestion ? { ...suggestion } : Prisma.DbNull,
        suggestedAt: suggestion && at,
      }),
    },
  })
  if (tells) await tx.$queryRaw`SELECT pg_notify('queue', '{"workload":"suggestion"}')::text`
  return tells
}

/** Another mode at once; the same with other figures only now and then, so that no screen flickers. */
function isNews(before: Watch, suggestion: SuggestedMode | null, at: Date): boolean {
  if (before.suggestion?.mode !== suggestion?.mode) return true
  if (isDeepStrictEqual(before.suggestion, suggestion)) return false
  return Math.abs(at.getTime() - (before.suggestedAt?.getTime() ?? 0)) >= FIGURES_MS
}
