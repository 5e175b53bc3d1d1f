export interface ModelTicket {
  number: number
  byCe: boolean
  inChannel: boolean
  solved: boolean
  /** Taken or answered. */
  touched: boolean
  /** An exception runs that covers it, or ran when somebody had taken or answered it. */
  covered: boolean
}

export interface ModelException {
  id: string
  ofChannel: boolean
  state: 'WAITS' | 'APPROVED' | 'RUNS' | 'OVER'
  from: number
  until: number
  decisions: number
}

/** What the policy says (R28, R39, section 8), apart from all that the program stores. */
export class FrontLine {
  readonly tickets: ModelTicket[] = []
  readonly exceptions: ModelException[] = []

  ticketAt = (index: number) => this.tickets[index % (this.tickets.length || 1)]
  exceptionAt = (index: number) => this.exceptions[index % (this.exceptions.length || 1)]

  hasOpen(ofChannel: boolean): boolean {
    return this.exceptions.some((one) => one.state !== 'OVER' && one.ofChannel === ofChannel)
  }

  /** Ranked ⇔ ours to act on, and a Customer Engineer opened it or an exception covers it. */
  ranked(): number[] {
    return this.tickets
      .filter(({ solved, byCe, covered }) => !solved && (byCe || covered))
      .map(({ number }) => number)
      .toSorted((a, b) => a - b)
  }

  open(number: number, kind: Pick<ModelTicket, 'byCe' | 'inChannel'>): void {
    const covered = !kind.byCe && this.isCovered(kind)
    this.tickets.push({ number, ...kind, solved: false, touched: false, covered })
  }

  ask(id: string, period: Pick<ModelException, 'ofChannel' | 'from' | 'until'>): void {
    this.exceptions.push({ id, state: 'WAITS', decisions: 0, ...period })
  }

  decide(one: ModelException, { approve, at }: { approve: boolean; at: number }): void {
    one.decisions += 1
    if (approve) one.state = one.from <= at ? 'RUNS' : 'APPROVED'
    else one.state = 'OVER'
    this.settle()
  }

  end(one: ModelException): void {
    one.state = 'OVER'
    this.settle()
  }

  pass(at: number): void {
    for (const one of this.exceptions) {
      if (one.until <= at) one.state = 'OVER'
      else if (one.state === 'APPROVED' && one.from <= at) one.state = 'RUNS'
    }
    this.settle()
  }

  /** From the solving on only a running exception covers it. */
  reopen(ticket: ModelTicket): void {
    if (!ticket.solved) return
    ticket.solved = false
    if (!ticket.byCe) ticket.covered = this.isCovered(ticket)
  }

  private isCovered({ inChannel }: Pick<ModelTicket, 'inChannel'>): boolean {
    const runs = (ofChannel: boolean) =>
      this.exceptions.some((one) => one.state === 'RUNS' && one.ofChannel === ofChannel)
    return runs(false) || (inChannel && runs(true))
  }

  private settle(): void {
    for (const ticket of this.tickets.filter(({ byCe }) => !byCe)) {
      ticket.covered = this.isCovered(ticket) || (ticket.covered && ticket.touched)
    }
  }
}
