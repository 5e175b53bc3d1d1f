'use client'
import { Check } from 'lucide-react'
import { DropdownMenu as RadixMenu } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** Not modal: the page around stays there for readers, and scrolls. */
export function DropdownMenu(props: ComponentProps<typeof RadixMenu.Root>) {
  return <RadixMenu.Root modal={false} {...props} />
}
export const DropdownMenuTrigger = RadixMenu.Trigger
export const DropdownMenuRadioGroup = RadixMenu.RadioGroup

/** The panel that floats beside a trigger: menus and popovers share it. */
export const floatingStyles =
  'z-50 rounded-md border border-border bg-popover p-1 text-foreground text-sm shadow-lg'

const itemStyles =
  'flex select-none items-center gap-2 rounded px-2 py-1.5 outline-none data-[disabled]:opacity-60 data-[highlighted]:bg-muted [&_svg]:size-4 [&_svg]:text-muted-foreground'

/** What floats belongs to the page's main part, so that it lies in a landmark. */
function findHome(): Element | null {
  return typeof document === 'undefined' ? null : document.querySelector('main')
}

export function DropdownMenuContent({
  className,
  ...props
}: ComponentProps<typeof RadixMenu.Content>) {
  return (
    <RadixMenu.Portal container={findHome()}>
      <RadixMenu.Content
        sideOffset={4}
        collisionPadding={8}
        {...props}
        className={cn(floatingStyles, 'min-w-44 max-w-80', className)}
      />
    </RadixMenu.Portal>
  )
}

export function DropdownMenuItem({ className, ...props }: ComponentProps<typeof RadixMenu.Item>) {
  return <RadixMenu.Item {...props} className={cn(itemStyles, className)} />
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof RadixMenu.RadioItem>) {
  return (
    <RadixMenu.RadioItem {...props} className={cn(itemStyles, 'relative pl-7', className)}>
      <RadixMenu.ItemIndicator className="absolute left-1.5">
        <Check aria-hidden />
      </RadixMenu.ItemIndicator>
      {children}
    </RadixMenu.RadioItem>
  )
}

/** Something that is on or off. */
export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof RadixMenu.CheckboxItem>) {
  return (
    <RadixMenu.CheckboxItem {...props} className={cn(itemStyles, 'relative pl-7', className)}>
      <RadixMenu.ItemIndicator className="absolute left-1.5">
        <Check aria-hidden />
      </RadixMenu.ItemIndicator>
      {children}
    </RadixMenu.CheckboxItem>
  )
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof RadixMenu.Label>) {
  return (
    <RadixMenu.Label
      {...props}
      className={cn('px-2 py-1.5 text-muted-foreground text-xs', className)}
    />
  )
}

export function DropdownMenuSeparator() {
  return <RadixMenu.Separator className="-mx-1 my-1 h-px bg-border" />
}
