import { cn } from '@/lib/cn'
import { initialsOf } from './initials'

const GROUNDS = [
  'bg-blue-soft text-blue-ink',
  'bg-green-soft text-green-ink',
  'bg-violet-soft text-violet-ink',
  'bg-orange-soft text-orange-ink',
  'bg-neutral-soft text-neutral-ink',
] as const

/** A person as a disc with initials; always beside or titled with the name, so silent for readers. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return (
    <span
      aria-hidden
      title={name}
      className={cn(
        'inline-flex size-6 shrink-0 select-none items-center justify-center rounded-full font-semibold text-[10px]',
        GROUNDS[sum % GROUNDS.length],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
