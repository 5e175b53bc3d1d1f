'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CalendarView, ImportView } from '@/lib/business-calendars/view'
import type { CalendarListActions } from './calendar-actions'
import { ImportPreview } from './import-preview'

const MOST_BYTES = 1024 * 1024

interface ImportDialogProps {
  calendar: CalendarView
  /** The job of the last edit runs: one may look, not import. */
  building: boolean
  importFile: CalendarListActions['importFile']
  onClose: () => void
}

/** Brings the holidays of a file into a calendar: first shown, then done. */
export function ImportDialog(props: ImportDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => open || props.onClose()}>
      <DialogContent
        title={`Import holidays into ${props.calendar.name}`}
        description="Whole days of an iCalendar file (.ics), of one date or of every year."
      >
        <ImportForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function ImportForm({ calendar, building, importFile, onClose }: ImportDialogProps) {
  // As it was opened: what changes meanwhile has to be looked at anew.
  const [at] = useState({ id: calendar.id, version: calendar.version })
  const [file, setFile] = useState('')
  const [preview, setPreview] = useState<ImportView | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const look = async (chosen: File | undefined) => {
    setPreview(null)
    setTooLarge(chosen !== undefined && chosen.size > MOST_BYTES)
    if (!chosen || chosen.size > MOST_BYTES) return
    const text = await chosen.text()
    setFile(text)
    const result = await save.run(() => importFile(at, { file: text, dryRun: true }))
    if (result.ok) setPreview(result.value)
  }
  const submit = async () => {
    const fields = { file, dryRun: false, reason: reason.trim() }
    if ((await save.run(() => importFile(at, fields))).ok) onClose()
  }
  const changes = preview ? preview.added.length + preview.renamed.length : 0
  const fileError = tooLarge ? 'must be at most 1 MB' : save.errorAt('file')
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="File" error={fileError}>
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => void look(event.target.files?.[0])}
          className="w-full text-sm file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-border file:border-solid file:bg-card file:px-3 file:font-medium file:text-foreground"
        />
      </Field>
      {preview && <ImportPreview preview={preview} />}
      {changes > 0 && (
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
      <FormTrouble message={fileError ? null : save.message} />
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          pending={save.pending}
          disabled={changes === 0 || building}
        >
          Import
        </Button>
      </DialogFooter>
    </form>
  )
}
