const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a browser's request that brings its session may change something: it has to come from a page of ours.
 * Browsers send `Sec-Fetch-Site`, older ones `Origin`; a request with neither has not shown that it does.
 */
export function comesFromUs(method: string, headers: Headers, publicUrl: string): boolean {
  if (SAFE.has(method)) return true
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (origin !== null && !isOurs(origin, headers.get('host'), publicUrl)) return false
  return site === null ? origin !== null : site === 'same-origin'
}

function isOurs(origin: string, host: string | null, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.origin === new URL(publicUrl).origin || from.host === host
}
