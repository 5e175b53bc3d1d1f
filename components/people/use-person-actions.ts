import { useTransition } from 'react'
import { toast } from '@/components/ui/toast'
import type { Role } from '@/lib/auth/viewer'
import type { Outcome } from '@/lib/outcome'
import type { PersonView } from '@/lib/people/schema'
import type { NewLink, PeopleActions } from './people-actions'

/** The actions on one person, each saying how it went. */
export function usePersonActions(
  { id, name }: PersonView,
  actions: PeopleActions,
  onLink: (link: NewLink) => void,
) {
  const [pending, start] = useTransition()
  function run<T>(work: () => Promise<Outcome<T>>, onDone: (value: T) => void) {
    start(async () => {
      const outcome = await work().catch(() => null)
      if (outcome?.ok) onDone(outcome.value)
      else toast.error(outcome?.message ?? 'That did not work. Try again.')
    })
  }
  const say = (words: string) => () => void toast.success(words)
  return {
    pending,
    setRole: (role: Role) =>
      run(() => actions.changeRole({ id, role }), say(`${name} has a new role.`)),
    makeReset: () =>
      run(
        () => actions.makeReset({ id }),
        (url) => onLink({ name, url, lasts: '24 hours' }),
      ),
    signOutAll: () =>
      run(() => actions.signOutAll({ id }), say(`${name} is signed out everywhere.`)),
    deactivate: () => run(() => actions.deactivate({ id }), say(`${name} is switched off.`)),
    reactivate: () => run(() => actions.reactivate({ id }), say(`${name} is active again.`)),
  }
}
