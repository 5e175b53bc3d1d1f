import Link from 'next/link'
import type { DeskList } from '@/lib/presales/view'

interface DeskTabsProps {
  tabs: readonly { list: DeskList; label: string }[]
  list: DeskList
}

/** The lists of the desk, each an address of its own. */
export function DeskTabs({ tabs, list }: DeskTabsProps) {
  return (
    <nav aria-label="Lists" className="flex gap-1 border-border border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.list}
          href={tab.list === 'requests' ? '/pre-sales' : `/pre-sales?list=${tab.list}`}
          prefetch={false}
          aria-current={tab.list === list ? 'page' : undefined}
          className="-mb-px whitespace-nowrap border-transparent border-b-2 px-2.5 py-2 font-medium text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 aria-[current=page]:border-primary aria-[current=page]:text-foreground"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
