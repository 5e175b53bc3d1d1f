import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { MacrosPanel } from '@/components/macros/macros-panel'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { listMacros } from '@/lib/macros/queries'
import { parseInput } from '@/lib/people/parse-form'
import { text } from '@/lib/tickets/schema'
import { addMacroAction, deleteMacroAction, editMacroAction } from './actions'

export const metadata: Metadata = { title: 'Macros' }

const ROWS = 30
const ACTIONS = { add: addMacroAction, edit: editMacroAction, remove: deleteMacroAction }

interface PageProps {
  searchParams: Promise<{ search?: string | string[]; after?: string | string[] }>
}

export default async function MacrosPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/settings/macros')
  if (!can(viewer, 'macro.use')) notFound()
  const params = await searchParams
  const asked = parseInput(text(100), params.search)
  const search = asked.ok ? asked.value : undefined
  const after = typeof params.after === 'string' ? params.after : undefined
  const page = await listMacros(viewer, { limit: ROWS, search, after })
  // A place that is none: the list from its beginning.
  if (!page.ok) redirect('/settings/macros')
  return <MacrosPanel page={page.value} search={search ?? ''} actions={ACTIONS} />
}
