import { NotFoundState } from '@/components/ui/not-found-state'

export default function TicketNotFound() {
  return <NotFoundState title="No such ticket" href="/queue" way="Back to the queue" />
}
