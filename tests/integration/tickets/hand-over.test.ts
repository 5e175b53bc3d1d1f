import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { handOver } from '@/lib/tickets/mutations/hand-over'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { handoverInput } from '@/lib/tickets/schema'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let engineer: Viewer
let account: { id: string }

const inputFor = (assignee: string) =>
  handoverInput.parse({
    assignee,
    context: 'I am off from tomorrow.',
    stepsSoFar: 'Read the logs.',
    lastStep: 'Asked for the version.',
    nextStep: 'Compare the configuration.',
  })

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
})

describe('handing over', () => {
  it('assigns and leaves the note in one step, and the context is the reason', async () => {
    const { number } = await makeTicket(lead, account)
    const handed = await handOver(lead, number, inputFor(engineer.email))
    expect(handed).toMatchObject({ value: { assignee: engineer.email, version: 3, status: 'NEW' } })
    const note = handed.ok ? handed.value.messages.at(-1) : undefined
    expect(note).toMatchObject({ kind: 'NOTE', author: lead.email })
    expect(note?.body).toContain(`**Last step, by ${lead.name}**`)
    expect(note?.body).toContain(`**Next step, by ${engineer.name}, as soon as possible**`)
    const words = (await listHistory(lead, number)).map(({ text }) => text)
    expect(words[0]).toContain('left the case-transition note')
    expect(words[1]).toContain('I am off from tomorrow.')
  })

  it('does both or neither', async () => {
    const { number } = await makeTicket(lead, account)
    const nobody = await handOver(lead, number, inputFor('nobody@team.example'))
    expect(nobody).toMatchObject({ code: 'INVALID', errors: [{ path: 'assignee' }] })
    await handOver(lead, number, inputFor(engineer.email))
    const again = await handOver(lead, number, inputFor(engineer.email))
    expect(again).toMatchObject({ code: 'INVALID', errors: [{ path: 'assignee' }] })
    const stale = await handOver(engineer, number, inputFor(lead.email), { ifVersion: 1 })
    expect(stale).toMatchObject({ code: 'STALE', current: { version: 3 } })
    expect(await findTicket(lead, number)).toMatchObject({ version: 3, assignee: engineer.email })
  })
})
