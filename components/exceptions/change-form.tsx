'use client'
import { useState } from 'react'
import { toLocalInput } from '@/components/conversation/reply-values'
import { useNow } from '@/components/shell/clock-provider'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import type { ExceptionPatch } from '@/lib/exceptions/schema'
import type { ExceptionView } from '@/lib/exceptions/view'
import type { Outcome } from '@/lib/outcome'
import { toInstant } from './ask-values'
import { PeriodFields } from './period-fields'
import { WhyFields } from './why-fields'

interface ChangeFormProps {
  exception: ExceptionView
  send: (patch: ExceptionPatch) => Promise<Outcome<unknown>>
  onDone: () => void
}

/** Who asked says more, or asks for another period. */
export function ChangeForm({ exception, send, onDone }: ChangeFormProps) {
  const now = useNow()
  const [values, setValues] = useState(() => valuesOf(exception, now))
  const save = useOutcome()
  const change = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }))
  const submit = async () => {
    const from = toInstant(values.from)
    const patch = {
      reason: values.reason.trim(),
      businessCase: values.businessCase.trim(),
      until: toInstant(values.until) ?? '',
      ...(from !== undefined && { from }),
    }
    const result = await save.run(() => send(patch))
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <WhyFields {...values} onChange={change} errorAt={save.errorAt} />
      <PeriodFields {...values} onChange={change} errorAt={save.errorAt} />
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending}>
          Ask with this
        </Button>
      </DialogFooter>
    </form>
  )
}

/** A beginning that has passed meanwhile is now, which is the empty field. */
function valuesOf({ reason, businessCase, from, until }: ExceptionView, now: number) {
  const begins = Date.parse(from)
  return {
    reason,
    businessCase: businessCase ?? '',
    from: begins > now ? toLocalInput(begins) : '',
    until: toLocalInput(Date.parse(until)),
  }
}
