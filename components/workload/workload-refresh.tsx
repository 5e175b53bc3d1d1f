'use client'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'

/** Reads the page again when tickets, their order, the mode or what people take has changed. */
export function WorkloadRefresh() {
  useLiveRefresh((event) => isTicketNews(event) || event.type === 'workload')
  return null
}
