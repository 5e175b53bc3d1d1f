'use client'
import { useId } from 'react'
import { useHydrated } from '@/components/tickets/when'
import { Input } from '@/components/ui/input'

interface ZoneInputProps {
  value: string
  onChange: (zone: string) => void
}

/** A time zone by its name: typed, with all that the browser knows to choose from. */
export function ZoneInput({ value, onChange, ...field }: ZoneInputProps) {
  const list = useId()
  // Server and browser may know different zones.
  const zones = useHydrated() ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : []
  return (
    <>
      <Input
        {...field}
        list={list}
        required
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
