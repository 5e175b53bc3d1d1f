import { Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { INPUT_SOURCES, type TriageInputNote } from '@/lib/tickets/view'

const SOURCE_WORDS = {
  CUSTOMER: 'Customer',
  CE: 'CE',
  ENGINEERING: 'Engineering',
  ACCOUNT_TEAM: 'Account team',
  CONTRACT: 'Contract',
} as const

interface InputsFieldsProps {
  inputs: TriageInputNote[]
  onChange: (inputs: TriageInputNote[]) => void
}

/** What others say of the urgency: recorded and shown, never computed with (R22). */
export function InputsFields({ inputs, onChange }: InputsFieldsProps) {
  const put = (index: number, patch: Partial<TriageInputNote>) =>
    onChange(inputs.map((input, i) => (i === index ? { ...input, ...patch } : input)))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-sm">What others say</legend>
      {inputs.map((input, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className="grid grid-cols-[7.5rem_minmax(0,1fr)_auto] gap-2">
          <Select
            aria-label={`Input ${index + 1}: from`}
            value={input.from}
            onChange={(event) => {
              const from = INPUT_SOURCES.find((name) => name === event.target.value)
              if (from) put(index, { from })
            }}
          >
            {INPUT_SOURCES.map((source) => (
              <option key={source} value={source}>
                {SOURCE_WORDS[source]}
              </option>
            ))}
          </Select>
          <Input
            aria-label={`Input ${index + 1}: what they say`}
            value={input.text}
            onChange={(event) => put(index, { text: event.target.value })}
          />
          <IconButton
            label={`Remove input ${index + 1}`}
            onClick={() => onChange(inputs.toSpliced(index, 1))}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        onClick={() => onChange([...inputs, { from: 'CUSTOMER', text: '' }])}
      >
        Add input
      </Button>
    </fieldset>
  )
}
