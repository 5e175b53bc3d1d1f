import type { CookieJar } from './cookie-jar'

async function post(jar: CookieJar, url: string, fields: Record<string, string>) {
  const base = new URL(url).origin
  const csrf = (await (await jar.fetch(`${base}/api/auth/csrf`)).json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...fields, ...csrf, json: 'true', callbackUrl: base })
  return jar.fetch(url, { method: 'POST', body })
}

/** Signs in with a credentials provider over HTTP. @returns the status and next-auth's error, if any */
export async function signIn(
  jar: CookieJar,
  base: string,
  credentials: { provider: 'credentials' | 'demo' } & Record<string, string>,
): Promise<{ status: number; error: string | null; body: string }> {
  const { provider, ...fields } = credentials
  const response = await post(jar, `${base}/api/auth/callback/${provider}`, fields)
  const body = await response.text()
  const { url = '' } = JSON.parse(body) as { url?: string }
  return { status: response.status, error: new URL(url, base).searchParams.get('error'), body }
}

/** Starts at our sign-in, goes through the provider and comes back. @returns where it ended */
export async function signInByProvider(
  jar: CookieJar,
  base: string,
  loginHint: string,
): Promise<string> {
  const start = `${base}/api/auth/signin/oidc?login_hint=${loginHint}`
  const { url } = (await (await post(jar, start, {})).json()) as { url: string }
  const end = await jar.follow(url)
  return end.url
}

/** Who the server says that the jar's owner is. */
export async function whoami(
  jar: CookieJar,
  base: string,
): Promise<{ viewer: { email: string; role: string }; via: string } | null> {
  return (await jar.fetch(`${base}/whoami`)).json() as never
}
