'use client'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'

interface ExceptionsRefreshProps {
  /** Of one exception: its impact moves with the order, too. */
  id?: string
}

/** Reads the page again when the reader's inbox tells of an exception that it shows. */
export function ExceptionsRefresh({ id }: ExceptionsRefreshProps) {
  useLiveRefresh((event) => {
    if (id !== undefined && isTicketNews(event)) return event.type === 'order'
    if (event.type !== 'inbox' || !event.latest?.exception) return false
    return id === undefined || event.latest.exception === id
  })
  return null
}
