import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export default function NoticesLoading() {
  return (
    <div
      role="status"
      aria-label="The notices are loading"
      className="mx-auto flex w-full max-w-4xl flex-col gap-3 p-3 sm:p-5"
    >
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-40" />
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-14" />
      ))}
    </div>
  )
}
