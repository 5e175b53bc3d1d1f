import { Skeleton } from '@/components/ui/skeleton'

/** The inbox's shape while it is read. */
export default function LoadingInbox() {
  return (
    <div aria-busy="true" className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <p className="sr-only" role="status">
        Loading the inbox
      </p>
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-96" />
    </div>
  )
}
