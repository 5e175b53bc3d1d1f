'use client'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Failure } from '@/lib/outcome'
import { errorAt } from '@/lib/people/parse-form'

export interface SetPasswordFormProps {
  person: { email: string; name: string }
  secret: string
  purpose: 'INVITE' | 'RESET'
  action: (last: Failure | null, form: FormData) => Promise<Failure>
}

export function SetPasswordForm({ person, secret, purpose, action }: SetPasswordFormProps) {
  const [failure, submit, pending] = useActionState(action, null)
  const [shown, setShown] = useState(false)
  const error = errorAt(failure, 'password')
  return (
    <Card>
      <CardBody className="flex flex-col gap-4 p-6">
        <div>
          <h1 className="font-semibold text-base">
            {purpose === 'INVITE' ? `Welcome, ${person.name}` : 'Choose a new password'}
          </h1>
          <p className="text-muted-foreground">For {person.email}</p>
        </div>
        {failure && !error && <Alert tone="danger">{failure.message}</Alert>}
        <form action={submit} className="flex flex-col gap-4">
          <input type="hidden" name="secret" value={secret} />
          <input type="hidden" name="purpose" value={purpose} />
          <input
            type="email"
            name="email"
            autoComplete="username"
            value={person.email}
            readOnly
            hidden
          />
          <Field
            label="Password"
            hint="At least 12 characters. Several words are easy to keep in mind."
            error={error}
          >
            <Input
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              className="h-10"
              required
            />
          </Field>
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={shown}
              onChange={(event) => setShown(event.target.checked)}
            />
            Show the password
          </label>
          <Button type="submit" size="lg" variant="primary" pending={pending}>
            Set password
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}
