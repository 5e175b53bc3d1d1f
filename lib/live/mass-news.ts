import 'server-only'

/** A ticket's number and its version. */
export type TicketNews = readonly [number: number, version: number]

/** So many at a time, so that no reader's buffer runs over: a reader who does not drain is let go. */
const TOGETHER = 200
const PAUSE_MS = 20

/** Tells of many tickets that changed at once, a part after the other. */
export class MassNews {
  private readonly waiting: TicketNews[] = []
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly tell: (tickets: readonly TicketNews[]) => void) {}

  hear(tickets: readonly TicketNews[]): void {
    this.waiting.push(...tickets)
    if (!this.timer) this.next()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.waiting.length = 0
  }

  private next(): void {
    const part = this.waiting.splice(0, TOGETHER)
    if (part.length === 0) {
      this.timer = undefined
      return
    }
    this.tell(part)
    this.timer = setTimeout(() => this.next(), PAUSE_MS)
  }
}
