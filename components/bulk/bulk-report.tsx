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
        <label className="flex flex-col gap-1.5">
          <span role="status">
            {results.length} of {total} …
          </span>
          <progress max={total} value={results.length} className="h-2 w-full accent-primary" />
        </label>
      ) : (
        <Alert tone={failed.length > 0 || left > 0 ? 'warning' : 'success'}>
          {bulkWords(job?.action.kind === 'UNDO', { ...countResults(results), left })}
        </Alert>
      )}
      {trouble && <Alert tone="danger">{trouble}</Alert>}
      {!running && secondsLeft !== null && results.length > failed.length && (
        <p className="text-muted-foreground">
          {secondsLeft > 0 ? (
            <>
              They go out in <span className="nums">{secondsLeft} s</span>.
            </>
          ) : (
            'They have gone out.'
          )}
        </p>
      )}
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
