import { Slot } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn'
import { Label } from './label'

export interface FieldProps {
  label: ReactNode
  /** What helps to fill it in, below the control. */
  hint?: ReactNode
  /** What is wrong with it; read out when it appears. */
  error?: string
  required?: boolean
  className?: string
  /** The one control; it is given `id`, `aria-describedby`, `aria-invalid` and `required`. */
  children: ReactNode
}

/** A control with its label, hint and error, wired together for assistive technology. */
export function Field({ label, hint, error, required, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <Label htmlFor={id}>
        {label}
        {required && (
          <span aria-hidden className="text-red-ink">
            {' '}
            *
          </span>
        )}
      </Label>
      <Slot.Root
        id={id}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        aria-required={required || undefined}
      >
        {children}
      </Slot.Root>
      {hint && (
        <p id={`${id}-hint`} className="text-muted-foreground text-xs">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className="text-red-ink text-xs empty:hidden">
        {error}
      </p>
    </div>
  )
}
