'use client'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/outcome'
import type { SavedViewView } from '@/lib/saved-views/view'

export type UpdateView = (
  target: { id: string; version: number },
  fields: { name: string; query: string },
) => Promise<Outcome<unknown>>

interface EditViewDialogProps {
  view: SavedViewView
  onUpdate: UpdateView
  onClose: () => void
}

/** Another name or another search for one's own view. */
export function EditViewDialog({ view, onUpdate, onClose }: EditViewDialogProps) {
  const save = useOutcome()
  const send = async (form: FormData) => {
    const typed = (name: string) => String(form.get(name) ?? '').trim()
    const fields = { name: typed('name'), query: typed('query') }
    const target = { id: view.id, version: view.version }
    const saved = await save.run(() => onUpdate(target, fields))
    if (!saved.ok) return
    toast.success(`“${fields.name}” is saved`)
    onClose()
  }
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Edit the view “${view.name}”`}
        {...(view.shared && { description: 'It is shared: it changes for the team too.' })}
      >
        <form onSubmit={submitWith(send)} className="flex flex-col gap-4">
          <Field label="Name" required error={save.errorAt('name')}>
            <Input name="name" maxLength={80} autoComplete="off" defaultValue={view.name} />
          </Field>
          <Field label="Search" required error={save.errorAt('query')}>
            <Input name="query" maxLength={500} autoComplete="off" defaultValue={view.query} />
          </Field>
          <FormTrouble message={save.message} />
          <DialogFooter>
            <Button type="submit" variant="primary" pending={save.pending}>
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
