'use client'
import { Handshake, Plus } from 'lucide-react'
import Link from 'next/link'
import { PageLinks } from '@/components/accounts/page-links'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Outcome } from '@/lib/outcome'
import type { DeskList, DeskPage } from '@/lib/presales/view'
import { DeskTable } from './desk-table'
import { DeskTabs } from './desk-tabs'
import { LIST_WORDS, OWN_WITH_CE } from './words'

export interface DeskScreenProps {
  list: DeskList
  lists: readonly DeskList[]
  page: Outcome<DeskPage>
  /** The cursor that the page begins at; none is the first. */
  after: string | undefined
  rights: {
    file: boolean
    /** Sees everybody's, not only their own. */
    all: boolean
  }
}

/** Requests, and prospects who wait for their Customer Engineer; it follows by itself. */
export function DeskScreen({ list, lists, page, after, rights }: DeskScreenProps) {
  useLiveRefresh()
  const wordsOf = (one: DeskList) =>
    one === 'with-ce' && !rights.all ? OWN_WITH_CE : LIST_WORDS[one]
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-5">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="font-semibold text-xl">Pre-sales</h1>
        {rights.file && (
          <Button asChild variant="primary">
            <Link href="/pre-sales/new">
              <Plus aria-hidden /> New request
            </Link>
          </Button>
        )}
      </header>
      <DeskTabs tabs={lists.map((one) => ({ list: one, label: wordsOf(one).tab }))} list={list} />
      {page.ok ? (
        <>
          {page.value.items.length > 0 ? (
            <DeskTable items={page.value.items} owners={rights.all} />
          ) : (
            <EmptyState
              icon={Handshake}
              title={wordsOf(list).empty}
              text={wordsOf(list).emptyText}
            />
          )}
          <PageLinks
            path="/pre-sales"
            name="after"
            query={{ list: list === 'requests' ? undefined : list }}
            at={after}
            next={page.value.next}
          />
        </>
      ) : (
        <FormTrouble message={page.message} />
      )}
    </div>
  )
}
