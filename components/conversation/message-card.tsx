import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/lib/cn'
import type { MessageView } from '@/lib/tickets/view'
import { MessageFiles } from './files/message-files'
import { MessageText } from './message-text'
import { MessageTools } from './message-tools'
import { RecipientLine } from './recipient-line'

/** Who can read it is seen from its ground, before a word is read. */
const GROUNDS = {
  REPLY: 'border-border bg-card',
  NOTE: 'border-note-border bg-note',
  REQUESTER: 'border-border bg-muted/50',
  NOTICE: 'border-border border-dashed bg-card',
} as const satisfies Record<MessageView['kind'], string>

const KINDS = {
  REPLY: 'Reply',
  NOTE: 'Internal note',
  REQUESTER: 'Requester',
  NOTICE: 'Notice to the requester',
} as const satisfies Record<MessageView['kind'], string>

interface MessageCardProps {
  message: MessageView
  /** It was written to a ticket that has been merged into the one shown. */
  isMerged: boolean
}

/** What a Customer Engineer says to their prospect (R40) names whom it goes to. */
const kindOf = ({ kind, to }: MessageView) =>
  kind === 'REQUESTER' && to.length > 0 ? 'To the prospect' : KINDS[kind]

export function MessageCard({ message, isMerged }: MessageCardProps) {
  const unnamed = message.kind === 'NOTICE' ? 'QueueOne' : 'Unknown sender'
  const who = message.authorName ?? message.author ?? unnamed
  return (
    <article
      aria-label={`${kindOf(message)} by ${who}`}
      className={cn('rounded-lg border p-3 sm:p-4', GROUNDS[message.kind])}
    >
      <header className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="font-medium">{who}</span>
        <Badge tone={message.kind === 'NOTE' ? 'amber' : 'neutral'}>{kindOf(message)}</Badge>
        {isMerged && <Badge>from #{message.ticket}</Badge>}
        {message.queuedUntil && <Badge tone="blue">Going out</Badge>}
        <When at={message.at} className="ml-auto text-muted-foreground text-xs" />
        <MessageTools message={message} />
      </header>
      <RecipientLine message={message} />
      <MessageText text={message.body} mentions={message.mentions} />
      {message.firstResponse && <FirstResponse parts={message.firstResponse} />}
      <MessageFiles message={message} />
    </article>
  )
}

/** The two parts that made a reply meaningful (R27). */
function FirstResponse({ parts }: { parts: { tried: string; nextStep: string } }) {
  return (
    <dl className="mt-3 grid gap-2 border-border border-t pt-3 text-sm sm:grid-cols-2">
      <div>
        <dt className="text-muted-foreground text-xs">Tried</dt>
        <dd className="whitespace-pre-line break-words">{parts.tried}</dd>
      </div>
      <div>
        <dt className="text-muted-foreground text-xs">Next step</dt>
        <dd className="whitespace-pre-line break-words">{parts.nextStep}</dd>
      </div>
    </dl>
  )
}
