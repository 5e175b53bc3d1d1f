import type { ComponentProps } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { IconButton } from '@/components/ui/icon-button'
import type { QueueItem } from '@/lib/queue/view'

export interface RowMenuButtonProps extends Omit<ComponentProps<typeof IconButton>, 'label'> {
  item: QueueItem
}

/** What opens the menu of a row. */
export function RowMenuButton({ item, ...props }: RowMenuButtonProps) {
  return (
    <IconButton
      aria-haspopup="menu"
      {...props}
      label={`More for ticket ${item.number}`}
      title="More"
    >
      <Glyph name="ellipsis" className="size-4" />
    </IconButton>
  )
}
