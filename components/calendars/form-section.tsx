import type { ReactNode } from 'react'

interface FormSectionProps {
  title: string
  error: string | undefined
  children: ReactNode
}

/** A part of the form with a name of its own, and what is wrong with it as a whole. */
export function FormSection({ title, error, children }: FormSectionProps) {
  return (
    <fieldset className="min-w-0 rounded-lg border border-border bg-card px-4 pt-1 pb-4">
      <legend className="px-1 font-semibold text-sm">{title}</legend>
      {children}
      <p role="alert" className="mt-2 text-red-ink text-xs empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
