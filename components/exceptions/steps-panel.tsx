import { Panel } from '@/components/tickets/panel'
import { When } from '@/components/tickets/when'
import type { ExceptionStepView } from '@/lib/exceptions/view'
import { STEP_WORDS } from './exception-words'

/** Who did what, when and why: written once, never changed. */
export function StepsPanel({ steps }: { steps: ExceptionStepView[] }) {
  return (
    <Panel title="History">
      <ol className="flex flex-col gap-3 text-sm">
        {steps.map(({ kind, by, byName, reason, at }, place) => (
          // Steps have no id: their place in the history is what they are known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={place} className="flex flex-col gap-0.5">
            <p>
              {(byName ?? by) && <strong className="font-medium">{byName ?? by} </strong>}
              {STEP_WORDS[kind]}{' '}
              <When at={at} className="whitespace-nowrap text-muted-foreground text-xs" />
            </p>
            {reason && <p className="whitespace-pre-line break-words">{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
