'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { OutcomeState } from '@/components/tickets/use-outcome'

/** Once a form was refused, puts the focus on its first wrong answer. */
export function useFocusWrong({
  pending,
  message,
}: Pick<OutcomeState, 'pending' | 'message'>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (pending || message === null) return
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [pending, message])
  return form
}
