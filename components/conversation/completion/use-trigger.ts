'use client'
import { type RefObject, useEffect, useState } from 'react'
import { focusEditor } from '@/components/conversation/focus-editor'
import { findTrigger, type Sign, type Trigger } from './find-trigger'

export interface WatchedField {
  field: HTMLTextAreaElement
  trigger: Trigger
}

/** The editor of the form that an element stands in. */
export function findField(anchor: HTMLElement | null): HTMLTextAreaElement | null {
  return anchor?.closest('form')?.querySelector('textarea[data-composer]') ?? null
}

/**
 * Watches the editor of the form that `anchor` stands in. Once left (picked or escaped), a sign stays left until
 * another one is typed.
 */
export function useTrigger(anchor: RefObject<HTMLElement | null>, sign: Sign) {
  const [watched, setWatched] = useState<WatchedField | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const field = findField(anchor.current)
    if (!field) return
    const look = () => {
      const trigger = findTrigger(sign, field.value, field.selectionStart)
      setWatched(trigger && { field, trigger })
      if (!trigger) setLeft(null)
    }
    const away = () => setWatched(null)
    field.addEventListener('input', look)
    field.addEventListener('click', look)
    field.addEventListener('blur', away)
    return () => {
      field.removeEventListener('input', look)
      field.removeEventListener('click', look)
      field.removeEventListener('blur', away)
    }
  }, [anchor, sign])

  /** Offers the list at the caret, without a sign: by a button. */
  const offer = () => {
    const field = findField(anchor.current)
    if (!field) return
    focusEditor(field)
    const caret = field.selectionStart
    setLeft(null)
    setWatched({ field, trigger: { from: caret, to: caret, query: '' } })
  }
  const leave = () => setLeft(watched?.trigger.from ?? null)
  return { open: watched && watched.trigger.from !== left ? watched : null, offer, leave }
}
