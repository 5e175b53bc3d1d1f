import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'node:querystring'
import { text } from 'node:stream/consumers'
import type { NextApiRequest, NextApiResponse } from 'next'
import nextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/auth-options'
import { withRequestOrigin } from '@/lib/auth/request-origin'
import { viewerFromRequest } from '@/lib/auth/request-viewer'

/** Hands a plain request to next-auth's own Node handler, the way Next's pages router does. */
async function serveAuth(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const cookies = parse(request.headers.cookie ?? '', '; ')
  const nextauth = url.pathname.split('/').slice(3)
  const query = { ...Object.fromEntries(url.searchParams), nextauth }
  const body = request.method === 'POST' ? { ...parse(await text(request)) } : undefined
  const send = (content: unknown) => response.end(content as string | undefined)
  const json = (value: unknown) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(value))
  }
  const reply = Object.assign(response, {
    status(code: number) {
      response.statusCode = code
      return reply
    },
    json,
    send: (content: unknown) => (typeof content === 'object' ? json(content) : send(content)),
  })
  await nextAuth(
    Object.assign(request, { query, cookies, body }) as unknown as NextApiRequest,
    reply as unknown as NextApiResponse,
    authOptions(),
  )
}

async function serveWhoami(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers()
  for (const name of ['cookie', 'authorization']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  response.end(JSON.stringify(await viewerFromRequest(headers)))
}

/** A bare server of next-auth under /api/auth and "who am I" elsewhere, behind the product's origin note. */
export function startAuthServer(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const serve = request.url?.startsWith('/api/auth/') ? serveAuth : serveWhoami
    void withRequestOrigin(request, () => serve(request, response)).catch((error: unknown) =>
      response.destroy(error as Error),
    )
  })
  return new Promise((resolve) => {
    server.listen(Number(process.env.PORT), '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${port}`, server })
    })
  })
}
