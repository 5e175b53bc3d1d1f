import { KeyRound } from 'lucide-react'
import { signIn } from 'next-auth/react'
import { Button } from '@/components/ui/button'

export interface ProviderSignInProps {
  goOnTo: string
  pending: boolean
}

export function ProviderSignIn({ goOnTo, pending }: ProviderSignInProps) {
  return (
    <>
      <Button
        size="lg"
        variant="primary"
        pending={pending}
        onClick={() => void signIn('oidc', { callbackUrl: goOnTo })}
      >
        <KeyRound aria-hidden />
        Continue with single sign-on
      </Button>
      <p className="flex items-center gap-3 text-muted-foreground text-xs before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or with a password
      </p>
    </>
  )
}
