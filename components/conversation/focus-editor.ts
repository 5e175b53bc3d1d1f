const WRITE = 'queueone:write'

/** Asks an editor to show itself for writing, and puts the focus in it. */
export function focusEditor(field: HTMLTextAreaElement): void {
  field.dispatchEvent(new Event(WRITE, { bubbles: true }))
  field.focus()
}

/** Hears when an editor inside of `element` is to be written in. */
export function onFocusEditor(element: HTMLElement, listen: () => void): () => void {
  element.addEventListener(WRITE, listen)
  return () => element.removeEventListener(WRITE, listen)
}
