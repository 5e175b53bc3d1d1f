import { sendJson } from '@/components/queue/feed/fetch-json'
import type { MacroText } from '@/lib/macros/view'
import { insertText } from './insert-text'

/** Where a macro goes: an editor of a ticket's reply, and what it stands in place of. */
export interface MacroPlace {
  field: HTMLTextAreaElement
  from: number
  to: number
  /** The ticket's number. */
  number: number
}

/**
 * Puts a macro, filled for the ticket, into an editor; the use is counted.
 * @returns what to tell the author: what is left to fill in, or why there is nothing; null when all is well
 */
export async function insertMacro(id: string, place: MacroPlace): Promise<string | null> {
  const { field, from, to, number } = place
  const filled = await sendJson<MacroText>(`/api/v1/macros/${id}/use`, {
    method: 'POST',
    body: { number },
  })
  if (!filled.ok) return filled.message
  insertText(field, filled.value.text, [from, to])
  return leftToFill(field, { ...filled.value, from })
}

/** Selects the first variable without a value, so that the next key fills it in. */
function leftToFill(
  field: HTMLTextAreaElement,
  { text, missing, from }: MacroText & { from: number },
): string | null {
  if (!missing[0]) return null
  const place = `{{${missing[0]}}}`
  const at = from + text.indexOf(place)
  field.setSelectionRange(at, at + place.length)
  return `Left to fill in: ${missing.map((name) => `{{${name}}}`).join(', ')}`
}
