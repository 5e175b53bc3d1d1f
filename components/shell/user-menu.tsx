'use client'
import { lazy, Suspense, useState } from 'react'
import { type ShellPerson, UserButton } from './user-button'

const UserMenuPanel = lazy(() =>
  import('./user-menu-panel').then((module) => ({ default: module.UserMenuPanel })),
)

/** One's own menu; until it is first pressed it is only the button. */
export function UserMenu({ person, onHelp }: { person: ShellPerson; onHelp: () => void }) {
  const [used, setUsed] = useState(false)
  const button = <UserButton person={person} onClick={() => setUsed(true)} />
  if (!used) return button
  return (
    <Suspense fallback={button}>
      <UserMenuPanel person={person} onHelp={onHelp} />
    </Suspense>
  )
}
