'use client'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody } from '@/components/ui/card'
import type { SignInWays } from '@/lib/auth/sign-in-ways'
import { DemoSignIn } from './demo-sign-in'
import { PasswordSignIn } from './password-sign-in'
import { ProviderSignIn } from './provider-sign-in'
import { signInErrorWords } from './sign-in-error-words'
import { useSignIn } from './use-sign-in'

export interface SignInPanelProps {
  ways: SignInWays
  /** The path to show after the sign-in. */
  goOnTo: string
  /** What next-auth's redirect said went wrong. */
  error: string | null
  passwordSet: boolean
}

/** Every way into this installation, the likeliest first. */
export function SignInPanel({ ways, goOnTo, error, passwordSet }: SignInPanelProps) {
  const { pending, error: latest, enter } = useSignIn(goOnTo)
  const problem = latest ?? error
  return (
    <>
      <Card>
        <CardBody className="flex flex-col gap-4 p-6">
          <h1 className="font-semibold text-base">Sign in</h1>
          {problem && <Alert tone="danger">{signInErrorWords(problem)}</Alert>}
          {passwordSet && !problem && (
            <Alert tone="success">Your password is set. Sign in with it.</Alert>
          )}
          {ways.oidc && <ProviderSignIn goOnTo={goOnTo} pending={pending} />}
          <PasswordSignIn pending={pending} enter={enter} secondary={ways.oidc} />
        </CardBody>
      </Card>
      {ways.demo.length > 0 && <DemoSignIn people={ways.demo} pending={pending} enter={enter} />}
    </>
  )
}
