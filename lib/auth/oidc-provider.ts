import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/env'

/** next-auth's provider for whatever OpenID Connect issuer the settings name; none without one. */
export function findOidcProvider(): OAuthConfig<Record<string, unknown>> | null {
  const { oidc } = env()
  if (!oidc) return null
  return {
    id: 'oidc',
    name: 'single sign-on',
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      // Providers differ in where they put the address and the roles: the signed token wins, the rest is added.
      async request({ client, tokens }) {
        const claims = typeof tokens.id_token === 'string' ? readClaims(tokens) : {}
        if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return claims
        return { ...(await client.userinfo(tokens.access_token)), ...claims }
      },
    },
    profile: (claims) => ({ id: String(claims.sub), claims }),
  }
}

function readClaims(tokens: object): Record<string, unknown> {
  return 'claims' in tokens && typeof tokens.claims === 'function' ? tokens.claims() : {}
}
