import type { Recipient } from '@/lib/tickets/recipients'
import type { MessageView } from '@/lib/tickets/view'

/** To whom a message of ours goes; nothing where it names nobody. */
export function RecipientLine({ message: { to, cc } }: { message: MessageView }) {
  if (to.length + cc.length === 0) return null
  return (
    <p className="mb-2 break-words text-muted-foreground text-xs">
      {to.length > 0 && (
        <>
          To: <Names people={to} />
        </>
      )}
      {to.length > 0 && cc.length > 0 && ', '}
      {cc.length > 0 && (
        <>
          Cc: <Names people={cc} />
        </>
      )}
    </p>
  )
}

function Names({ people }: { people: readonly Recipient[] }) {
  return people.map(({ email, name }, index) => (
    <span key={email}>
      {index > 0 && ', '}
      <span title={email}>{name ?? email}</span>
    </span>
  ))
}
