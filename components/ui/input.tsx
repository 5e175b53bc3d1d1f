import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** The common looks of things that one types or chooses in. */
export const fieldStyles =
  'w-full rounded-md border border-input/60 bg-card px-2.5 text-sm text-foreground placeholder:text-muted-foreground disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={cn(fieldStyles, 'h-8', className)} />
}
