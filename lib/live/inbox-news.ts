import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { log } from '@/lib/log'
import { countUnread } from '@/lib/notifications/queries'
import type { InboxNotice } from './notice'

/** Lines that come within this time are told as one: a bulk assignment is one piece of news. */
const COALESCE_MS = 50

export interface InboxEvent {
  unread: number
  /** The newest line; null when lines were only read. */
  latest: InboxNotice['latest']
}

/** Who of the connected is a user: their streams, one a browser. */
export type FindReaders = (
  userId: string,
) => readonly { viewer: Viewer; send: (news: InboxEvent) => void }[]

/** Tells people of their own inbox, and of nobody else's. */
export class InboxNews {
  private readonly waiting = new Map<string, InboxNotice['latest']>()
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly readersOf: FindReaders) {}

  hear({ userId, latest }: InboxNotice): void {
    this.waiting.set(userId, latest ?? this.waiting.get(userId) ?? null)
    this.timer ??= setTimeout(() => this.flush(), COALESCE_MS)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.waiting.clear()
  }

  private flush(): void {
    this.timer = undefined
    const news = [...this.waiting]
    this.waiting.clear()
    for (const [userId, latest] of news) {
      this.tell(userId, latest).catch((error) => log.warn({ reason: String(error) }, 'live inbox'))
    }
  }

  private async tell(userId: string, latest: InboxNotice['latest']): Promise<void> {
    const readers = this.readersOf(userId)
    if (!readers[0]) return
    const unread = await countUnread(readers[0].viewer)
    for (const { send } of readers) send({ unread, latest })
  }
}
