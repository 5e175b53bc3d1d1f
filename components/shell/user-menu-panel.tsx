'use client'
import { Keyboard, LogOut, Settings2 } from 'lucide-react'
import Link from 'next/link'
import { useTheme } from 'next-themes'
import { DesktopSwitch } from '@/components/inbox/desktop-switch'
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
import { type ShellPerson, UserButton } from './user-button'

const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** Its code is fetched when somebody leaves. */
async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await signOut({ callbackUrl: '/sign-in' })
}

/** Who one is signed in as; theme, keys, and the way out. */
export function UserMenuPanel({ person, onHelp }: { person: ShellPerson; onHelp: () => void }) {
  const { theme, setTheme } = useTheme()
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <UserButton person={person} />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <DropdownMenuLabel>
          <span className="block truncate font-medium text-foreground text-sm">{person.name}</span>
          <span className="block truncate">{person.email}</span>
          <span className="block">{person.role}</span>
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme ?? 'system'} onValueChange={setTheme}>
          {THEMES.map(([value, label]) => (
            <DropdownMenuRadioItem key={value} value={value}>
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DesktopSwitch />
        <DropdownMenuItem onSelect={onHelp}>
          <Keyboard aria-hidden />
          Keyboard
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/settings/keyboard">
            <Settings2 aria-hidden />
            Choose keys
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={leave}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
