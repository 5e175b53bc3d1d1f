import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { Glyph } from './glyph'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  onCheckedChange?: (checked: boolean) => void
}

/** The platform's own checkbox in our looks: lists hold hundreds of them, and it costs next to nothing. */
export function Checkbox({ className, onCheckedChange, ...props }: CheckboxProps) {
  return (
    <span className={cn('relative inline-grid size-4 shrink-0', className)}>
      <input
        {...props}
        type="checkbox"
        onChange={(event) => onCheckedChange?.(event.target.checked)}
        className="peer size-4 cursor-pointer appearance-none rounded border border-input bg-card checked:border-primary checked:bg-primary disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger"
      />
      <Glyph
        name="check"
        className="pointer-events-none absolute inset-0.5 invisible text-primary-foreground peer-checked:visible"
      />
    </span>
  )
}
