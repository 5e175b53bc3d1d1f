'use client'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import type { NoticeOutcome, NoticeResult } from '@/lib/notices/view'
import { resultsByPerson } from './notice-job'
import { nameOf } from './notice-row'
import { OUTCOME_TONES, OUTCOME_WORDS, reportWords, worstFirst } from './notice-words'
import type { NoticeRun } from './use-notice-run'

/** Nobody has to look after these: they know, or have their answer. */
const IN_ORDER: readonly NoticeOutcome[] = ['SENT', 'DROPPED', 'ALREADY_TOLD']

/** How far the sending has come, and what became of each person. */
export function NoticeReport({ run, onClose }: { run: NoticeRun; onClose: () => void }) {
  const { running, total, done, trouble, goOn } = run
  const results = resultsByPerson(run.results)
  const isWell = done === total && results.every(({ outcome }) => IN_ORDER.includes(outcome))
  return (
    <div className="flex flex-col gap-4 text-sm">
      {running ? (
        <label className="flex flex-col gap-1.5">
          <span role="status">
            {done} of {total} tickets …
          </span>
          <progress max={total} value={done} className="h-2 w-full accent-primary" />
        </label>
      ) : (
        <Alert tone={isWell ? 'success' : 'warning'}>{reportWords(results, total - done)}</Alert>
      )}
      {trouble && <Alert tone="danger">{trouble}</Alert>}
      {results.length > 0 && <Results results={worstFirst(results)} />}
      <DialogFooter>
        {running && <Button onClick={run.stop}>Stop after this part</Button>}
        {goOn && <Button onClick={goOn}>Go on</Button>}
        {!running && (
          <Button variant="primary" onClick={onClose} autoFocus>
            Done
          </Button>
        )}
      </DialogFooter>
    </div>
  )
}

function Results({ results }: { results: readonly NoticeResult[] }) {
  return (
    <ul
      aria-label="What became of each"
      className="max-h-72 divide-y divide-border overflow-y-auto rounded-md border border-border"
    >
      {results.map((result) => (
        <li
          key={`${result.number} ${result.email}`}
          className="flex items-start gap-2 px-2.5 py-1.5"
        >
          <div className="min-w-0 flex-1">
            <a
              href={`/tickets/${result.number}`}
              target="_blank"
              rel="noreferrer"
              className="nums font-medium hover:underline"
            >
              #{result.number}
            </a>{' '}
            {result.email && <span className="break-all">{nameOf(result)}</span>}
            {result.why && (
              <p className="break-words text-muted-foreground text-xs">{result.why}</p>
            )}
          </div>
          <Badge tone={OUTCOME_TONES[result.outcome]}>{OUTCOME_WORDS[result.outcome]}</Badge>
        </li>
      ))}
    </ul>
  )
}
