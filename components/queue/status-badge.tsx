import { STATUS_WORDS } from '@/components/tickets/words'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { TicketStatus } from '@/lib/priority/types'

const TONES = {
  NEW: 'violet',
  OPEN: 'green',
  PENDING: 'blue',
  ON_HOLD: 'neutral',
  SOLVED: 'outline',
  CLOSED: 'outline',
} as const satisfies Record<TicketStatus, BadgeTone>

export function StatusBadge({ status }: { status: TicketStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_WORDS[status]}</Badge>
}
