import { focusEditor } from '@/components/conversation/focus-editor'

/** Puts text in place of a part of an editor, as if it had been typed: the form hears of it. */
export function insertText(
  field: HTMLTextAreaElement,
  text: string,
  [from, to]: [from: number, to: number],
): void {
  focusEditor(field)
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
