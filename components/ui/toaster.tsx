'use client'
import { useTheme } from 'next-themes'
import { type CSSProperties, useEffect } from 'react'
import { Toaster as Sonner, toast } from 'sonner'
import { type Notice, takeNotices } from './toast'

const COLOURS = {
  '--normal-bg': 'var(--popover)',
  '--normal-text': 'var(--foreground)',
  '--normal-border': 'var(--border)',
} as CSSProperties

function show({ kind, title, more }: Notice): void {
  if (kind === 'plain') toast(title, more)
  else toast[kind](title, more)
}

/** Shows notices. @param count grows with each, so that the new ones are fetched */
export function Toaster({ count }: { count: number }) {
  const { resolvedTheme } = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice is looked for once
  useEffect(() => {
    for (const notice of takeNotices()) show(notice)
  }, [count])
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      closeButton
      style={COLOURS}
      toastOptions={{ classNames: { description: '!text-muted-foreground' } }}
    />
  )
}
