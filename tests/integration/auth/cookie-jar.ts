const ATTEMPTS = 12

/** A browser's cookies and redirects, and nothing else of it. */
export class CookieJar {
  private readonly cookies = new Map<string, Map<string, string>>()

  /** One request with this origin's cookies; redirects are left to the caller. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url)
    const headers = new Headers(init.headers)
    headers.set('cookie', this.header(origin))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keep(origin, line)
    return response
  }

  /** The same, following redirects with GET until there is none. */
  async follow(url: string, init: RequestInit = {}): Promise<{ url: string; response: Response }> {
    let at = url
    let response = await this.fetch(at, init)
    for (let i = 0; i < ATTEMPTS && response.headers.has('location'); i += 1) {
      at = new URL(response.headers.get('location') ?? '', at).href
      response = await this.fetch(at)
    }
    return { url: at, response }
  }

  header(origin: string): string {
    const pairs = [...(this.cookies.get(origin) ?? [])]
    return pairs.map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(origin: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const jar = this.cookies.get(origin) ?? new Map<string, string>()
    this.cookies.set(origin, jar)
    const gone = attributes.some((part) => /max-age=0/i.test(part) || /expires=.*1970/i.test(part))
    if (gone) jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
