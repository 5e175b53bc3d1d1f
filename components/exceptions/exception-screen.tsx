'use client'
import Link from 'next/link'
import { Panel } from '@/components/tickets/panel'
import { Badge } from '@/components/ui/badge'
import { type ExceptionDetail, STATE_WORDS } from '@/lib/exceptions/view'
import type { ExceptionActions, ExceptionRights } from './exception-actions'
import { ExceptionDeeds } from './exception-deeds'
import { STATE_TONES, scopeWords } from './exception-words'
import { ExceptionsRefresh } from './exceptions-refresh'
import { FactsPanel } from './facts-panel'
import { ImpactPanel } from './impact-panel'
import { Period, TimeLeft, ZoneName } from './period'
import { StepsPanel } from './steps-panel'

export interface ExceptionScreenProps {
  exception: ExceptionDetail
  /** The reader's id: whose unsent words these are. */
  person: string
  rights: ExceptionRights
  actions: ExceptionActions
}

/** One exception with all that a decision is made from, and the decision. */
export function ExceptionScreen(props: ExceptionScreenProps) {
  const { exception } = props
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-3 sm:p-5">
      <ExceptionsRefresh id={exception.id} />
      <header className="flex flex-col gap-2">
        <Link
          href="/exceptions"
          className="self-start rounded text-link text-sm underline-offset-2 hover:underline"
        >
          ← Exceptions
        </Link>
        <h1 className="break-words font-semibold text-xl">Exception for {scopeWords(exception)}</h1>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={STATE_TONES[exception.state]}>{STATE_WORDS[exception.state]}</Badge>
          <span className="nums">
            <TimeLeft exception={exception} />
          </span>
        </p>
      </header>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <Request exception={exception} />
          <ImpactPanel exception={exception} />
          <ExceptionDeeds {...props} />
        </div>
        <aside aria-label="About this exception" className="flex min-w-0 flex-col gap-4">
          <FactsPanel exception={exception} />
          <StepsPanel steps={exception.steps} />
        </aside>
      </div>
    </div>
  )
}

function Request({ exception }: { exception: ExceptionDetail }) {
  const { reason, businessCase, requestedByName } = exception
  return (
    <Panel title="What is asked">
      <dl className="flex flex-col gap-3 text-sm">
        <Part name="By">{requestedByName}</Part>
        <Part name="Period">
          <Period {...exception} />{' '}
          <span className="text-muted-foreground text-xs">
            (<ZoneName />)
          </span>
        </Part>
        <Part name="Reason">{reason}</Part>
        <Part name="Business case">{businessCase ?? 'none given'}</Part>
      </dl>
    </Panel>
  )
}

function Part({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted-foreground text-xs">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </div>
  )
}
