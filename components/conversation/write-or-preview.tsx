'use client'
import { Tabs } from 'radix-ui'
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Skeleton } from '@/components/ui/skeleton'
import { focusEditor, onFocusEditor } from './focus-editor'
import type { PreviewProps } from './preview'

const Preview = lazy(() => import('./preview').then((module) => ({ default: module.Preview })))

type View = 'write' | 'preview'

const TAB =
  'h-6 rounded px-2 text-muted-foreground text-xs data-[state=active]:bg-muted data-[state=active]:font-medium data-[state=active]:text-foreground'

/** An editor and, in its place when asked for, what is written as it will be read. The editor stays alive behind it. */
export function WriteOrPreview({ children, ...preview }: PreviewProps & { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>('write')
  const toggle = usePreviewKey(root, view, setView)
  const [shown, setShown] = useState(preview.text)
  if (shown !== preview.text) {
    setShown(preview.text)
    // It was sent or thrown away: the next words are to be written.
    if (preview.text === '') setView('write')
  }
  return (
    <Tabs.Root
      ref={root}
      value={view}
      onValueChange={(next) => setView(next === 'preview' ? 'preview' : 'write')}
      onKeyDown={toggle}
      // What is refused has to be seen: a hidden field cannot be pointed at.
      onInvalidCapture={() => flushSync(() => setView('write'))}
      className="relative"
    >
      <Tabs.List aria-label="Editor" className="absolute -top-1 right-0 flex gap-1">
        <Tabs.Trigger value="write" className={TAB}>
          Write
        </Tabs.Trigger>
        <Tabs.Trigger value="preview" title="Ctrl/⌘ + Shift + P" className={TAB}>
          Preview
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="write" forceMount hidden={view !== 'write'} tabIndex={-1}>
        {children}
      </Tabs.Content>
      <Tabs.Content value="preview" className="pt-6">
        <div className="max-h-96 min-h-28 overflow-y-auto rounded-md border border-border border-dashed bg-card p-3">
          <Suspense fallback={<Skeleton className="h-6" />}>
            <Preview {...preview} />
          </Suspense>
        </div>
      </Tabs.Content>
    </Tabs.Root>
  )
}

/** Ctrl+Shift+P or Cmd+Shift+P changes between the two; the editor comes back by itself when it is to be written in. */
function usePreviewKey(
  root: React.RefObject<HTMLDivElement | null>,
  view: View,
  setView: (view: View) => void,
) {
  useEffect(
    () =>
      root.current
        ? onFocusEditor(root.current, () => flushSync(() => setView('write')))
        : undefined,
    [root, setView],
  )
  return (event: KeyboardEvent) => {
    const held = (event.ctrlKey || event.metaKey) && event.shiftKey
    if (!held || event.key.toLowerCase() !== 'p') return
    event.preventDefault()
    const field = root.current?.querySelector('textarea')
    if (view === 'preview' && field) return focusEditor(field)
    flushSync(() => setView('preview'))
    root.current?.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.focus()
  }
}
