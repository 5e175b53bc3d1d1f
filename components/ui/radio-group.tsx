'use client'
import { RadioGroup as RadixRadio } from 'radix-ui'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn'

export function RadioGroup({ className, ...props }: ComponentProps<typeof RadixRadio.Root>) {
  return <RadixRadio.Root {...props} className={cn('flex flex-col gap-2', className)} />
}

/** One choice with its label, which is part of what one can press. */
export function RadioItem({ value, children }: { value: string; children: ReactNode }) {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <RadixRadio.Item
        id={id}
        value={value}
        className="size-4 shrink-0 rounded-full border border-input bg-card data-[state=checked]:border-primary"
      >
        <RadixRadio.Indicator className="flex size-full items-center justify-center after:size-2 after:rounded-full after:bg-primary" />
      </RadixRadio.Item>
      <label htmlFor={id} className="text-sm">
        {children}
      </label>
    </div>
  )
}
