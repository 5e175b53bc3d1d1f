import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { ContactView } from '@/lib/accounts/view'
import type { AccountRights } from './account-actions'
import type { ContactTask } from './contact-dialog'

interface ContactLineProps {
  contact: ContactView
  rights: AccountRights
  onTask: (task: ContactTask) => void
}

export function ContactLine({ contact, rights, onTask }: ContactLineProps) {
  const { blocked, email, name, timeZone } = contact
  return (
    <li className="flex flex-col gap-1 text-sm">
      <p className="break-words">
        <span className="font-medium">{name ?? email}</span>{' '}
        {blocked && <Badge tone="red">Blocked</Badge>}
      </p>
      <p className="break-words text-muted-foreground text-xs">
        {[name && email, timeZone].filter(Boolean).join(' · ')}
      </p>
      {blocked && (
        <p className="break-words text-xs">
          Since <When at={blocked.since} />
          {blocked.by && ` by ${blocked.by}`}: {blocked.reason}
        </p>
      )}
      <p className="flex gap-2 empty:hidden">
        {rights.editContacts && (
          <Button
            size="sm"
            aria-label={`Edit ${email}`}
            onClick={() => onTask({ kind: 'edit', contact })}
          >
            Edit
          </Button>
        )}
        {rights.block && (
          <Button
            size="sm"
            aria-label={`${blocked ? 'Unblock' : 'Block'} ${email}`}
            onClick={() => onTask({ kind: blocked ? 'unblock' : 'block', contact })}
          >
            {blocked ? 'Unblock' : 'Block'}
          </Button>
        )}
      </p>
    </li>
  )
}
