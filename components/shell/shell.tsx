'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { InboxBell } from '@/components/inbox/inbox-bell'
import { usePalette } from '@/components/palette/use-palette'
import { useKeyListener } from '@/lib/keyboard/use-key-listener'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import { LiveBanner } from './live/live-banner'
import { NarrowNav } from './narrow-nav'
import { Nav, type NavItem } from './nav'
import { SearchField } from './search-field'
import type { ShellPerson } from './user-button'
import { UserMenu } from './user-menu'

const KeyboardHelp = lazy(() =>
  import('./keyboard-help').then((module) => ({ default: module.KeyboardHelp })),
)

const CommandPalette = lazy(() =>
  import('@/components/palette/command-palette').then((module) => ({
    default: module.CommandPalette,
  })),
)

export interface ShellProps {
  person: ShellPerson
  /** How many notifications of theirs are unread. */
  unread: number
  nav: NavItem[]
  /** What stands beside the person in the header: the workload mode. */
  status: ReactNode
  /** News for everyone, below the header. */
  banner: ReactNode
  children: ReactNode
}

/** The frame of every screen of the desk: skip link, areas, header, news. */
export function Shell({ person, unread, nav, status, banner, children }: ShellProps) {
  const search = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const router = useRouter()
  useKeyListener()
  const { palette, open, close } = usePalette()
  const toSearch = () => search.current?.focus()
  useShortcuts([
    { deed: 'search', label: 'Search', group: 'Everywhere', run: toSearch },
    { deed: 'search', label: 'Go to a ticket', group: 'Everywhere', run: toSearch },
    // Listed for the help: held keys are no sequence, so the palette listens for itself.
    {
      deed: 'palette',
      also: ['Ctrl+K', '⌘K'],
      label: 'Command palette',
      group: 'Everywhere',
      run: open,
    },
    { deed: 'go-queue', label: 'Queue', group: 'Everywhere', run: () => router.push('/queue') },
    ...(nav.some(({ href }) => href === '/next')
      ? [
          {
            deed: 'go-next' as const,
            label: 'Next',
            group: 'Everywhere',
            run: () => router.push('/next'),
          },
        ]
      : []),
    { deed: 'go-inbox', label: 'Inbox', group: 'Everywhere', run: () => router.push('/inbox') },
    { deed: 'help', label: 'This help', group: 'Everywhere', run: () => setHelp(true) },
  ])
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="fixed -top-20 left-2 z-50 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:top-2"
      >
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh w-48 shrink-0 flex-col gap-4 border-border border-r p-3 lg:flex">
        <Wordmark />
        <Nav items={nav} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-border border-b bg-background px-3 sm:px-4">
          <NarrowNav items={nav} />
          <SearchField inputRef={search} />
          <div className="ml-auto flex items-center gap-1.5">
            {status}
            <InboxBell unread={unread} />
            <UserMenu person={person} onHelp={() => setHelp(true)} />
          </div>
        </header>
        <LiveBanner />
        {banner}
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
      </div>
      <Suspense>
        {palette && <CommandPalette palette={palette} places={nav} onClose={close} />}
      </Suspense>
      <Suspense>{help && <KeyboardHelp open onOpenChange={setHelp} />}</Suspense>
    </div>
  )
}

function Wordmark() {
  return (
    <Link href="/queue" className="px-2.5 py-1 font-semibold text-base tracking-tight">
      Queue<span className="text-link">One</span>
    </Link>
  )
}
