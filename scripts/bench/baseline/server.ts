// Fixed baseline: a bare Node `http` + `pg` server, without sign-in, checks or framework. `node … server.ts`, with
// DATABASE_URL; says its port on the first line. The pool is as large as the product's.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { Client, Pool } from 'pg'
import { OPEN_TICKET } from './intake'
import { PAGE } from './page'

const connectionString = process.env.DATABASE_URL
const pool = new Pool({ connectionString, max: 20 })
const listener = new Client({ connectionString })
await listener.connect()
await listener.query('LISTEN bare')

async function page(): Promise<string> {
  return (await pool.query({ name: 'page', text: PAGE })).rows[0].page
}

async function html(): Promise<string> {
  const rows = (JSON.parse(await page()).items as object[]).slice(0, 30)
  const cells = (row: object) => Object.values(row).map((value) => `<td>${JSON.stringify(value)}`)
  return `<!doctype html><table>${rows.map((row) => `<tr>${cells(row).join('')}`).join('')}</table>`
}

async function openTicket(request: IncomingMessage): Promise<string> {
  const input = (await json(request)) as Record<string, string>
  const values = [input.account, input.contact, input.subject, input.body]
  const { rows } = await pool.query({ name: 'open', text: OPEN_TICKET, values })
  return JSON.stringify({ ...input, number: rows[0].number })
}

function stream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n')
  const tell = ({ payload }: { payload?: string }) =>
    response.write(`event: order\ndata: {"orderVersion":${payload}}\n\n`)
  listener.on('notification', tell)
  response.on('close', () => listener.off('notification', tell))
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/stream') return stream(response)
  const isPage = request.url === '/page'
  let body: string
  if (request.method === 'POST') body = await openTicket(request)
  else body = isPage ? await html() : await page()
  const type = isPage ? 'text/html; charset=utf-8' : 'application/json'
  response.writeHead(200, { 'content-type': type }).end(body)
}

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
