'use client'
import { type FocusEvent, useEffect, useState } from 'react'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLive } from '@/components/shell/live/live-provider'
import type { QueueItem, QueuePage, ReasonView } from '@/lib/queue/view'
import type { TicketView } from '@/lib/tickets/view'
import { fetchJson } from './feed/fetch-json'
import { queuePath } from './feed/queue-path'

/** The first ticket of the order and why it stands there. */
export interface NumberOne {
  item: QueueItem
  explanation: ReasonView[]
}

const HEAD = queuePath({ lane: 'ranked', filter: {} }, { after: null, limit: 1 })

/** Undefined where it could not be read: then the one on the screen stays. */
async function readNumberOne(): Promise<NumberOne | null | undefined> {
  const page = await fetchJson<QueuePage>(HEAD)
  if (!page.ok) return undefined
  const item = page.value.items[0]
  if (!item) return null
  const ticket = await fetchJson<TicketView>(`/api/v1/tickets/${item.number}`)
  return { item, explanation: ticket.ok ? ticket.value.explanation : [] }
}

/**
 * Number one, live. While a pointer or the focus is on its card, the card keeps the ticket that it
 * shows, so that no press lands on another one; `moved` then says who is first by now.
 */
export function useNumberOne(initial: NumberOne | null) {
  const { subscribe } = useLive()
  const [latest, setLatest] = useState(initial)
  const [held, setHeld] = useState<NumberOne | null>(null)
  const [pointed, focused] = [useState(false), useState(false)]

  useEffect(() => {
    let asked = 0
    return subscribe((event) => {
      if (!isTicketNews(event)) return
      const mine = ++asked
      void readNumberOne().then((read) => {
        if (read !== undefined && mine === asked) setLatest(read)
      })
    })
  }, [subscribe])

  const busy = pointed[0] || focused[0]
  if (busy && !held && latest) setHeld(latest)
  if (!busy && held) setHeld(null)

  const same = !held || held.item.number === latest?.item.number
  const first = latest ? `number one is now #${latest.item.number}.` : 'the queue is empty now.'
  return {
    shown: same ? latest : held,
    moved: same ? null : first,
    handlers: {
      onPointerEnter: () => pointed[1](true),
      onPointerLeave: () => pointed[1](false),
      onFocus: () => focused[1](true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) focused[1](false)
      },
    },
  }
}
