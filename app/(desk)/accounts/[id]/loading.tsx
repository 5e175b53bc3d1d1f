import { Skeleton } from '@/components/ui/skeleton'

/** The account's shape while it is read. */
export default function LoadingAccount() {
  return (
    <div aria-busy="true" className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-5">
      <p className="sr-only" role="status">
        Loading the account
      </p>
      <Skeleton className="h-8 w-1/2" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
    </div>
  )
}
