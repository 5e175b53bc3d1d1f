import { Bell } from 'lucide-react'
import { IconButton, type IconButtonProps } from '@/components/ui/icon-button'

export interface BellButtonProps extends Omit<IconButtonProps, 'label'> {
  unread: number
}

/** What opens the newest notifications, with how many are unread. */
export function BellButton({ unread, ...props }: BellButtonProps) {
  return (
    <IconButton
      label={unread > 0 ? `Inbox, ${unread} unread` : 'Inbox'}
      aria-haspopup="dialog"
      {...props}
      className="relative"
    >
      <Bell aria-hidden />
      {unread > 0 && (
        <span
          aria-hidden
          className="nums absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-danger px-1 text-[10px] text-danger-foreground leading-4"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </IconButton>
  )
}
