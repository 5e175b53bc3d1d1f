'use client'
import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

export interface FilterChoicesProps<Value extends string> {
  legend: string
  options: readonly Value[]
  words: Record<Value, string>
  /** None chosen is as good as all. */
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Some of a few: each with a box to tick. */
export function FilterChoices<Value extends string>(props: FilterChoicesProps<Value>) {
  const { legend, options, words, chosen, onChange } = props
  const id = useId()
  const toggle = (value: Value, on: boolean) => {
    onChange(options.filter((each) => (each === value ? on : chosen.includes(each))))
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-muted-foreground text-xs">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1.5">
        {options.map((value) => (
          <div key={value} className="flex items-center gap-2">
            <Checkbox
              id={`${id}-${value}`}
              checked={chosen.includes(value)}
              onCheckedChange={(on) => toggle(value, on === true)}
            />
            <label htmlFor={`${id}-${value}`}>{words[value]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
