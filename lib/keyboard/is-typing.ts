/** Where single keys mean something of their own. */
const TYPED_IN =
  'input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=""],[contenteditable=true]'
/** What takes the keyboard for itself while it is open. */
const MODAL = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]'

/**
 * Whether a key press belongs to somebody else: it is text, it is held with a modifier or is one, an input
 * method is composing, or a dialog or menu is open.
 */
export function isTakenKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true
  // On its own it is on its way to a capital: it ends no sequence.
  if (event.key === 'Shift') return true
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (event.target instanceof Element && event.target.closest(TYPED_IN)) return true
  return document.querySelector(MODAL) !== null
}
