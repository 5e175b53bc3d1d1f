import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export interface EmptyStateProps {
  title: string
  text?: ReactNode
  icon?: LucideIcon
  /** What one can do about it. */
  action?: ReactNode
  className?: string
}

/** What stands where a list would, when there is nothing to list. */
export function EmptyState({ title, text, icon: Icon, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-2 px-6 py-14 text-center', className)}>
      {Icon && <Icon aria-hidden className="size-6 text-muted-foreground" />}
      <p className="font-medium">{title}</p>
      {text && <p className="max-w-md text-balance text-muted-foreground text-sm">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
