'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { toast } from '@/components/ui/toast'
import { fail, type Outcome } from '@/lib/outcome'
import type { QueueItem } from '@/lib/queue/view'
import type { QueueFeed } from './feed/queue-feed'
import type { QueueActions, QueueReader } from './queue-desk'

const OFFLINE =
  'The server could not be reached, so it is not known to be done. Look, then try again.'

/** A redirect (the session's end) goes on to the router; a lost connection becomes words. */
async function attempt<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'digest' in error) throw error
    return fail('BUSY', OFFLINE)
  }
}

/** What the order did while the hand was on the row; undefined when it stood still. */
function movedWords(feed: QueueFeed, number: number): string | undefined {
  const moved = feed.getSnapshot().moved.get(number)
  if (moved === undefined) return undefined
  if (moved === null) return 'The order had moved: it has left this list.'
  return `The order had moved: it now stands at position ${moved}.`
}

export interface Take {
  feed: QueueFeed
  actions: QueueActions
  reader: QueueReader
}

/** Takes a row's ticket; says so when the order, or the ticket, is no longer what was seen. */
export function useTake({ feed, actions, reader }: Take): (item: QueueItem) => void {
  const router = useRouter()
  return useCallback(
    async (item: QueueItem) => {
      const { number, version, assignee } = item
      if (assignee === reader.email) {
        toast(`#${number} is already yours`)
        return
      }
      // Taking from a colleague needs a reason, which is asked for on the ticket's page.
      if (assignee !== null) {
        router.push(`/tickets/${number}#assign`)
        return
      }
      const description = movedWords(feed, number)
      const outcome = await attempt(() => actions.take(number, version))
      feed.refresh()
      if (outcome.ok) toast.success(`#${number} is yours`, { description })
      else if (outcome.code === 'STALE') {
        toast.error(`#${number} changed since you saw it`, {
          description: 'It was not taken. The row now shows it as it is.',
        })
      } else toast.error(outcome.message, { description })
    },
    [feed, actions, reader, router],
  )
}

/** Takes the first ticket that nobody has, and opens it. */
export function useTakeNext(actions: QueueActions): [takeNext: () => void, pending: boolean] {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const takeNext = useCallback(async () => {
    setPending(true)
    try {
      const outcome = await attempt(actions.takeNext)
      if (!outcome.ok) toast.error(outcome.message)
      else if (outcome.value) router.push(`/tickets/${outcome.value.number}`)
      else toast('Every ranked ticket has somebody')
    } finally {
      setPending(false)
    }
  }, [actions, router])
  return [takeNext, pending]
}
