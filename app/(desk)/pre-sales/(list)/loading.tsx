import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export default function PreSalesLoading() {
  return (
    <div
      role="status"
      aria-label="Pre-sales is loading"
      className="mx-auto flex w-full max-w-7xl flex-col gap-3 p-3 sm:p-5"
    >
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-9 w-72" />
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  )
}
