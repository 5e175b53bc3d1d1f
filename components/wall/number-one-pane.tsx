import { PriorityBadge } from '@/components/queue/priority-badge'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { cn } from '@/lib/cn'
import type { ReasonView } from '@/lib/queue/view'
import type { WallView } from '@/lib/wall/view'
import styles from './wall.module.css'
import { WallClockWords } from './wall-clock-words'

type NumberOne = NonNullable<WallView['numberOne']>

/** So many reasons are read from across a room. */
const REASONS = 3

/** The first ticket of the order: what it is, whose, who has it, and why it is first (R1). */
export function NumberOnePane({
  numberOne,
  total,
}: {
  numberOne: NumberOne | null
  total: number
}) {
  return (
    <section aria-labelledby="wall-one" className={cn(styles.pane, styles.one)}>
      <h2 id="wall-one" className={styles.name}>
        {titleOf(numberOne)}
        <span className="font-normal text-muted-foreground">
          {' '}
          of <span className="nums">{total.toLocaleString('en')}</span>
        </span>
      </h2>
      {numberOne ? <Ticket {...numberOne} /> : <p className={styles.subject}>The queue is empty</p>}
    </section>
  )
}

function titleOf(numberOne: NumberOne | null): string {
  const position = numberOne?.item.position ?? 1
  return position === 1 ? 'Number one' : `First of yours, at position ${position}`
}

function Ticket({ item, explanation }: NumberOne) {
  return (
    <>
      <p className={styles.subject}>{item.subject}</p>
      <p className={styles.account}>
        {item.accountName} · {SEGMENT_WORDS[item.segment]}{' '}
        <span className="nums text-muted-foreground">#{item.number}</span>
      </p>
      <div className={styles.facts}>
        <span className={styles.badges}>
          <PriorityBadge {...item} />
        </span>
        <WallClockWords due={item.respondBy} />
        <span className="text-muted-foreground">{item.assigneeName ?? 'Nobody has it'}</span>
      </div>
      <ul className={styles.why} aria-label="Why it is first">
        {whyFirst(item.decisive, explanation).map(({ rule, text }) => (
          <li key={`${rule} ${text}`}>
            <span className="nums text-muted-foreground">{rule}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What sets it before the next comes first, then what its standing says; who asks is above. */
function whyFirst(decisive: ReasonView | null, explanation: ReasonView[]): ReasonView[] {
  const others = explanation.slice(1, -1).toReversed()
  const known = others.filter(({ rule }) => rule !== decisive?.rule)
  return [...(decisive ? [decisive] : []), ...known].slice(0, REASONS)
}
