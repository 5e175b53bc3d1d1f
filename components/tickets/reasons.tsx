import type { ReasonView } from '@/lib/queue/view'

/** Sentences with the rule that each of them follows. */
export function Reasons({ reasons }: { reasons: ReasonView[] }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {reasons.map(({ rule, text }) => (
        <li key={`${rule} ${text}`} className="flex gap-2">
          <abbr
            title={`Rule ${rule} of the prioritization policy`}
            className="w-8 shrink-0 pt-px font-mono text-muted-foreground text-xs no-underline"
          >
            {rule}
          </abbr>
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ul>
  )
}
