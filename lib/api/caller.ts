import type { Context } from 'hono'
import type { Viewer } from '@/lib/auth/viewer'

/** Who calls, and by what. */
export type Caller =
  | { viewer: Viewer; via: 'token'; tokenId: string }
  | { viewer: Viewer; via: 'session' }

export interface ApiEnv {
  Variables: { caller: Caller; requestId: string }
}
export type ApiContext = Context<ApiEnv>

/** A token has its own allowance; a person's sessions share one. */
export function allowanceKey(caller: Caller): string {
  return caller.via === 'token' ? `token/${caller.tokenId}` : `person/${caller.viewer.id}`
}
