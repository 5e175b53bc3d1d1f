import { Skeleton } from '@/components/ui/skeleton'

/** The shape of a result while it is looked for. */
export default function LoadingSearch() {
  return (
    <div aria-busy="true" className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-3 sm:p-5">
      <p className="sr-only" role="status">
        Searching
      </p>
      <Skeleton className="h-7 w-1/3" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-48" />
      </div>
    </div>
  )
}
