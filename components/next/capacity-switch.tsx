'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { ReasonForm } from '@/components/tickets/reason-form'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
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
          <ReasonForm
            deed="I am at capacity"
            send={(reason) => send({ atCapacity: true, reason })}
            onDone={() => setAsking(false)}
          />
        </DialogContent>
      </Dialog>
    </>
  )
}
