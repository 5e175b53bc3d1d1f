import 'server-only'
import type { NextAuthOptions, User } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { env, requireAuthSecret } from '@/lib/env'
import { log } from '@/lib/log'
import { signInAsDemo } from './demo-sign-in'
import { type SignedIn, type SignInAnswer, signInLocally } from './local-sign-in'
import { parseOidcPerson } from './oidc-claims'
import { findOidcProvider } from './oidc-provider'
import { signInByOidc } from './oidc-sign-in'
import { findViewerOfEpoch, SESSION_SECONDS, usesSecureCookies } from './session-cookie'

/** next-auth shows a thrown message as the error of the sign-in, and null as "credentials wrong". */
function asUser(answer: SignInAnswer): SignedIn | null {
  if (answer === 'TOO_MANY') throw new Error('TooManyAttempts')
  return answer === 'REFUSED' ? null : answer
}

function listProviders(): NextAuthOptions['providers'] {
  const oidc = findOidcProvider()
  const local = credentials({
    id: 'credentials',
    credentials: { email: {}, password: {} },
    authorize: async (input) =>
      asUser(await signInLocally(input?.email ?? '', input?.password ?? '')),
  })
  const demo = credentials({
    id: 'demo',
    credentials: { role: {} },
    authorize: async (input) => asUser(await signInAsDemo(input?.role ?? '')),
  })
  return [local, ...(env().demo ? [demo] : []), ...(oidc ? [oidc] : [])]
}

/** Finds our account for what the provider said and puts its id and epoch on next-auth's user. */
async function admitByOidc(user: User, claims: unknown): Promise<boolean> {
  const { oidc } = env()
  if (!oidc || typeof claims !== 'object' || claims === null) return false
  const person = parseOidcPerson(claims as Record<string, unknown>, oidc)
  const signedIn = person && (await signInByOidc(person))
  if (signedIn) Object.assign(user, signedIn)
  return signedIn !== null
}

const callbacks: NextAuthOptions['callbacks'] = {
  signIn: ({ user, account, profile }) =>
    account?.provider === 'oidc' ? admitByOidc(user, profile) : true,
  async jwt({ token, user }) {
    if (user && 'sessionEpoch' in user) return { sub: user.id, epoch: user.sessionEpoch }
    const live = await findViewerOfEpoch(String(token.sub), Number(token.epoch))
    // Throwing is how next-auth is told to clear the cookie.
    if (!live) throw new Error('the session was revoked')
    return { sub: token.sub, epoch: token.epoch }
  },
  async session({ session, token }) {
    const viewer = await findViewerOfEpoch(String(token.sub), Number(token.epoch))
    return {
      expires: session.expires,
      ...(viewer && { user: { name: viewer.name, email: viewer.email } }),
    }
  },
}

/** next-auth as this installation wants it. Made per request: settings are parsed by then, not on import. */
export function authOptions(): NextAuthOptions {
  // biome-ignore lint/style/noProcessEnv: next-auth reads its own address from there and nowhere else
  process.env.NEXTAUTH_URL = env().publicUrl
  return {
    secret: requireAuthSecret(env()),
    useSecureCookies: usesSecureCookies(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: listProviders(),
    callbacks,
    logger: {
      // Metadata can hold tokens and claims: the code and the message are enough to act on.
      error: (code, metadata) => log.warn({ code, reason: reasonOf(metadata) }, 'sign-in'),
      warn: (code) => log.debug({ code }, 'sign-in'),
      debug: () => undefined,
    },
  }
}

function reasonOf(metadata: unknown): string | undefined {
  if (metadata instanceof Error) return metadata.message
  if (typeof metadata !== 'object' || metadata === null || !('error' in metadata)) return undefined
  return metadata.error instanceof Error ? metadata.error.message : undefined
}
