import { Ellipsis, KeyRound, LogOut, UserCheck, UserX } from 'lucide-react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import { ROLES, type Role } from '@/lib/auth/viewer'
import type { PersonRowProps } from './person-row'
import { usePersonActions } from './use-person-actions'

export function PersonMenu({ person, actions, onLink }: PersonRowProps) {
  const act = usePersonActions(person, actions, onLink)
  const hasSessions = person.state === 'ACTIVE' || person.state === 'INVITED'
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <IconButton label={`Actions for ${person.name}`} disabled={act.pending}>
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>Role</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={person.role}
          onValueChange={(role) => act.setRole(role as Role)}
        >
          {ROLES.map((role) => (
            <DropdownMenuRadioItem key={role} value={role}>
              {ROLE_WORDS[role]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        {hasSessions && (
          <>
            <DropdownMenuItem onSelect={act.makeReset}>
              <KeyRound aria-hidden /> New password link
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={act.signOutAll}>
              <LogOut aria-hidden /> Sign out everywhere
            </DropdownMenuItem>
          </>
        )}
        {person.state === 'DISABLED' ? (
          <DropdownMenuItem onSelect={act.reactivate}>
            <UserCheck aria-hidden /> Switch on again
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={act.deactivate}>
            <UserX aria-hidden /> Switch off
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
