import type { MessageView } from '@/lib/tickets/view'
import { MessageCard } from './message-card'

/** All that was said, oldest first. Rendered on the server: no Markdown code reaches the browser. */
export function Conversation({ number, messages }: { number: number; messages: MessageView[] }) {
  if (messages.length === 0) {
    return (
      <p className="rounded-lg border border-border border-dashed p-6 text-center text-muted-foreground text-sm">
        Nothing was said yet.
      </p>
    )
  }
  return (
    <ol aria-label="Conversation" className="flex flex-col gap-3">
      {messages.map((message) => (
        <li
          key={message.id}
          id={`m-${message.id}`}
          className="scroll-mt-4 rounded-lg target:outline-2 target:outline-primary"
        >
          <MessageCard message={message} isMerged={message.ticket !== number} />
        </li>
      ))}
    </ol>
  )
}
