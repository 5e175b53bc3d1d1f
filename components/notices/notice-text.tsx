'use client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { NoticeItem } from '@/lib/notices/view'
import { isReady } from './notice-job'
import type { NoticeRowProps } from './notice-row'
import { fillFor, troubleOf } from './notice-words'

/** What one reader gets can be edited as it is; for several the variables stay, so that each gets their own. */
function textOf({ readers }: NoticeItem, template: string): string {
  const [reader, ...others] = readers.filter(isReady)
  return reader && others.length === 0 ? fillFor(template, reader).text : template
}

/** The text of one notice, to be read and edited. */
export function NoticeText({ item, template, own, planned, onEdit }: NoticeRowProps) {
  const text = own ?? textOf(item, template)
  const several = item.readers.filter(isReady).length > 1
  return (
    <div className="mt-2 flex flex-col items-start gap-2 pl-7">
      <Field
        label={`The words on ticket ${item.number}`}
        hint={several ? 'Each of them gets it with their own name and time.' : undefined}
        error={(own !== undefined && troubleOf(own, planned)) || undefined}
        className="w-full"
      >
        <Textarea
          rows={6}
          value={text}
          onChange={(event) => onEdit(item.number, event.target.value)}
        />
      </Field>
      {own !== undefined && (
        <Button size="sm" onClick={() => onEdit(item.number, null)}>
          Back to the words for all
        </Button>
      )}
    </div>
  )
}
