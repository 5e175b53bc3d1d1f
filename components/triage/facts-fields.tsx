import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SLOWNESSES } from '@/lib/priority/types'
import type { TriageValues } from './triage-values'

const YES_NO = [
  ['totalLossOfService', 'Total loss of service'],
  ['failedDeployment', 'Failed deployment'],
  ['securityRelated', 'Security-related'],
  ['coreFeaturesUnavailable', 'Core features unavailable'],
  ['acceptableWorkaround', 'There is an acceptable workaround'],
] as const

const SLOWNESS_WORDS = { NONE: 'not slow', SOMEWHAT: 'somewhat slow', EXTREME: 'extremely slow' }

interface FactsFieldsProps {
  values: TriageValues
  onChange: (patch: Partial<TriageValues>) => void
  errorAt: (path: string) => string | undefined
}

/** What is wrong, as facts (policy section 3). */
export function FactsFields({ values, onChange, errorAt }: FactsFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-sm">What is wrong</legend>
      {YES_NO.map(([fact, label], index) => (
        <label key={fact} htmlFor={`fact-${fact}`} className="flex items-center gap-2 text-sm">
          <Checkbox
            id={`fact-${fact}`}
            data-triage-start={index === 0 || undefined}
            checked={values[fact]}
            onCheckedChange={(checked) => onChange({ [fact]: checked === true })}
          />
          {label}
        </label>
      ))}
      <div className="grid grid-cols-2 gap-3">
        <Field label="Users affected, %" error={errorAt('facts.usersAffectedPercent')}>
          <Input
            type="number"
            min={0}
            max={100}
            placeholder="unknown"
            value={values.usersAffectedPercent}
            onChange={(event) => onChange({ usersAffectedPercent: event.target.value })}
          />
        </Field>
        <Field label="Slowness" error={errorAt('facts.slowness')}>
          <Select
            value={values.slowness}
            onChange={(event) => {
              const slowness = SLOWNESSES.find((name) => name === event.target.value)
              if (slowness) onChange({ slowness })
            }}
          >
            {SLOWNESSES.map((slowness) => (
              <option key={slowness} value={slowness}>
                {SLOWNESS_WORDS[slowness]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </fieldset>
  )
}
