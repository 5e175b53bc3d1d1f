import { Badge, type BadgeTone } from '@/components/ui/badge'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import type { PersonView } from '@/lib/people/schema'
import type { NewLink, PeopleActions } from './people-actions'
import { PersonMenu } from './person-menu'

const STATES: Record<PersonView['state'], { words: string; tone: BadgeTone }> = {
  ACTIVE: { words: 'Active', tone: 'green' },
  INVITED: { words: 'Invited', tone: 'blue' },
  DISABLED: { words: 'Switched off', tone: 'neutral' },
  SERVICE: { words: 'API token', tone: 'violet' },
}

export interface PersonRowProps {
  person: PersonView
  isViewer: boolean
  actions: PeopleActions
  onLink: (link: NewLink) => void
}

export function PersonRow({ person, isViewer, actions, onLink }: PersonRowProps) {
  const state = STATES[person.state]
  return (
    <tr className="border-border border-b last:border-b-0">
      <td className="w-full max-w-0 px-4 py-2 sm:w-1/2">
        <p className="truncate font-medium">
          {person.name}
          {isViewer && <span className="font-normal text-muted-foreground"> (you)</span>}
        </p>
        <p className="truncate text-muted-foreground text-xs">{person.email}</p>
        <p className="text-xs sm:hidden">{ROLE_WORDS[person.role]}</p>
      </td>
      <td className="whitespace-nowrap px-4 py-2 max-sm:hidden">{ROLE_WORDS[person.role]}</td>
      <td className="px-4 py-2">
        <Badge tone={state.tone}>{state.words}</Badge>
      </td>
      <td className="nums whitespace-nowrap px-4 py-2 text-muted-foreground text-xs max-md:hidden">
        <LastSeen at={person.lastSeenAt} />
      </td>
      <td className="px-2 py-2 text-right">
        <PersonMenu person={person} isViewer={isViewer} actions={actions} onLink={onLink} />
      </td>
    </tr>
  )
}

/** In UTC, so that the server and every browser write the same. */
function LastSeen({ at }: { at: string | null }) {
  if (!at) return 'never'
  return <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
}
