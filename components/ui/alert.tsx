import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

const TONES = {
  info: { icon: Info, look: 'bg-blue-soft text-blue-ink' },
  success: { icon: CircleCheck, look: 'bg-green-soft text-green-ink' },
  warning: { icon: TriangleAlert, look: 'bg-amber-soft text-amber-ink' },
  danger: { icon: CircleAlert, look: 'bg-red-soft text-red-ink' },
} as const satisfies Record<string, { icon: LucideIcon; look: string }>

export interface AlertProps {
  tone?: keyof typeof TONES
  title?: ReactNode
  /** A button or link at the end of the line. */
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** A message inside of a page. Bad news interrupts the reader's ears, other news waits. */
export function Alert({ tone = 'info', title, action, className, children }: AlertProps) {
  const { icon: Icon, look } = TONES[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cn('flex items-start gap-2 rounded-md px-3 py-2 text-sm', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}
