import { ListFilter } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { countFilters } from './queue-address'
import type { QueueParams } from './search-params'

export interface FilterButtonProps extends ComponentProps<typeof Button> {
  params: QueueParams
}

/** What opens the filter; says how much of it narrows the list. */
export function FilterButton({ params, ...props }: FilterButtonProps) {
  const count = countFilters(params)
  return (
    <Button aria-haspopup="dialog" {...props} size="sm" variant={count > 0 ? 'secondary' : 'ghost'}>
      <ListFilter aria-hidden />
      Filter
      {count > 0 && <Badge tone="blue">{count}</Badge>}
    </Button>
  )
}
