import { NotFoundState } from '@/components/ui/not-found-state'

export default function AccountNotFound() {
  return <NotFoundState title="No such account" href="/accounts" way="All accounts" />
}
