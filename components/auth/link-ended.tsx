import Link from 'next/link'
import { buttonStyles } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'

export function LinkEnded() {
  return (
    <Card>
      <CardBody className="flex flex-col gap-4 p-6">
        <h1 className="font-semibold text-base">This link no longer works</h1>
        <p className="text-muted-foreground">
          It has been used, has expired, or a newer one was made. Ask an administrator for a new
          link.
        </p>
        <Link href="/sign-in" className={buttonStyles({ size: 'lg' })}>
          Go to sign-in
        </Link>
      </CardBody>
    </Card>
  )
}
