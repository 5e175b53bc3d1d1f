import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http'

export interface Answer {
  status: number
  body: string
}

export interface Ask {
  headers?: Record<string, string>
  /** Sent as JSON by POST. */
  post?: unknown
  /** The same by PUT. */
  put?: unknown
}

/** One client's own connection, kept open. */
export function newConnection(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 })
}

function methodOf({ post, put }: Ask): string {
  if (put !== undefined) return 'PUT'
  return post === undefined ? 'GET' : 'POST'
}

/** Sends a request; gives the answer as soon as its head is there. */
export function send(url: string, ask: Ask & { agent?: Agent }): Promise<IncomingMessage> {
  const sent = ask.post ?? ask.put
  const body = sent === undefined ? undefined : JSON.stringify(sent)
  const length = body && {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  }
  const options: RequestOptions = {
    method: methodOf(ask),
    agent: ask.agent,
    headers: { ...ask.headers, ...length },
  }
  return new Promise((done, fail) => {
    request(url, options, done).on('error', fail).end(body)
  })
}

/** A whole answer; anything but success is an error. */
export async function call(url: string, ask: Ask & { agent?: Agent }): Promise<Answer> {
  const response = await send(url, ask)
  response.setEncoding('utf8')
  let body = ''
  for await (const chunk of response) body += chunk
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299)
    throw new Error(`${url} answered ${status}: ${body.slice(0, 500)}`)
  return { status, body }
}
