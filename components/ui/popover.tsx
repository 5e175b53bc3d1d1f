'use client'
import { Popover as RadixPopover } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { floatingStyles } from './dropdown-menu'

export const Popover = RadixPopover.Root
export const PopoverTrigger = RadixPopover.Trigger

export function PopoverContent({
  className,
  ...props
}: ComponentProps<typeof RadixPopover.Content>) {
  return (
    <RadixPopover.Portal>
      <RadixPopover.Content
        sideOffset={4}
        collisionPadding={8}
        {...props}
        className={cn(floatingStyles, 'w-72 p-3', className)}
      />
    </RadixPopover.Portal>
  )
}
