import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { findAccount } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'

/** The account of an address and who looks at it, read once a request; what they may not see is not there. */
export const requireAccount = cache(async (text: string) => {
  const id = z.guid().safeParse(text)
  if (!id.success) notFound()
  const viewer = await requireViewer(`/accounts/${id.data}`)
  const account = await findAccount(viewer, id.data)
  if (!account) notFound()
  return { viewer, account }
})
