'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { CalendarsView, CalendarView } from '@/lib/business-calendars/view'
import { SLA_PLANS } from '@/lib/priority/types'
import type { CalendarListActions } from './calendar-actions'

interface UsesFormProps {
  all: CalendarsView
  setUses: CalendarListActions['setUses']
}

/** Which plan runs on which calendar. */
export function UsesForm({ all, setUses }: UsesFormProps) {
  const [byPlan, setByPlan] = useState(all.byPlan)
  const [standardId, setStandardId] = useState(all.standardId)
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const isSame =
    standardId === all.standardId && SLA_PLANS.every((plan) => byPlan[plan] === all.byPlan[plan])
  const submit = async () => {
    const fields = { byPlan, standardId, reason: reason.trim() }
    const result = await save.run(() => setUses(all.version, fields))
    if (result.ok) setReason('')
  }
  return (
    <Card aria-label="Which plan runs on which calendar">
      <CardHeader>
        <CardTitle>Which plan runs on which calendar</CardTitle>
      </CardHeader>
      <CardBody>
        <form onSubmit={submitWith(submit)} className="flex flex-col gap-3">
          <div className="grid gap-3 sm:grid-cols-2">
            {SLA_PLANS.map((plan) => (
              <Field
                key={plan}
                label={capital(PLAN_WORDS[plan])}
                error={save.errorAt(`byPlan.${plan}`)}
              >
                <CalendarSelect
                  calendars={all.calendars}
                  value={byPlan[plan]}
                  onChange={(id) => setByPlan({ ...byPlan, [plan]: id })}
                />
              </Field>
            ))}
            <Field
              label="Standard"
              hint="For pace and night, where no plan decides."
              error={save.errorAt('standardId')}
            >
              <CalendarSelect
                calendars={all.calendars}
                value={standardId}
                onChange={setStandardId}
              />
            </Field>
          </div>
          {!isSame && (
            <Field label="Reason" required error={save.errorAt('reason')}>
              <Input
                required
                autoComplete="off"
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          )}
          <FormTrouble message={save.message} />
          <Button
            type="submit"
            variant="primary"
            className="self-end"
            pending={save.pending}
            disabled={isSame || all.build !== null}
          >
            Save
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}

interface CalendarSelectProps {
  calendars: readonly CalendarView[]
  value: string
  onChange: (id: string) => void
}

/** Takes the wiring of its field with it, as the platform's select does. */
function CalendarSelect({ calendars, value, onChange, ...field }: CalendarSelectProps) {
  return (
    <Select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      {calendars.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
