import { NotFoundState } from '@/components/ui/not-found-state'

export default function ExceptionNotFound() {
  return <NotFoundState title="No such exception" href="/exceptions" way="All exceptions" />
}
