import { describe, expect, it } from 'vitest'
import { AS_USUAL, choiceOf, recipientFields, replyRecipients } from './reply-recipients'

const one = (name: string) => ({ email: `${name}@customer.example`, name })
const [ann, bob, cy, dan] = [one('ann'), one('bob'), one('cy'), one('dan')]
const USUAL = { to: [ann, bob], cc: [cy], others: [dan] }

describe('the recipients of a reply', () => {
  it('are those as usual, of whom the reply says nothing', () => {
    expect(replyRecipients(USUAL, AS_USUAL)).toEqual({ to: [ann, bob], cc: [cy], out: [dan] })
    expect(recipientFields(USUAL, AS_USUAL)).toEqual({})
  })

  it('are without those left out and with those added', () => {
    const choice = { left: [ann.email, cy.email], added: [dan.email] }
    expect(replyRecipients(USUAL, choice)).toEqual({ to: [bob, dan], cc: [], out: [ann, cy] })
    expect(recipientFields(USUAL, choice)).toEqual({ to: [bob.email, dan.email], cc: [] })
  })

  it('forget who has no part in the ticket any more', () => {
    const choice = { left: ['gone@customer.example'], added: ['lost@customer.example'] }
    expect(replyRecipients(USUAL, choice)).toEqual({ to: [ann, bob], cc: [cy], out: [dan] })
  })

  it.each([
    [AS_USUAL],
    [{ left: [cy.email], added: [] }],
    [{ left: [ann.email], added: [dan.email] }],
  ])('are the same again after the reply was taken back: %j', (choice) => {
    expect(choiceOf(USUAL, replyRecipients(USUAL, choice))).toEqual(choice)
  })
})
