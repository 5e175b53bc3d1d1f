import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import type { SignInWays } from '@/lib/auth/sign-in-ways'
import type { Enter } from './use-sign-in'

export interface DemoSignInProps {
  people: SignInWays['demo']
  pending: boolean
  enter: Enter
}

/** One button per role; only an installation with DEMO=1 shows them. */
export function DemoSignIn({ people, pending, enter }: DemoSignInProps) {
  return (
    <Card aria-labelledby="demo-title">
      <CardBody className="flex flex-col gap-3 p-6">
        <div>
          <h2 id="demo-title" className="font-semibold text-sm">
            Look around as…
          </h2>
          <p className="text-muted-foreground text-xs">
            Demo people with demo data. They exist on this machine only.
          </p>
        </div>
        <ul className="grid grid-cols-1 gap-2 min-[400px]:grid-cols-2">
          {people.map(({ role, name }) => (
            <li key={role}>
              <Button
                disabled={pending}
                className="h-auto w-full flex-col items-start gap-0 py-1.5"
                onClick={() => void enter('demo', { role })}
              >
                <span>{ROLE_WORDS[role]}</span>
                <span className="font-normal text-muted-foreground text-xs">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
