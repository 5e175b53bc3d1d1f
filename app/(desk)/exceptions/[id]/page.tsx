import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { ExceptionRights } from '@/components/exceptions/exception-actions'
import { ExceptionScreen } from '@/components/exceptions/exception-screen'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { findExceptionDetail } from '@/lib/exceptions/queries'
import { changeAction, decideAction, withdrawAction } from '../actions'

export const metadata: Metadata = { title: 'Exception' }

const ACTIONS = { decide: decideAction, change: changeAction, withdraw: withdrawAction }

export default async function ExceptionPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.guid().safeParse((await params).id)
  if (!id.success) notFound()
  const viewer = await requireViewer(`/exceptions/${id.data}`)
  const exception = await findExceptionDetail(viewer, id.data)
  if (!exception) notFound()
  const rights = rightsOf(viewer, exception.requestedBy === viewer.email)
  return (
    <ExceptionScreen exception={exception} person={viewer.id} rights={rights} actions={ACTIONS} />
  )
}

/** Who asked does not decide, whatever their role. */
function rightsOf(viewer: Viewer, own: boolean): ExceptionRights {
  const decides = can(viewer, 'exception.decide') ? 'yes' : 'no'
  return {
    decide: own ? 'own' : decides,
    change: own,
    withdraw: can(viewer, 'exception.withdraw', own),
  }
}
