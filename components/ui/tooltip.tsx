'use client'
import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactNode } from 'react'

export interface TooltipProps {
  /** The words that appear on hover and on focus. */
  content: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** The one element that it belongs to; it must be able to take focus. */
  children: ReactNode
}

export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  return (
    <RadixTooltip.Provider delayDuration={400}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content
            side={side}
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-72 rounded-md bg-foreground px-2 py-1 text-background text-xs shadow-md"
          >
            {content}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}
