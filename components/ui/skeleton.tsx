import { cn } from '@/lib/cn'

/** A grey shape where something is about to appear. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded bg-muted', className)} />
}
