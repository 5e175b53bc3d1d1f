import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RequestForm } from '@/components/presales/request-form'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { fileRequestAction, findOpenRequestsAction, findProspectsAction } from './actions'

export const metadata: Metadata = { title: 'Engage Support' }

const ACTIONS = {
  file: fileRequestAction,
  findAccounts: findProspectsAction,
  findOpen: findOpenRequestsAction,
}

export default async function NewRequestPage() {
  const viewer = await requireViewer('/pre-sales/new')
  if (!can(viewer, 'pre-sales.request')) notFound()
  return (
    <div className="mx-auto w-full max-w-4xl p-3 sm:p-5">
      <h1 className="mb-4 font-semibold text-xl">Engage Support for a prospect</h1>
      <RequestForm person={viewer.id} actions={ACTIONS} />
    </div>
  )
}
