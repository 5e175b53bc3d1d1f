import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { fieldStyles } from './input'

export function Textarea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...props}
      className={cn(fieldStyles, 'field-sizing-content max-h-96 py-1.5 leading-relaxed', className)}
    />
  )
}
