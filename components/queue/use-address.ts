'use client'
import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { queueAddress } from './queue-address'
import type { QueueParams } from './search-params'

/**
 * The lane and the filter, kept in the address. A change shows at once, and asks the server for another head.
 * @param read what the server read from the address
 */
export function useAddress(read: QueueParams) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [params, show] = useOptimistic(read)
  const change = (part: Partial<QueueParams>) =>
    startTransition(() => {
      const next = { ...params, ...part }
      show(next)
      router.replace(queueAddress(next), { scroll: false })
    })
  return { params, change, pending }
}
