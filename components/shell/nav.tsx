'use client'
import {
  Bell,
  Building2,
  CircleArrowRight,
  Inbox,
  type LucideIcon,
  MessageSquareText,
  Plus,
  Search,
  Users,
  Wrench,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/lib/cn'

const ICONS = {
  queue: Inbox,
  next: CircleArrowRight,
  inbox: Bell,
  new: Plus,
  internal: Wrench,
  macros: MessageSquareText,
  accounts: Building2,
  people: Users,
  search: Search,
} as const satisfies Record<string, LucideIcon>

/** A place that the viewer may go to. */
export interface NavItem {
  href: string
  label: string
  icon: keyof typeof ICONS
}

/** The areas of the desk. */
export function Nav({ items, onGo }: { items: NavItem[]; onGo?: () => void }) {
  const path = usePathname()
  const here = placeOf(path, items)
  return (
    <nav aria-label="Areas">
      <ul className="flex flex-col gap-0.5">
        {items.map((item) => {
          const Icon = ICONS[item.icon]
          return (
            <li key={item.href}>
              <Link
                href={item.href}
                onClick={onGo}
                aria-current={item.href === here ? 'page' : undefined}
                className={cn(
                  'flex h-8 items-center gap-2.5 rounded-md px-2.5 font-medium text-muted-foreground hover:bg-muted hover:text-foreground',
                  'aria-[current=page]:bg-muted aria-[current=page]:text-foreground',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                {item.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The longest address among the items that the path lies under. */
function placeOf(path: string, items: NavItem[]): string | undefined {
  return items
    .map((item) => item.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
}
