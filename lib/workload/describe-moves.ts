import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import { moveInWords } from './move-words'
import type { Moves } from './moves'
import type { MovesView } from './view'

/** What the beginning of a period moved, as it is stored. */
export interface StoredMoves {
  mode: WorkloadMode
  moves: Prisma.JsonValue
}

/** The moves of periods in words, each with the account as it is called now; of tickets that the viewer may see now. */
export async function describeMoves(
  viewer: Viewer,
  stored: readonly StoredMoves[],
  tx: Tx = db(),
): Promise<(MovesView | null)[]> {
  const all = stored.map(({ moves }) => moves as Moves | null)
  const numbers = all.flatMap((moves) => moves?.moved.map(({ number }) => number) ?? [])
  const tickets =
    numbers.length === 0
      ? []
      : await tx.ticket.findMany({
          where: { AND: [{ number: { in: numbers } }, visibleTo(viewer)] },
          select: { number: true, account: { select: { name: true } } },
        })
  const names = new Map(tickets.map(({ number, account }) => [number, account.name]))
  return all.map((moves, i) => moves && inWords(moves, stored[i]?.mode ?? 'NORMAL', names))
}

function inWords(
  { moved, head, newInHead }: Moves,
  mode: WorkloadMode,
  names: ReadonlyMap<number, string>,
): MovesView {
  const seen = moved.flatMap((move) => {
    const accountName = names.get(move.number)
    const { number, from, to } = move
    return accountName === undefined
      ? []
      : [{ number, accountName, from, to, ...moveInWords(move, mode) }]
  })
  return { moved: seen, head, newInHead }
}
