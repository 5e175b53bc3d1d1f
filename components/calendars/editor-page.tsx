import Link from 'next/link'
import type { ReactNode } from 'react'
import type { CalendarsView } from '@/lib/business-calendars/view'
import { BuildProgress } from './build-progress'

interface EditorPageProps {
  title: string
  build: CalendarsView['build']
  children: ReactNode
}

/** The frame of the form of one calendar. */
export function EditorPage({ title, build, children }: EditorPageProps) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <header>
        <Link href="/settings/calendars" className="text-link text-sm hover:underline">
          Calendars
        </Link>
        <h1 className="break-words font-semibold text-xl">{title}</h1>
      </header>
      <BuildProgress build={build} />
      {children}
    </div>
  )
}
