'use client'
import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

export const Sheet = RadixDialog.Root

/** A dialog that comes in from the left edge: the navigation of narrow screens. */
export function SheetContent({ title, children }: { title: string; children: ReactNode }) {
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="fixed inset-0 z-40 bg-overlay" />
      <RadixDialog.Content
        aria-describedby={undefined}
        className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col gap-4 border-border border-r bg-popover p-4 shadow-xl"
      >
        <header className="flex items-center justify-between">
          <RadixDialog.Title className="font-semibold">{title}</RadixDialog.Title>
          <RadixDialog.Close asChild>
            <IconButton label="Close">
              <X aria-hidden />
            </IconButton>
          </RadixDialog.Close>
        </header>
        {children}
      </RadixDialog.Content>
    </RadixDialog.Portal>
  )
}
