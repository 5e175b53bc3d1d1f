'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { CapacityView } from '@/lib/capacity/view'
import type { NextActions } from './next-actions'

interface CapacitySwitchProps {
  capacity: CapacityView
  send: NextActions['setCapacity']
}

/** "I have enough", with a reason, and the way back. */
export function CapacitySwitch({ capacity, send }: CapacitySwitchProps) {
  const [asking, setAsking] = useState(false)
  const back = useOutcome()
  if (capacity.atCapacity) {
    const comeBack = () => void back.run(() => send({ atCapacity: false }))
    return (
      <div className="flex items-center gap-2">
        <FormTrouble message={back.message} />
        <Button variant="primary" onClick={comeBack} pending={back.pending}>
          I am back
        </Button>
      </div>
    )
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>At capacity</Button>
      <Dialog open={asking} onOpenChange={setAsking}>
        <DialogContent
          title="At capacity"
          description="Next and take give you nothing until you are back. Your tickets stay yours; leads see it."
        >
          <ReasonForm send={send} onDone={() => setAsking(false)} />
        </DialogContent>
      </Dialog>
    </>
  )
}

function ReasonForm({ send, onDone }: { send: CapacitySwitchProps['send']; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const submit = async () => {
    const result = await save.run(() => send({ atCapacity: true, reason: reason.trim() }))
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Reason" required error={save.errorAt('reason')}>
        <Textarea
          rows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        I am at capacity
      </Button>
    </form>
  )
}
