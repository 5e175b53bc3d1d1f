import { spawnSync } from 'node:child_process'
import { expect } from '@playwright/test'

/** Shifts the product's clock by the command that people use; `0` sets it right again. */
export function shiftClock(shift: string): void {
  const command = ['scripts/run.mjs', 'clock', shift]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}
