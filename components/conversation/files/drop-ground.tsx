import { Upload } from 'lucide-react'
import { cn } from '@/lib/cn'
import type { FileDrag } from './use-file-drag'

/** Shows where files may be let go, as soon as some hang over the page. */
export function DropGround({ state, label }: { state: FileDrag['state']; label: string }) {
  if (state === null) return null
  return (
    <div
      aria-hidden
      className={cn(
        'pointer-events-none absolute inset-0 z-10 flex items-center justify-center gap-2 rounded-md border-2 border-dashed bg-card/90 font-medium text-sm',
        state === 'zone' ? 'border-primary text-foreground' : 'border-border text-muted-foreground',
      )}
    >
      <Upload className="size-5" />
      {label}
    </div>
  )
}
