import { type ReactNode, useId } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card'

interface PanelProps {
  title: string
  /** Stands right of the title. */
  action?: ReactNode
  children: ReactNode
}

/** A named part of the ticket's side column. */
export function Panel({ title, action, children }: PanelProps) {
  const id = useId()
  return (
    <Card aria-labelledby={id}>
      <CardHeader className="justify-between">
        <CardTitle id={id}>{title}</CardTitle>
        {action}
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  )
}
