import type { SubmitEvent } from 'react'

/**
 * Sends a form's words without React's own form action: that one empties the form afterwards, also
 * when the server refused, and unsent words must stay.
 */
export function submitWith(send: (form: FormData) => Promise<void>) {
  return (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(new FormData(event.currentTarget))
  }
}
