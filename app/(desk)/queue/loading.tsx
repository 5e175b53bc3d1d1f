import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

export default function QueueLoading() {
  return (
    <div role="status" aria-label="The queue is loading" className="flex flex-col gap-3 p-3 sm:p-4">
      <Skeleton className="h-40 rounded-lg" />
      <Skeleton className="h-9 w-72" />
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-11" />
      ))}
    </div>
  )
}
