'use client'
import { useCallback, useState } from 'react'
import type { Review } from './notice-job'
import { troubleOf } from './notice-words'

export interface ReviewState extends Review {
  /** The template was edited. */
  isEdited: boolean
  /** Null goes back to the server's own. */
  setTemplate: (template: string | null) => void
  include: (numbers: readonly number[], included: boolean) => void
  /** Null goes back to the template. */
  edit: (number: number, text: string | null) => void
  /** Whether a text of somebody's own cannot be sent. */
  hasTrouble: (planned: boolean) => boolean
}

const NONE: ReadonlySet<number> = new Set()
const NO_EDITS: ReadonlyMap<number, string> = new Map()

/** What the sender changes: the words for all, the words for one, and who is left out. */
export function useReview(ownTemplate: string): ReviewState {
  const [template, setTemplate] = useState<string | null>(null)
  const [excluded, setExcluded] = useState(NONE)
  const [edits, setEdits] = useState(NO_EDITS)
  const include = useCallback((numbers: readonly number[], included: boolean) => {
    setExcluded((before) => {
      const after = new Set(before)
      for (const number of numbers) {
        if (included) after.delete(number)
        else after.add(number)
      }
      return after
    })
  }, [])
  const edit = useCallback((number: number, text: string | null) => {
    setEdits((before) => {
      const after = new Map(before)
      if (text === null) after.delete(number)
      else after.set(number, text)
      return after
    })
  }, [])
  const hasTrouble = (planned: boolean) =>
    [...edits].some(([number, text]) => !excluded.has(number) && troubleOf(text, planned) !== null)
  return {
    template: template ?? ownTemplate,
    isEdited: template !== null && template !== ownTemplate,
    setTemplate,
    excluded,
    include,
    edits,
    edit,
    hasTrouble,
  }
}
