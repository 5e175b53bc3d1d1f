/** A place of ours to go on to after the sign-in; anything that could lead elsewhere becomes the start page. */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== 'string') return '/'
  try {
    // Browsers read a backslash as a slash and skip tabs: the parser knows all of that.
    const { origin, pathname, search } = new URL(wanted, 'http://here.invalid')
    const ours = origin === 'http://here.invalid' && wanted.startsWith('/')
    return ours && !pathname.startsWith('//') && pathname !== '/sign-in' ? pathname + search : '/'
  } catch {
    return '/'
  }
}

/** next-auth hands over whole addresses of ours; this keeps their path. */
export function safePathOf(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string') return '/'
  const { origin } = new URL(publicUrl)
  return safePath(wanted.startsWith(`${origin}/`) ? wanted.slice(origin.length) : wanted)
}
