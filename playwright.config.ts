import { defineConfig } from '@playwright/test'
import { findChromium } from '@/scripts/test/chromium'
import { CHROMIUM_ARGS } from '@/scripts/test/chromium-args'

const report = process.env.E2E_REPORT
const CLOCK_SPECS = /journey\.spec\.ts$/

/**
 * Journeys through the real product in a real Chromium. `npm test` starts the product for them and names it in
 * E2E_URL; by hand they go to the one that runs on the usual port.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ...(report ? ([['json', { outputFile: report }]] as const) : [])],
  // Who shifts the clock shifts it for everybody: those come when the others are done, and one at a time.
  projects: [
    { name: 'desk', testIgnore: CLOCK_SPECS },
    { name: 'clock', testMatch: CLOCK_SPECS, dependencies: ['desk'], workers: 1 },
  ],
  use: {
    baseURL: process.env.E2E_URL ?? 'http://127.0.0.1:3000',
    timezoneId: 'UTC',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    },
  },
})
