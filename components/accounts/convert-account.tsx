'use client'
import { useState } from 'react'
import { scopeWords } from '@/components/exceptions/exception-words'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import type { AccountPreview } from '@/lib/accounts/preview-view'
import type { RankingPatch } from '@/lib/accounts/schema'
import type { AccountView } from '@/lib/accounts/view'
import type { ChannelView } from '@/lib/channels/view'
import type { ExceptionView } from '@/lib/exceptions/view'
import { SEGMENTS } from '@/lib/priority/types'
import type { AccountActions } from './account-actions'
import { RankingFields } from './account-fields'
import { patchOf, rankingOf } from './account-values'
import { ChangePreview } from './change-preview'

const CUSTOMERS = SEGMENTS.filter((name) => name !== 'PRE_SALES' && name !== 'INTERNAL')

export interface ConvertAccountProps {
  account: AccountView
  /** The account's open exceptions: all of them end with it. */
  exceptions: ExceptionView[]
  channels: ChannelView[]
  actions: Pick<AccountActions, 'preview' | 'update'>
}

/** The guided step from prospect to customer: choose, see what follows, confirm once. */
export function ConvertAccount(props: ConvertAccountProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Became a customer…
      </Button>
      <DialogContent
        title={`${props.account.name} became a customer`}
        description="What follows from it is shown before it is done."
        className="max-w-2xl"
      >
        <ConvertForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}

interface Foretold {
  patch: RankingPatch
  preview: AccountPreview
}

function ConvertForm(props: ConvertAccountProps & { onDone: () => void }) {
  const { account, actions, onDone } = props
  const { run, pending, message, errorAt } = useOutcome()
  const [foretold, setForetold] = useState<Foretold | null>(null)
  // What the reader saw when the form opened: over anything newer the server refuses to write.
  const [target] = useState({ id: account.id, version: account.version })
  const look = async (form: FormData) => {
    const patch = rankingOf(patchOf(form, account))
    if (!patch) return
    const preview = await run(() => actions.preview(account.id, patch))
    if (preview.ok) setForetold({ patch, preview: preview.value })
  }
  const convert = async (patch: RankingPatch) => {
    const saved = await run(() => actions.update(target, patch))
    if (!saved.ok) return setForetold(null)
    toast.success('The account is a customer now.')
    onDone()
  }
  return (
    <>
      <form onSubmit={submitWith(look)} hidden={foretold !== null} className="flex flex-col gap-4">
        <RankingFields
          account={{ ...account, segment: 'ENTERPRISE' }}
          segments={CUSTOMERS}
          errorAt={errorAt}
        />
        <FormTrouble message={message} />
        <DialogFooter>
          <Button type="submit" variant="primary" pending={pending}>
            Show what follows
          </Button>
        </DialogFooter>
      </form>
      {foretold && (
        <>
          <Follows {...props} />
          <ChangePreview preview={foretold.preview} />
          <DialogFooter>
            <Button onClick={() => setForetold(null)}>Back</Button>
            <Button
              variant="primary"
              pending={pending}
              onClick={() => void convert(foretold.patch)}
            >
              Make it a customer
            </Button>
          </DialogFooter>
        </>
      )}
    </>
  )
}

function Follows({ exceptions, channels }: ConvertAccountProps) {
  const trials = channels.filter(({ kind }) => kind === 'TRIAL')
  return (
    <ul aria-label="What follows" className="list-disc pl-5 text-sm">
      {exceptions.map((exception) => (
        <li key={exception.id}>
          The exception for {scopeWords(exception)} ends: its tickets reach Support anyway.
        </li>
      ))}
      {trials.map(({ id, name }) => (
        <li key={id}>#{name} becomes a support channel, which Support watches.</li>
      ))}
      {exceptions.length + trials.length === 0 && <li>No exception ends, no channel changes.</li>}
    </ul>
  )
}
