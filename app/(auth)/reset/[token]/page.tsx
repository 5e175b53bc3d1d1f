import type { Metadata } from 'next'
import { LinkEnded } from '@/components/auth/link-ended'
import { SetPasswordForm } from '@/components/auth/set-password-form'
import { findLinkPerson } from '@/lib/auth/one-time-link'
import { setPassword } from '../../set-password'

export const metadata: Metadata = { title: 'Choose a password' }

interface Props {
  params: Promise<{ token: string }>
}

export default async function ResetPage({ params }: Props) {
  const { token } = await params
  const person = await findLinkPerson(token, 'RESET')
  if (!person) return <LinkEnded />
  return <SetPasswordForm person={person} secret={token} purpose="RESET" action={setPassword} />
}
