import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { log } from '@/lib/log'
import type { Presence } from '@/lib/presence/presence'
import { topOfOrder } from '@/lib/queue/next-ticket'
import { isVisible, listVisible } from '@/lib/tickets/queries'
import { type InboxEvent, InboxNews } from './inbox-news'
import { Listener } from './listener'
import { MassNews, type TicketNews } from './mass-news'
import type { Notice, WorkloadNews } from './notice'

/** Changes within this time are told as one. */
const COALESCE_MS = 50
const TOP = 20

export interface OrderEvent {
  orderVersion: number
  /** The first tickets that the subscriber may see. */
  top: number[]
}
export type LiveEvent =
  | { event: 'order'; data: OrderEvent }
  | { event: 'ticket'; data: { number: number; version: number } }
  | { event: 'presence'; data: Presence }
  | { event: 'inbox'; data: InboxEvent }
  | { event: 'workload'; data: { about: WorkloadNews } }

interface Subscriber {
  viewer: Viewer
  send: (event: LiveEvent) => void
}

/** Who sees all tickets shares one look at the order; the others have their own. */
function audienceOf({ role, id }: Viewer): string {
  return role === 'CE' || role === 'ENGINEER' ? `${role}/${id}` : 'ALL'
}

function sendTickets(send: Subscriber['send'], tickets: readonly TicketNews[]): void {
  for (const [number, version] of tickets) send({ event: 'ticket', data: { number, version } })
}

/** One per process: a single LISTEN connection, any number of viewers. */
export class LiveHub {
  private readonly subscribers = new Set<Subscriber>()
  private timer: NodeJS.Timeout | undefined
  private orderVersion = 0
  private readonly ending = new AbortController()
  /** Aborts when the process is asked to stop, so that open streams end and do not hold it. */
  readonly stopping = this.ending.signal
  private readonly listener: Listener
  private readonly inbox = new InboxNews((userId) =>
    [...this.subscribers]
      .filter(({ viewer }) => viewer.id === userId)
      .map(({ viewer, send }) => ({ viewer, send: (data) => send({ event: 'inbox', data }) })),
  )

  private readonly mass = new MassNews((tickets) => void this.tellTickets(tickets))

  constructor(url: string) {
    this.listener = new Listener(url, {
      onNotice: (notice) => this.hear(notice),
      onPresence: (presence) => void this.tellPresence(presence),
      onInbox: (notice) => this.inbox.hear(notice),
      // Whatever was said while the connection was down is made up for by telling the order again.
      onReconnect: () => this.announce(),
    })
  }

  start(): Promise<void> {
    return this.listener.start()
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.inbox.stop()
    this.mass.stop()
    this.ending.abort()
    this.subscribers.clear()
    await this.listener.stop()
  }

  /** Whether notices are coming in right now. */
  get isListening(): boolean {
    return this.listener.isConnected
  }

  /**
   * Tells a viewer of every change of the order from now on, and of the order as it is unless they have
   * seen that version. Returns the way to stop.
   */
  async subscribe(
    viewer: Viewer,
    lastSeen: number | null,
    send: Subscriber['send'],
  ): Promise<() => void> {
    const subscriber = { viewer, send }
    this.subscribers.add(subscriber)
    const current = await topOfOrder(viewer, TOP)
    if (current.orderVersion !== lastSeen) send({ event: 'order', data: current })
    return () => {
      this.subscribers.delete(subscriber)
    }
  }

  private hear(notice: Notice): void {
    if (notice.number !== undefined && notice.version !== undefined) {
      void this.tellTickets([[notice.number, notice.version]])
    }
    if (notice.tickets) this.mass.hear(notice.tickets)
    if (notice.workload) this.tellWorkload(notice.workload)
    if (notice.orderVersion === undefined || notice.orderVersion <= this.orderVersion) return
    this.orderVersion = notice.orderVersion
    this.announce()
  }

  /** Everybody may see the workload, so everybody is told to look again. */
  private tellWorkload(about: WorkloadNews): void {
    for (const { send } of this.subscribers) send({ event: 'workload', data: { about } })
  }

  /** Who may not see a ticket is not told of it either. */
  private async tellTickets(tickets: readonly TicketNews[]): Promise<void> {
    const numbers = tickets.map(([number]) => number)
    await this.eachAudience(async (viewer, members) => {
      const seen = audienceOf(viewer) === 'ALL' ? null : await listVisible(viewer, numbers)
      const told = seen ? tickets.filter(([number]) => seen.has(number)) : tickets
      for (const { send } of members) sendTickets(send, told)
    })
  }

  /** Who is at a ticket is for staff who may see it; the requester's side is not told. */
  private async tellPresence(data: Presence): Promise<void> {
    await this.eachAudience(async (viewer, members) => {
      if (viewer.role === 'CE') return
      if (audienceOf(viewer) !== 'ALL' && !(await isVisible(viewer, data.number))) return
      for (const { send } of members) send({ event: 'presence', data })
    })
  }

  private announce(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      // A database that is away for a moment must not end the process; its return is told anew.
      this.tellOrder().catch((error) => log.warn({ reason: String(error) }, 'live order'))
    }, COALESCE_MS)
  }

  private async tellOrder(): Promise<void> {
    await this.eachAudience(async (viewer, members) => {
      const data = await topOfOrder(viewer, TOP)
      for (const { send } of members) send({ event: 'order', data })
    })
  }

  /** Runs `tell` once for all who see the same. A failure is logged: the next change tells again. */
  private async eachAudience(
    tell: (viewer: Viewer, members: Subscriber[]) => Promise<void>,
  ): Promise<void> {
    const audiences = Map.groupBy(this.subscribers, ({ viewer }) => audienceOf(viewer))
    const told = [...audiences.values()].map(async (members) => {
      if (members[0]) await tell(members[0].viewer, members)
    })
    for (const outcome of await Promise.allSettled(told)) {
      if (outcome.status === 'rejected') log.warn({ reason: String(outcome.reason) }, 'live')
    }
  }
}

const shared = globalThis as typeof globalThis & { queueOneHub?: LiveHub }

/** The process's hub. `startServer` makes it; asking before that is a mistake in the program. */
export function hub(): LiveHub {
  if (!shared.queueOneHub) throw new Error('the live hub has not been started')
  return shared.queueOneHub
}

export async function startHub(url: string): Promise<LiveHub> {
  const started = new LiveHub(url)
  await started.start()
  shared.queueOneHub = started
  return started
}
