import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** `app` drives the built app on the development runtime, `packaged` the packed one with the fuses it ships with. */
export default defineConfig({
  // Each window waits more than it computes, so two of them fill two cores; each worker has a screen of its own.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  // A window that a busy machine keeps waiting is opened once more; what passed only then is listed as flaky at the end.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: fromRoot('test-results/e2e'),
  reporter: [['list'], ['json']],
  projects: [
    { name: 'app', testDir: fromRoot('test/e2e'), testMatch: '**/*.spec.ts' },
    { name: 'packaged', testDir: fromRoot('test/packaged'), testMatch: '**/*.spec.ts' },
  ],
})
