import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** The files of the message `m`, as `AttachmentView`. */
export const ATTACHMENTS_OF_M = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
      'image', f.image_type IS NOT NULL, 'redacted', f.redacted_at IS NOT NULL) ORDER BY f.position, f.id), '[]'::json)
  FROM attachment f WHERE f.message_id = m.id`
