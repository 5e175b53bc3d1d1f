import 'server-only'
import { Client, type Notification } from 'pg'
import type { z } from 'zod'
import { forgetAllIdentities, forgetIdentity } from '@/lib/auth/identity-cache'
import { setClockOffsetMs } from '@/lib/clock'
import { log } from '@/lib/log'
import type { Presence } from '@/lib/presence/presence'
import { presenceSchema } from '@/lib/presence/schema'
import { type InboxNotice, inboxNoticeSchema, type Notice, noticeSchema } from './notice'
import { parsePayload } from './parse-payload'

const RETRY_MS = 500

interface Hears {
  onNotice: (notice: Notice) => void
  onPresence: (presence: Presence) => void
  onInbox: (notice: InboxNotice) => void
  onReconnect: () => void
}

/** The process's one LISTEN connection: it comes back by itself, and drops caches that may have missed a word. */
export class Listener {
  private client: Client | undefined
  private retry: NodeJS.Timeout | undefined
  private stopped = false

  constructor(
    private readonly url: string,
    private readonly hears: Hears,
  ) {}

  get isConnected(): boolean {
    return this.client !== undefined
  }

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true })
    client.on('notification', (message) => this.dispatch(message))
    client.on('error', (error) => log.warn({ reason: error.message }, 'live connection'))
    client.on('end', () => this.comeBack())
    await client.connect()
    await client.query('LISTEN queue; LISTEN inbox; LISTEN identity; LISTEN clock; LISTEN presence')
    this.client = client
    const offset = await client.query('SELECT clock_offset_ms FROM queue_state WHERE id = 1')
    setClockOffsetMs(Number(offset.rows[0]?.clock_offset_ms ?? 0))
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.retry)
    await this.client?.end()
  }

  private comeBack(): void {
    this.client = undefined
    if (this.stopped || this.retry) return
    this.retry = setTimeout(() => {
      this.retry = undefined
      forgetAllIdentities()
      this.start().then(this.hears.onReconnect, () => this.comeBack())
    }, RETRY_MS)
  }

  private dispatch({ channel, payload = '' }: Notification): void {
    if (channel === 'identity') forgetIdentity(payload)
    else if (channel === 'clock') setClockOffsetMs(Number(payload))
    else if (channel === 'presence') tell(presenceSchema, payload, this.hears.onPresence)
    else if (channel === 'inbox') tell(inboxNoticeSchema, payload, this.hears.onInbox)
    else tell(noticeSchema, payload, this.hears.onNotice)
  }
}

function tell<T>(schema: z.ZodType<T>, payload: string, hear: (heard: T) => void): void {
  const heard = parsePayload(schema, payload)
  if (heard !== null) hear(heard)
}
