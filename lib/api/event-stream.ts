/** How much may wait for a reader who does not drain before they are let go. */
const MOST_WAITING_BYTES = 64 * 1024

const utf8 = new TextEncoder()

/** One Server-Sent Events answer being written. */
export class EventStream {
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  private open = true
  readonly body: ReadableStream<Uint8Array>

  /**
   * @param onClose called once, whoever ended it
   * @param cutOff ends the connection of a reader who takes nothing any more
   */
  constructor(
    private readonly onClose: () => void,
    private readonly cutOff: () => void,
  ) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller
        },
        cancel: () => this.end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }),
    )
  }

  get isOpen(): boolean {
    return this.open
  }

  /** An event; `id` is what the reader comes back with. */
  event(name: string, data: unknown, id?: number): void {
    const head = id === undefined ? '' : `id: ${id}\n`
    this.write(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** A line that keeps the connection alive and means nothing. */
  comment(text: string): void {
    this.write(`: ${text}\n\n`)
  }

  /** How long the reader's browser waits before it comes back. */
  retryAfter(ms: number): void {
    this.write(`retry: ${ms}\n\n`)
  }

  close(): void {
    if (!this.open) return
    this.end()
    this.controller?.close()
  }

  private write(text: string): void {
    if (!this.open || !this.controller) return
    if ((this.controller.desiredSize ?? 0) <= 0) {
      this.close()
      this.cutOff()
      return
    }
    this.controller.enqueue(utf8.encode(text))
  }

  private end(): void {
    if (!this.open) return
    this.open = false
    this.onClose()
  }
}
