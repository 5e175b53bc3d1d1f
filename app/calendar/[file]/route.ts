import { readFeed } from '@/lib/schedule/feed'

const NOT_THERE = 'There is no calendar at this address.\n'

/** Somebody's calendar for the program that subscribes to it: the secret in the address is the only key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  const feed = file.endsWith('.ics') ? await readFeed(file.slice(0, -'.ics'.length)) : null
  if (!feed) {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(NOT_THERE, { status: 404, headers })
  }
  const headers = { etag: feed.etag, 'cache-control': 'private, no-cache' }
  if (isKnown(request.headers.get('if-none-match'), feed.etag)) {
    return new Response(null, { status: 304, headers })
  }
  const type = { 'content-type': 'text/calendar; charset=utf-8' }
  return new Response(feed.text, { headers: { ...headers, ...type } })
}

/** Compared weakly, as RFC 9110 wants for this header. */
function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
