import { DEMO_PEOPLE } from '@/lib/auth/demo'
import type { Settings } from '@/lib/env'
import type { Contents } from './prepare-data'

/** Tells the person at the terminal where the product is and how to get in. */
export function sayReady(settings: Settings, address: string, { hasUsers }: Contents): void {
  const lines = ['', `QueueOne is ready at ${address}`]
  if (settings.publicUrl !== address) lines.push(`People reach it at ${settings.publicUrl}`)
  if (settings.demo) {
    lines.push('', 'Demo sign-ins (choose one on the sign-in page, no password):')
    for (const { role, name, email } of DEMO_PEOPLE) {
      lines.push(`  ${role.padEnd(17)} ${name} <${email}>`)
    }
  } else if (!hasUsers) {
    lines.push('', 'There is no user yet. Make the first in another terminal:')
    lines.push('  npm run user -- create --email YOU@EXAMPLE.COM --role ADMIN')
  }
  lines.push('', 'Ctrl-C stops it.')
  console.log(lines.join('\n'))
}
