'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import type { LinkView } from '@/lib/tickets/link-view'
import type { LinkActions } from './link-actions'

interface UnmergeButtonProps {
  /** A merge that can still be taken back. */
  link: LinkView
  unmerge: LinkActions['unmerge']
  label: string
}

/** The way back from a merge, from either of its tickets. */
export function UnmergeButton({ link, unmerge, label }: UnmergeButtonProps) {
  const { target, noteOwnWrite } = useTicketDesk()
  const write = useOutcome()
  const merged = link.side === 'FROM' ? target : { number: link.number, version: link.version }
  const run = async () => {
    const undone = await write.run(() => unmerge(merged))
    // Both tickets get an event; what the other one's did to this screen is its own doing too.
    if (undone.ok) noteOwnWrite(target.version, target.version + 1)
  }
  return (
    <>
      <Button
        size="sm"
        className="self-start"
        onClick={() => void run()}
        pending={write.pending}
        title="Possible for 24 hours"
      >
        {label}
      </Button>
      <FormTrouble message={write.message} />
    </>
  )
}
