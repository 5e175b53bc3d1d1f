'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useSave } from '@/components/tickets/use-save'
import { STATUS_WORDS } from '@/components/tickets/words'
import { IconButton } from '@/components/ui/icon-button'
import type { LinkView } from '@/lib/tickets/link-view'
import { LINK_WORDS } from '@/lib/tickets/link-words'
import type { LinkActions, LinkRights } from './link-actions'
import { UnmergeButton } from './unmerge-button'

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
      {rights.merge && link.undoUntil && (
        <UnmergeButton link={link} unmerge={actions.unmerge} label="Take the merge back" />
      )}
      <FormTrouble message={save.message} />
    </li>
  )
}
