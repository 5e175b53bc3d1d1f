import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { TicketView } from '@/lib/tickets/view'
import { type Ask, addAccount, type Desk, emailOf } from '../api/desk'

export const PARTS = {
  summary: 'The installer stops at the database',
  attemptedAndExpected: 'Helm; the start page should open.',
  stepsTaken: 'Read the log.',
  impact: 'Blocks full use.',
  designDocumentUrl: 'https://docs.example.com/design',
  salesStage: 'Technical evaluation.',
  keyDates: '2026-12-01 (Europe/Berlin): go-live decision',
}

/** An account in pre-sales, of the desk's Customer Engineer unless said otherwise. */
export const addProspect = (desk: Desk, over: object = {}) =>
  addAccount(desk, {
    segment: 'PRE_SALES',
    domains: [`${randomUUID()}.example`],
    ceOwner: emailOf('CE'),
    ...over,
  })

/** Files a request, as the Customer Engineer unless said otherwise. */
export const file = (desk: Desk, account: { id: string } | null, { body, ...ask }: Ask = {}) => {
  const fields = {
    ...PARTS,
    prospectEmail: 'ann@prospect.example',
    ...(account && { account: account.id }),
  }
  return desk.call('POST', '/api/v1/pre-sales-requests', {
    as: 'CE',
    body: { ...fields, ...(body as object) },
    ...ask,
  })
}

/** A prospect writes to Support directly. */
export async function writeDirectly(
  desk: Desk,
  account: { id: string },
  over: object = {},
): Promise<TicketView> {
  const { status, body } = await desk.call('POST', '/api/v1/tickets', {
    body: {
      subject: 'It does not install',
      body: 'I ran Helm.',
      account: account.id,
      requesterEmail: 'ann@prospect.example',
      ...over,
    },
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}
