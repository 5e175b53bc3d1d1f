'use client'
import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { cn } from '@/lib/cn'
import { IconButton } from './icon-button'

export const Dialog = RadixDialog.Root
export const DialogTrigger = RadixDialog.Trigger

export interface DialogContentProps
  extends Omit<ComponentProps<typeof RadixDialog.Content>, 'title'> {
  title: ReactNode
  /** What the dialog is about, under the title. */
  description?: ReactNode
}

/** A modal window; focus stays inside, Escape closes, focus returns to where it was, whatever opened it. */
export function DialogContent({
  title,
  description,
  className,
  children,
  ...props
}: DialogContentProps) {
  const opener = useRef<Element | null>(null)
  const onOpenAutoFocus = (event: Event) => {
    opener.current = document.activeElement
    props.onOpenAutoFocus?.(event)
  }
  // Without a trigger of its own the primitive would leave the focus nowhere.
  const onCloseAutoFocus = (event: Event) => {
    props.onCloseAutoFocus?.(event)
    const before = opener.current
    if (event.defaultPrevented || !(before instanceof HTMLElement) || !before.isConnected) return
    event.preventDefault()
    before.focus()
  }
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="fixed inset-0 z-40 bg-overlay" />
      <RadixDialog.Content
        {...props}
        {...(description ? {} : { 'aria-describedby': undefined })}
        onOpenAutoFocus={onOpenAutoFocus}
        onCloseAutoFocus={onCloseAutoFocus}
        className={cn(
          'fixed top-[8vh] left-1/2 z-50 flex max-h-[84dvh] w-[calc(100vw-1.5rem)] max-w-lg -translate-x-1/2 flex-col gap-4 overflow-y-auto rounded-lg border border-border bg-popover p-5 shadow-xl',
          className,
        )}
      >
        <header className="flex flex-col gap-1 pr-8">
          <RadixDialog.Title className="font-semibold text-base">{title}</RadixDialog.Title>
          {description && (
            <RadixDialog.Description className="text-muted-foreground text-sm">
              {description}
            </RadixDialog.Description>
          )}
        </header>
        {children}
        <RadixDialog.Close asChild>
          <IconButton label="Close" className="absolute top-3 right-3">
            <X aria-hidden />
          </IconButton>
        </RadixDialog.Close>
      </RadixDialog.Content>
    </RadixDialog.Portal>
  )
}

/** The row of buttons at a dialog's end. */
export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div {...props} className={cn('flex flex-wrap items-center justify-end gap-2', className)} />
  )
}
