'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { useSave } from '@/components/tickets/use-save'
import { STATUS_WORDS } from '@/components/tickets/words'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { LinkView } from '@/lib/tickets/link-view'
import { LINK_WORDS } from '@/lib/tickets/link-words'
import type { LinkActions, LinkRights } from './link-actions'

interface LinkRowProps {
  link: LinkView
  rights: LinkRights
  actions: LinkActions
}

/** One linked ticket: how it stands to this one, what it is, and where it has come to. */
export function LinkRow({ link, rights, actions }: LinkRowProps) {
  const save = useSave()
  const { number, kind, side } = link
  const unlink = () => save.run((target) => actions.unlink(target, link.id))
  return (
    <li className="flex flex-col gap-1">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-muted-foreground text-xs">{LINK_WORDS[kind][side]}</p>
          <Link
            href={`/tickets/${number}`}
            prefetch={false}
            className="break-words font-medium hover:underline"
          >
            #{number} {link.subject}
          </Link>
          <p className="text-muted-foreground text-xs">
            {STATUS_WORDS[link.status]} · {link.priority} ·{' '}
            {link.assigneeName ?? link.assignee ?? 'unassigned'}
          </p>
        </div>
        {rights.link && kind !== 'MERGED_INTO' && (
          <IconButton
            label={`Take the link to #${number} away`}
            onClick={() => void unlink()}
            disabled={save.pending}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {rights.merge && link.undoUntil && <Unmerge link={link} unmerge={actions.unmerge} />}
      <FormTrouble message={save.message} />
    </li>
  )
}

/** The way back from a merge, from either of its tickets. */
function Unmerge({ link, unmerge }: { link: LinkView; unmerge: LinkActions['unmerge'] }) {
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
        Take the merge back
      </Button>
      <FormTrouble message={write.message} />
    </>
  )
}
