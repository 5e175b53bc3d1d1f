'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import type { AttachmentView } from '@/lib/attachments/view'
import type { Draft } from '@/lib/drafts/use-draft'
import { refuseFile } from './refuse-file'
import { forgetUpload } from './upload-file'
import { type FileDrag, useFileDrag } from './use-file-drag'
import { type FileOnItsWay, useUploads } from './use-uploads'

export interface DraftFiles {
  /** Those that wait for the message. */
  ready: AttachmentView[]
  onTheirWay: FileOnItsWay[]
  /** Something is being sent. */
  busy: boolean
  /** Something did not go through and was not taken away. */
  failed: boolean
  /** What happened last, for those who do not see it. */
  said: string
  add: (files: Iterable<File>) => void
  /** Takes one away, by its id or key. */
  remove: (name: string, id: string) => void
  retry: (line: FileOnItsWay) => void
  /** Puts back what a message gave back. */
  restore: (files: readonly AttachmentView[]) => void
  /** Forgets the list, once a message has it. */
  clear: () => void
  drag: FileDrag
  /** Text and files as one draft. */
  join: <T>(text: Draft<T>) => Pick<Draft<T>, 'dirty' | 'restored' | 'kept' | 'clear'>
}

interface FilesDraft {
  attachments: AttachmentView[]
}
const NO_FILES: FilesDraft = { attachments: [] }

/** The files of a form's message: sent at once, kept as a draft beside its words. */
export function useDraftFiles(form: 'reply' | 'note'): DraftFiles {
  const { ticket, maxFileBytes: maxBytes } = useTicketDesk()
  const draft = useTicketDraft(`${form}-files`, NO_FILES)
  const { attachments: ready } = draft.value
  const keep = (attachments: AttachmentView[]) =>
    attachments.length > 0 ? draft.change({ attachments }) : draft.clear()
  const uploads = useUploads(ticket.number, ready, keep)
  const { onTheirWay, latest } = uploads

  const add = (files: Iterable<File>) => {
    const underWay = onTheirWay.filter(({ trouble }) => trouble === null)
    let already = latest().length + underWay.length
    const lines = [...files].map((file) => {
      const trouble = refuseFile(file, { maxBytes, already })
      if (trouble === null) already += 1
      return { key: crypto.randomUUID(), file, sent: 0, trouble, refused: trouble !== null }
    })
    uploads.start(lines)
  }
  const discard = () => {
    uploads.stop()
    for (const { id } of latest()) forgetUpload(id)
    draft.clear()
  }
  return {
    ...uploads,
    ready,
    busy: onTheirWay.some(({ trouble }) => trouble === null),
    failed: onTheirWay.some(({ trouble }) => trouble !== null),
    add,
    restore: (files) => keep([...latest(), ...files.filter(({ redacted }) => !redacted)]),
    clear: draft.clear,
    drag: useFileDrag(add),
    join: (text) => ({
      dirty: text.dirty || draft.dirty || onTheirWay.length > 0,
      restored: text.dirty ? text.restored : draft.restored,
      kept: text.kept && draft.kept,
      clear: () => {
        text.clear()
        discard()
      },
    }),
  }
}
