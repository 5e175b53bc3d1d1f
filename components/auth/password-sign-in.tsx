import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Enter } from './use-sign-in'

export interface PasswordSignInProps {
  pending: boolean
  enter: Enter
  /** Another way is offered first. */
  secondary: boolean
}

export function PasswordSignIn({ pending, enter, secondary }: PasswordSignInProps) {
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    await enter('credentials', {
      email: String(form.get('email')),
      password: String(form.get('password')),
    })
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label="E-mail">
        <Input name="email" type="email" autoComplete="username" className="h-10" required />
      </Field>
      <Field label="Password">
        <Input
          name="password"
          type="password"
          autoComplete="current-password"
          className="h-10"
          required
        />
      </Field>
      <Button
        type="submit"
        size="lg"
        variant={secondary ? 'secondary' : 'primary'}
        pending={pending}
      >
        Sign in
      </Button>
    </form>
  )
}
