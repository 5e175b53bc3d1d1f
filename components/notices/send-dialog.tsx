'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import type { NoticeItem, NoticePage } from '@/lib/notices/view'
import { countReaders, type Review, ticketsToTell } from './notice-job'
import { NoticeReport } from './notice-report'
import { peopleWords } from './notice-words'
import { useNoticeRun } from './use-notice-run'

interface SendDialogProps {
  page: NoticePage
  items: readonly NoticeItem[]
  review: Review
  onClose: () => void
}

/** Sends what was reviewed: asked once more, then how it goes, then what became of each. */
export function SendDialog({ page, items, review, onClose }: SendDialogProps) {
  // What is sent is what was on the screen when the dialog opened.
  const [job] = useState(() => ({
    people: countReaders(items, review),
    tickets: ticketsToTell(items, review),
    words: { template: review.template, arrivalAt: page.arrival?.at ?? null },
  }))
  const router = useRouter()
  const run = useNoticeRun()
  const close = () => {
    run.stop()
    if (run.total > 0) router.refresh()
    onClose()
  }
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && close()}>
      <DialogContent
        title={`Tell ${peopleWords(job.people)}`}
        description="Who is answered meanwhile drops out, and nobody is told twice in this surge."
      >
        {run.total > 0 ? (
          <NoticeReport run={run} onClose={close} />
        ) : (
          <>
            <Alert tone={page.arrival ? 'info' : 'warning'}>{page.arrivalText}</Alert>
            <DialogFooter>
              <Button onClick={close}>Not yet</Button>
              <Button variant="primary" autoFocus onClick={() => run.start(job.tickets, job.words)}>
                Send
              </Button>
            </DialogFooter>
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}
