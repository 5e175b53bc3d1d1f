import { z } from '@hono/zod-openapi'
import type { AttachmentView } from '@/lib/attachments/view'

export const attachmentDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    type: z.string(),
    size: z.int(),
    image: z.boolean(),
    redacted: z.boolean(),
  })
  .openapi('Attachment', {
    description:
      'A file. `type` is what was declared; `image` says that its bytes are a PNG, JPEG, GIF or WebP. Of a redacted one nothing is left but that it was there.',
  }) satisfies z.ZodType<AttachmentView>
