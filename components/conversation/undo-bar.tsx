'use client'
import { useEffect, useState } from 'react'
import { DeedButton } from '@/components/keyboard/deed-button'
import { FormTrouble } from '@/components/tickets/form-trouble'
import type { UndoState } from './use-undo'

/** Stands where the reply was written until it goes out: the last moment to take it back. */
export function UndoBar({ undo }: { undo: UndoState }) {
  const { message, pending, trouble, run } = undo
  return (
    <div role="status" className="empty:hidden">
      {message && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2 rounded-md border border-border bg-muted px-3 py-2 text-sm">
          <span>
            Your reply goes out in <Countdown key={message.id} from={message} />.
          </span>
          <DeedButton deed="undo" size="sm" onClick={run} pending={pending}>
            Undo
          </DeedButton>
        </div>
      )}
      <FormTrouble message={trouble} />
    </div>
  )
}

const SECOND = 1_000

/** Counted from its appearance here, since the browser's clock may differ from the server's. */
function Countdown({ from }: { from: { at: string; queuedUntil: string | null } }) {
  const whole = Math.ceil((Date.parse(from.queuedUntil ?? from.at) - Date.parse(from.at)) / SECOND)
  const [left, setLeft] = useState(whole)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(before - 1, 0)), SECOND)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="nums" aria-hidden={left < whole}>
      {left} s
    </span>
  )
}
