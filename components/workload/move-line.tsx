import Link from 'next/link'
import type { MoveView } from '@/lib/workload/view'

/** "#412 Acme 31 → 4: pre-sales stands first in hard choices [R3 R30]" */
export function MoveLine({ move, className }: { move: MoveView; className?: string }) {
  const { number, accountName, from, to, text, rules } = move
  return (
    <li className={className}>
      <Link
        href={`/tickets/${number}`}
        prefetch={false}
        className="nums underline underline-offset-2"
      >
        #{number}
      </Link>{' '}
      <span className="break-words">{accountName}</span>{' '}
      <span className="nums whitespace-nowrap font-medium">
        {from} → {to}
      </span>
      : {text} <span className="whitespace-nowrap font-mono">[{rules.join(' ')}]</span>
    </li>
  )
}
