'use client'
import { Tabs } from 'radix-ui'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { cn } from '@/lib/cn'
import { NoteForm } from './note-form'
import { ReplyForm } from './reply-form'

export type ComposerMode = 'reply' | 'note'

const TAB =
  'rounded-md px-3 py-1 font-medium text-muted-foreground text-sm data-[state=active]:bg-card data-[state=active]:text-foreground data-[state=active]:shadow-sm'

interface ComposerProps {
  mode: ComposerMode
  onModeChange: (mode: ComposerMode) => void
  /** Words that something else on the screen offers as the reply's draft. */
  offered: string | null
}

/** Reply and note, each with its own draft; both stay alive, so that neither loses a word. */
export function Composer({ mode, onModeChange, offered }: ComposerProps) {
  const { rights, ticket } = useTicketDesk()
  if (ticket.status === 'CLOSED') {
    return (
      <p className="text-muted-foreground text-sm">Closed: a new message starts a follow-up.</p>
    )
  }
  if (!rights.note) return null
  const shown = rights.reply ? mode : 'note'
  return (
    <Tabs.Root
      value={shown}
      onValueChange={(value) => onModeChange(value === 'note' ? 'note' : 'reply')}
      className={cn(
        'rounded-lg border p-3 sm:p-4',
        shown === 'note' ? 'border-note-border bg-note' : 'border-border bg-card',
      )}
    >
      <Tabs.List aria-label="Write" className="mb-3 inline-flex gap-1 rounded-lg bg-muted p-1">
        {rights.reply && (
          <Tabs.Trigger value="reply" className={TAB}>
            Reply
          </Tabs.Trigger>
        )}
        <Tabs.Trigger value="note" className={TAB}>
          Internal note
        </Tabs.Trigger>
      </Tabs.List>
      {rights.reply && (
        <Tabs.Content value="reply" forceMount hidden={shown !== 'reply'} tabIndex={-1}>
          <ReplyForm offered={offered} />
        </Tabs.Content>
      )}
      <Tabs.Content value="note" forceMount hidden={shown !== 'note'} tabIndex={-1}>
        <NoteForm />
      </Tabs.Content>
    </Tabs.Root>
  )
}
