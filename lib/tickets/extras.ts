import { z } from 'zod'
import { emailText, text } from './schema'
import { tagName } from './tag-name'

/** How somebody has a part in a ticket beside its one requester. */
export const PERSON_ROLES = ['REQUESTER', 'CC'] as const

export interface TicketPersonView {
  role: (typeof PERSON_ROLES)[number]
  email: string
  name: string | null
}

/** What a ticket has beside the facts that decide its place. */
export interface TicketExtras {
  productArea: string | null
  environment: string | null
  productVersion: string | null
  tags: string[]
  people: TicketPersonView[]
}

/** Those of a ticket of which nothing was said. */
export const NO_EXTRAS: TicketExtras = {
  productArea: null,
  environment: null,
  productVersion: null,
  tags: [],
  people: [],
}

export const MOST_TAGS = 20
const TAG_LENGTH = 50
const MOST_PEOPLE = 50

const tag = text(TAG_LENGTH).transform(tagName)

/** Tags as they are stored: each once, sorted. */
export const tagList = z
  .array(tag.refine((value) => value !== '', 'must not be empty'))
  .transform((all) => [...new Set(all)].sort())
  .refine((all) => all.length <= MOST_TAGS, `must be at most ${MOST_TAGS} tags`)

/** `productVersion`, since `version` is the ticket's own. */
export const fieldsInput = z
  .strictObject({
    productArea: text(100).nullable(),
    environment: text(1000).nullable(),
    productVersion: text(100).nullable(),
    tags: tagList,
  })
  .partial()
export type FieldsInput = z.output<typeof fieldsInput>

export const peopleInput = z.strictObject({
  people: z
    .array(z.strictObject({ role: z.enum(PERSON_ROLES), email: emailText }))
    .max(MOST_PEOPLE, `must be at most ${MOST_PEOPLE} people`)
    .refine(
      (all) => new Set(all.map(({ email }) => email)).size === all.length,
      'must not name anybody twice',
    ),
})
export type PeopleInput = z.output<typeof peopleInput>

export const redactInput = z.strictObject({ reason: text(1000) })
export type RedactInput = z.output<typeof redactInput>
