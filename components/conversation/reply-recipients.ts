import type { Recipient, Recipients } from '@/lib/tickets/recipients'

/** How a reply's recipients differ from those as usual, by email. */
export interface RecipientChoice {
  left: string[]
  added: string[]
}

export const AS_USUAL: RecipientChoice = { left: [], added: [] }

export interface ReplyRecipients {
  to: Recipient[]
  cc: Recipient[]
  /** Who could get it too. */
  out: Recipient[]
}

/** What `POST /tickets/N/messages` takes of it. */
export interface RecipientFields {
  to?: string[]
  cc?: string[]
}

/** Who gets a reply; whoever has no part in the ticket any more is not in it. */
export function replyRecipients(
  { to, cc, others }: Recipients,
  { left, added }: RecipientChoice,
): ReplyRecipients {
  const stays = ({ email }: Recipient) => !left.includes(email)
  const isAdded = ({ email }: Recipient) => added.includes(email)
  return {
    to: [...to.filter(stays), ...others.filter(isAdded)],
    cc: cc.filter(stays),
    out: [...to, ...cc].filter((one) => !stays(one)).concat(others.filter((one) => !isAdded(one))),
  }
}

/** Nothing where it goes to those as usual, so that the server decides by the ticket as it then is. */
export function recipientFields(usual: Recipients, choice: RecipientChoice): RecipientFields {
  if (choice.left.length + choice.added.length === 0) return {}
  const { to, cc } = replyRecipients(usual, choice)
  return { to: to.map(({ email }) => email), cc: cc.map(({ email }) => email) }
}

/** The choice that gives a message's recipients again. */
export function choiceOf(
  { to, cc, others }: Recipients,
  message: { to: readonly Recipient[]; cc: readonly Recipient[] },
): RecipientChoice {
  const got = new Set([...message.to, ...message.cc].map(({ email }) => email))
  const emails = (people: readonly Recipient[], has: boolean) =>
    people.map(({ email }) => email).filter((email) => got.has(email) === has)
  return { left: emails([...to, ...cc], false), added: emails(others, true) }
}
