import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInPanel } from '@/components/auth/sign-in-panel'
import { safePathOf } from '@/lib/auth/safe-path'
import { findViewer } from '@/lib/auth/session'
import { findSignInWays, publicUrlOf } from '@/lib/auth/sign-in-ways'

export const metadata: Metadata = { title: 'Sign in' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const goOnTo = safePathOf(query.callbackUrl, publicUrlOf('/'))
  if (await findViewer()) redirect(goOnTo)
  return (
    <SignInPanel
      ways={findSignInWays()}
      goOnTo={goOnTo}
      error={typeof query.error === 'string' ? query.error : null}
      passwordSet={query.notice === 'password-set'}
    />
  )
}
