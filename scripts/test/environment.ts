import { VARIABLES } from '@/lib/env-variables'

/** `environment` without the product's settings: what a person has set for their own run is not for tests. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !(name in VARIABLES || /^(npm_lifecycle_|NEXTAUTH_|VITEST|PG[A-Z]+$)/.test(name)),
  )
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' }
}
