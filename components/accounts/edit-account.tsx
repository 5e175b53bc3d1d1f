'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import type { AccountPreview } from '@/lib/accounts/preview-view'
import type { AccountPatch } from '@/lib/accounts/schema'
import { AccountFields } from './account-fields'
import type { AccountHeaderProps } from './account-header'
import { patchOf, rankingOf } from './account-values'
import { ChangePreview } from './change-preview'

interface Foretold {
  patch: AccountPatch
  preview: AccountPreview
}

/** The form, and for what moves tickets a second step that shows which, before anything is written. */
export function EditAccount({
  account,
  rights,
  actions,
  onDone,
}: AccountHeaderProps & { onDone: () => void }) {
  const { run, pending, message, errorAt } = useOutcome()
  const [foretold, setForetold] = useState<Foretold | null>(null)
  // What the reader saw when the form opened: over anything newer the server refuses to write.
  const [target] = useState({ id: account.id, version: account.version })

  const apply = async (patch: AccountPatch) => {
    const saved = await run(() => actions.update(target, patch))
    if (saved.ok) {
      toast.success('The account is saved.')
      onDone()
    } else {
      setForetold(null)
    }
  }
  const send = async (form: FormData) => {
    const patch = patchOf(form, account)
    const ranking = rankingOf(patch)
    if (Object.keys(patch).length === 0) return onDone()
    if (!ranking) return apply(patch)
    const preview = await run(() => actions.preview(account.id, ranking))
    if (preview.ok) setForetold({ patch, preview: preview.value })
  }
  return (
    <>
      <form onSubmit={submitWith(send)} hidden={foretold !== null} className="flex flex-col gap-4">
        <AccountFields account={account} all={rights.edit} errorAt={errorAt} />
        <FormTrouble message={message} />
        <DialogFooter>
          <Button type="submit" variant="primary" pending={pending}>
            Save
          </Button>
        </DialogFooter>
      </form>
      {foretold && (
        <>
          <ChangePreview preview={foretold.preview} />
          <DialogFooter>
            <Button onClick={() => setForetold(null)}>Back</Button>
            <Button variant="primary" pending={pending} onClick={() => void apply(foretold.patch)}>
              Apply
            </Button>
          </DialogFooter>
        </>
      )}
    </>
  )
}
