import { cn } from '@/lib/cn'
import { Button, type ButtonProps } from './button'

export interface IconButtonProps extends Omit<ButtonProps, 'asChild' | 'aria-label'> {
  /** What it does: read out, and shown on hover. */
  label: string
}

/** A button of one icon; its label is for ears and for hovering. */
export function IconButton({ label, className, ...props }: IconButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      title={label}
      {...props}
      aria-label={label}
      className={cn('text-muted-foreground hover:text-foreground', className)}
    />
  )
}
