'use client'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import { bulkWords, countResults } from './bulk-words'
import type { BulkRun } from './use-bulk-run'

interface BulkReportProps {
  run: BulkRun
  onClose: () => void
}

/** How far a job has come, what became of each ticket where it did not go through, and the way back. */
export function BulkReport({ run, onClose }: BulkReportProps) {
  const { job, running, results, trouble, undo, secondsLeft } = run
  const total = job?.tickets.length ?? 0
  const failed = results.filter(({ why }) => why !== null)
  const left = total - results.length
  return (
    <div className="flex flex-col gap-4 text-sm">
      {running ? (
        <Progress total={total} done={results.length} />
      ) : (
        <Alert tone={failed.length > 0 || left > 0 ? 'warning' : 'success'}>
          {bulkWords(job?.action.kind === 'UNDO', { ...countResults(results), left })}
        </Alert>
      )}
      {trouble && <Alert tone="danger">{trouble}</Alert>}
      <GoingOut replies={results.length - failed.length} secondsLeft={secondsLeft} />
      {failed.length > 0 && <Failed results={failed} />}
      <DialogFooter>
        {running && <Button onClick={run.stop}>Stop after this part</Button>}
        {undo && <Button onClick={undo}>Take it back</Button>}
        {!running && (
          <Button variant="primary" onClick={onClose} autoFocus>
            Done
          </Button>
        )}
      </DialogFooter>
    </div>
  )
}

function Progress({ total, done }: { total: number; done: number }) {
  return (
    <label className="flex flex-col gap-1.5">
      <span role="status">
        {done} of {total} …
      </span>
      <progress max={total} value={done} className="h-2 w-full accent-primary" />
    </label>
  )
}

/** How long the replies can be taken back; nothing for what is no reply. */
function GoingOut({ replies, secondsLeft }: { replies: number; secondsLeft: number | null }) {
  if (replies === 0 || secondsLeft === null) return null
  const [go, gone] = replies === 1 ? ['It goes', 'It has gone'] : ['They go', 'They have gone']
  if (secondsLeft === 0) return <p className="text-muted-foreground">{gone} out.</p>
  return (
    <p className="text-muted-foreground">
      {go} out in <span className="nums">{secondsLeft} s</span>.
    </p>
  )
}

function Failed({ results }: { results: readonly BulkResult[] }) {
  return (
    <ul
      aria-label="Not done"
      className="flex max-h-64 flex-col gap-2 overflow-y-auto border-border border-l-2 pl-3"
    >
      {results.map(({ number, outcome, why }) => (
        <li key={number}>
          <a href={`/tickets/${number}`} target="_blank" rel="noreferrer" className="font-medium">
            #{number}
          </a>{' '}
          <span className="text-muted-foreground">
            {outcome === 'CHANGED' ? 'was changed by somebody else meanwhile' : why}
          </span>
        </li>
      ))}
    </ul>
  )
}
