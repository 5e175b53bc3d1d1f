import type { KeyboardEvent } from 'react'

/** Ctrl+Enter or Cmd+Enter sends the form that one is writing in; its own checks still run. */
export function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
