import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** `app` drives the built app on the development runtime, `packaged` the packed one with the fuses it ships with. */
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: fromRoot('test-results/e2e'),
  reporter: [['list'], ['json']],
  projects: [
    { name: 'app', testDir: fromRoot('test/e2e'), testMatch: '**/*.spec.ts' },
    { name: 'packaged', testDir: fromRoot('test/packaged'), testMatch: '**/*.spec.ts' },
  ],
})
