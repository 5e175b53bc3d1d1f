import Form from 'next/form'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SEGMENTS, type Segment } from '@/lib/priority/types'

interface AccountsFilterProps {
  search?: string | undefined
  segment?: Segment | undefined
}

/** Narrows the list by its address, so that a narrowed list can be kept and sent. */
export function AccountsFilter({ search, segment }: AccountsFilterProps) {
  return (
    <Form action="/accounts" role="search" className="flex flex-wrap items-end gap-3">
      <Field label="Name or domain" className="min-w-0 flex-1 basis-56">
        <Input name="search" type="search" defaultValue={search} maxLength={200} />
      </Field>
      <Field label="Segment" className="basis-40">
        <Select name="segment" defaultValue={segment ?? ''}>
          <option value="">All</option>
          {SEGMENTS.map((name) => (
            <option key={name} value={name}>
              {SEGMENT_WORDS[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  )
}
