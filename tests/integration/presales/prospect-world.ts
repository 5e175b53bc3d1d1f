import type { Viewer } from '@/lib/auth/viewer'
import { createChannel } from '@/lib/channels/mutations/edit-channels'
import { startVisit } from '@/lib/channels/mutations/visit'
import { clockOffsetMs, now, setClockOffsetMs } from '@/lib/clock'
import { askException } from '@/lib/exceptions/mutations/ask-exception'
import { decideException } from '@/lib/exceptions/mutations/decide-exception'
import { withdrawException } from '@/lib/exceptions/mutations/withdraw-exception'
import { advanceExceptions } from '@/lib/jobs/advance-exceptions'
import { endVisits } from '@/lib/jobs/end-visits'
import { orThrow } from '@/lib/outcome'
import { fileRequest } from '@/lib/presales/mutations/file-request'
import { preSalesInput } from '@/lib/presales/schema'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { createAccountRow } from '@/tests/factories/accounts'
import { openTicketOf } from '@/tests/factories/inputs'
import { createPerson } from '@/tests/factories/people'
import { FrontLine } from './front-line-model'

const HOUR_MS = 3_600_000

export interface Cast {
  ce: Viewer
  sam: Viewer
  chief: Viewer
  account: string
  channel: string
}

/** A prospect with a channel, and those who deal with it. */
export async function prospectWorld(name: string): Promise<ProspectWorld> {
  const ce = await createPerson('CE', `Ce ${name}`)
  const sam = await createPerson('SUPPORT_ENGINEER', `Sam ${name}`)
  const chief = await createPerson('CS_LEADERSHIP', `Chief ${name}`)
  const account = await createAccountRow({ name, segment: 'PRE_SALES' }, ce.id)
  const register = { name: name.toLowerCase(), account, kind: 'TRIAL' } as const
  const channel = orThrow(await createChannel(sam, register)).id
  return new ProspectWorld({ ce, sam, chief, account, channel })
}

/** Does each deed to the program and to the model, and compares whether it was allowed. */
export class ProspectWorld {
  readonly model = new FrontLine()

  constructor(readonly cast: Cast) {}

  async open(inChannel: boolean): Promise<void> {
    const { sam, account, channel } = this.cast
    const input = openTicketOf(account, inChannel ? { channel } : {})
    const { number } = orThrow(await openTicket(sam, input))
    this.model.open(number, { byCe: false, inChannel })
  }

  async request(): Promise<void> {
    const { number } = orThrow(await fileRequest(this.cast.ce, requestOf(this.cast.account)))
    this.model.open(number, { byCe: true, inChannel: false })
  }

  async ask(ofChannel: boolean, startsIn: number, hours: number): Promise<void> {
    const { ce, account, channel } = this.cast
    const from = now().getTime() + startsIn * HOUR_MS
    const until = from + hours * HOUR_MS
    const asked = await askException(ce, {
      scope: ofChannel ? { channel } : { account },
      reason: 'A large trial',
      businessCase: null,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })
    agree('asked', asked.ok, !this.model.hasOpen(ofChannel))
    if (asked.ok) this.model.ask(asked.value.id, { ofChannel, from, until })
  }

  async decide(index: number, approve: boolean): Promise<void> {
    const one = this.model.exceptionAt(index)
    if (!one) return
    const decision = approve ? ('APPROVE' as const) : ('DENY' as const)
    const decided = await decideException(this.cast.chief, one.id, { decision, reason: 'because' })
    agree('decided', decided.ok, one.state === 'WAITS')
    if (decided.ok) this.model.decide(one, { approve, at: now().getTime() })
  }

  async withdraw(index: number): Promise<void> {
    const one = this.model.exceptionAt(index)
    if (!one) return
    const withdrawn = await withdrawException(this.cast.ce, one.id, { reason: 'no more' })
    agree('withdrawn', withdrawn.ok, one.state !== 'OVER')
    this.model.end(one)
  }

  async pass(hours: number): Promise<void> {
    setClockOffsetMs(clockOffsetMs() + hours * HOUR_MS)
    while ((await advanceExceptions()) > 0);
    await endVisits()
    this.model.pass(now().getTime())
  }

  async take(index: number): Promise<void> {
    const ticket = this.model.ticketAt(index)
    if (!ticket) return
    const { sam } = this.cast
    orThrow(await assignTicket(sam, ticket.number, { assignee: sam.email }))
    ticket.touched = true
  }

  async reply(index: number): Promise<void> {
    const ticket = this.model.ticketAt(index)
    if (!ticket) return
    const reply = { kind: 'REPLY', body: 'We look.' } as const
    orThrow(await addMessage(this.cast.sam, ticket.number, reply))
    ticket.touched = true
  }

  async solve(index: number): Promise<void> {
    const ticket = this.model.ticketAt(index)
    if (!ticket || ticket.solved) return
    const move = { status: 'SOLVED', reason: 'done' } as const
    orThrow(await setStatus(this.cast.sam, ticket.number, move))
    ticket.solved = true
  }

  async write(index: number): Promise<void> {
    const ticket = this.model.ticketAt(index)
    if (!ticket) return
    const said = { kind: 'REQUESTER', body: 'Again.', from: 'ana@customer.example' } as const
    orThrow(await addMessage(this.cast.sam, ticket.number, said))
    this.model.reopen(ticket)
  }

  async visit(index: number): Promise<void> {
    const ticket = this.model.ticketAt(index)
    const purpose = { purpose: 'to look', ticket: ticket?.number ?? 0 }
    if (ticket) await startVisit(this.cast.sam, this.cast.channel, purpose)
  }
}

function agree(what: string, is: boolean, should: boolean): void {
  if (is !== should) throw new Error(`${what}: ${is}, and the policy says ${should}`)
}

function requestOf(account: string) {
  const text = 'as agreed'
  return preSalesInput.parse({
    account,
    prospectEmail: 'ana@customer.example',
    summary: 'It fails',
    attemptedAndExpected: text,
    stepsTaken: text,
    impact: text,
    designDocumentUrl: 'https://docs.example.com/design',
    salesStage: text,
    keyDates: text,
  })
}
