import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { chromium } from '@playwright/test'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to test with: the one named in PLAYWRIGHT_CHROMIUM, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  return [named, ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path))
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function installByApt(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false
  const apt = userInfo().uid === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const [command = '', ...args] = apt
  return (
    run(command, [...args, 'update', '-qq']) &&
    run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  )
}

/** Finds a Chromium or installs one: Debian's where apt is at hand, else Playwright's own. */
export function requireChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: installing one …')
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  if (!installByApt()) run(process.execPath, [playwright, 'install', '--with-deps', 'chromium'])
  const installed = findChromium()
  if (installed) return installed
  throw new Error('No Chromium could be installed. Install one and name it in PLAYWRIGHT_CHROMIUM.')
}
