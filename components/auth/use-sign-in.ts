import { signIn } from 'next-auth/react'
import { useState } from 'react'

export type Enter = (
  provider: 'credentials' | 'demo',
  fields: Record<string, string>,
) => Promise<void>

/** Signs in over next-auth and goes on to a path of ours; what went wrong comes back as its code. */
export function useSignIn(goOnTo: string) {
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const enter: Enter = async (provider, fields) => {
    setPending(true)
    setError(null)
    const answer = await signIn(provider, { ...fields, redirect: false }).catch(() => null)
    if (answer?.ok) {
      // A whole load, so that nothing that was rendered for nobody stays in the router's cache.
      window.location.assign(goOnTo)
      return
    }
    setError(answer ? (answer.error ?? 'CredentialsSignin') : 'Unreachable')
    setPending(false)
  }
  return { pending, error, enter }
}
