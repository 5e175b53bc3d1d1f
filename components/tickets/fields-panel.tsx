'use client'
import { type ReactNode, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useDirtyMark, useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { Panel } from './panel'
import { submitWith } from './submit-with'
import { useSave } from './use-save'

/** What the ticket is about: product area, environment, version, tags. */
export function FieldsPanel() {
  const { ticket, rights } = useTicketDesk()
  const [editing, setEditing] = useState(false)
  const may = rights.edit && ticket.status !== 'CLOSED'
  return (
    <Panel
      title="Fields"
      action={
        may && (
          <Button size="sm" variant="ghost" onClick={() => setEditing(!editing)}>
            {editing ? 'Leave it' : 'Edit fields'}
          </Button>
        )
      }
    >
      {may && editing ? <FieldsForm onDone={() => setEditing(false)} /> : <Facts />}
    </Panel>
  )
}

function Facts() {
  const { ticket } = useTicketDesk()
  const { productArea, environment, productVersion, tags } = ticket
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      <Fact name="Product area">{productArea ?? '–'}</Fact>
      <Fact name="Version">{productVersion ?? '–'}</Fact>
      <Fact name="Environment">{environment ?? '–'}</Fact>
      <Fact name="Tags">
        {tags.length === 0
          ? '–'
          : tags.map((tag) => (
              <Badge key={tag} className="mr-1 max-w-full truncate">
                {tag}
              </Badge>
            ))}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </>
  )
}

function readFields(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  return {
    productArea: said('productArea') || null,
    productVersion: said('productVersion') || null,
    environment: said('environment') || null,
    tags: said('tags')
      .split(/[\n,]+/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  }
}

function FieldsForm({ onDone }: { onDone: () => void }) {
  const { ticket, actions } = useTicketDesk()
  const save = useSave()
  const [dirty, setDirty] = useState(false)
  useDirtyMark('fields', dirty)
  const send = async (form: FormData) => {
    if (await save.run((target) => actions.setFields(target, readFields(form)))) onDone()
  }
  const wrongTag = Array.from({ length: 21 }, (_, i) => save.errorAt(`tags.${i}`)).find(Boolean)
  return (
    <form
      onSubmit={submitWith(send)}
      onChange={() => setDirty(true)}
      className="flex flex-col gap-3"
    >
      <Field label="Product area" error={save.errorAt('productArea')}>
        <Input name="productArea" defaultValue={ticket.productArea ?? ''} />
      </Field>
      <Field label="Version" error={save.errorAt('productVersion')}>
        <Input name="productVersion" defaultValue={ticket.productVersion ?? ''} />
      </Field>
      <Field label="Environment" error={save.errorAt('environment')}>
        <Textarea name="environment" rows={2} defaultValue={ticket.environment ?? ''} />
      </Field>
      <Field label="Tags" hint="With commas between." error={save.errorAt('tags') ?? wrongTag}>
        <Input name="tags" autoComplete="off" defaultValue={ticket.tags.join(', ')} />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Save fields
      </Button>
    </form>
  )
}
