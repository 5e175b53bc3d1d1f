import { MailCheck } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'

/** What stands where the notices would, while the workload is normal. */
export function NoSurge() {
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-3 sm:p-5">
      <h1 className="font-semibold text-xl">Notices</h1>
      <EmptyState
        icon={MailCheck}
        title="No surge runs"
        text="In a surge those who wait are told here, before they ask, when help arrives. While the workload is normal they are answered."
      />
    </div>
  )
}
