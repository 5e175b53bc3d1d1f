'use client'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'

/** Reads the ticket's page again when it, or the order around it, changed. */
export function useTicketRefresh(number: number): void {
  useLiveRefresh(
    (event) => isTicketNews(event) && (event.type === 'order' || event.number === number),
  )
}
