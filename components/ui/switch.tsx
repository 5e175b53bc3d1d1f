'use client'
import { Switch as RadixSwitch } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export function Switch({ className, ...props }: ComponentProps<typeof RadixSwitch.Root>) {
  return (
    <RadixSwitch.Root
      {...props}
      className={cn(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-input p-0.5 transition-colors data-[state=checked]:bg-primary disabled:opacity-60',
        className,
      )}
    >
      <RadixSwitch.Thumb className="size-4 rounded-full bg-card transition-transform data-[state=checked]:translate-x-4" />
    </RadixSwitch.Root>
  )
}
