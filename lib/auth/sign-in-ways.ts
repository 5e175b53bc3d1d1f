import 'server-only'
import { env } from '@/lib/env'
import { DEMO_PEOPLE } from './demo'
import type { Role } from './viewer'

/** By which ways people may sign in here. */
export interface SignInWays {
  oidc: boolean
  demo: { role: Role; name: string }[]
}

export function findSignInWays(): SignInWays {
  const { demo, oidc } = env()
  return {
    oidc: oidc !== undefined,
    demo: demo ? DEMO_PEOPLE.map(({ role, name }) => ({ role, name })) : [],
  }
}

/** Where this installation is reached, for links that people pass on. */
export function publicUrlOf(path: string): string {
  return new URL(path, env().publicUrl).href
}
