import { When } from '@/components/tickets/when'
import { Alert } from '@/components/ui/alert'
import type { WorkloadView } from '@/lib/queue/view'

/** Tells everyone that the hard-choices order holds, why, and since when (R30, R32). */
export function SurgeBanner({ workload }: { workload: WorkloadView }) {
  if (workload.mode !== 'SURGE') return null
  return (
    <Alert tone="warning" className="rounded-none" title="Surge: the order of hard choices holds">
      <p className="break-words">
        {workload.reason}{' '}
        <span>
          (since <When at={workload.since} />
          {workload.by && `, by ${workload.by}`})
        </span>
      </p>
    </Alert>
  )
}
