import type { ReactNode } from 'react'
import { requireAccount } from './require-account'

interface AccountLayoutProps {
  params: Promise<{ id: string }>
  children: ReactNode
}

/** Stands around the loading state: once that is on its way, an answer can no longer become a 404. */
export default async function AccountLayout({ params, children }: AccountLayoutProps) {
  await requireAccount((await params).id)
  return children
}
