import type { ComponentProps } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'

export interface ShellPerson {
  id: string
  name: string
  email: string
  /** What people call the role. */
  role: string
}

export interface UserButtonProps extends ComponentProps<typeof Button> {
  person: ShellPerson
}

/** What opens one's own menu. */
export function UserButton({ person, ...props }: UserButtonProps) {
  return (
    <Button
      variant="ghost"
      aria-haspopup="menu"
      {...props}
      className="px-1"
      aria-label={`Account of ${person.name}`}
    >
      <Avatar name={person.name} />
    </Button>
  )
}
