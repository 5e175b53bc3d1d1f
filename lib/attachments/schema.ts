import { z } from 'zod'
import { cleanName, programEnding } from './file-name'
import { MOST_FILES, PLAIN_BYTES } from './limits'

const GIVEN_LENGTH = 1000

/** What an upload's address says of it. */
export const uploadQuery = z.strictObject({
  name: z
    .string({ error: 'must be given once' })
    .min(1, 'must not be empty')
    .max(GIVEN_LENGTH, `must have at most ${GIVEN_LENGTH} characters`)
    .transform(cleanName)
    .superRefine((name, { addIssue }) => {
      const ending = programEnding(name)
      if (ending === null) return
      const message = `must not be a program (${ending}): who opens it would run it. Put it into an archive.`
      addIssue({ code: 'custom', message })
    }),
})

/** Ids of uploads that a message takes, in their order. */
export const attachmentIds = z
  .array(z.uuid('must be the id of an upload'))
  .max(MOST_FILES, `must be at most ${MOST_FILES} files`)
  .refine((ids) => new Set(ids).size === ids.length, 'must not name a file twice')

const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,62}\/[a-z0-9][\w!#$&^.+-]{0,62}$/

/**
 * The declared type of a file without its parameters; plain bytes where nothing sensible is declared.
 * @example mediaTypeOf('Text/HTML; charset=utf-8') // 'text/html'
 */
export function mediaTypeOf(declared: string | undefined): string {
  const type = declared?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return MEDIA_TYPE.test(type) ? type : PLAIN_BYTES
}
