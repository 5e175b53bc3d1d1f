import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** A framed part of a page. */
export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section {...props} className={cn('rounded-lg border border-border bg-card', className)} />
}

export function CardHeader({ className, ...props }: ComponentProps<'header'>) {
  return (
    <header
      {...props}
      className={cn('flex items-center gap-2 border-border border-b px-4 py-2.5', className)}
    />
  )
}

export function CardTitle({ className, children, ...props }: ComponentProps<'h2'>) {
  return (
    <h2 {...props} className={cn('font-semibold text-sm', className)}>
      {children}
    </h2>
  )
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div {...props} className={cn('p-4', className)} />
}
