import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit and store tests; they run on the pinned Node 24, because Node 20 dies on loading the database driver. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  define: { __FALLBACK__: 'true' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Vitest's own default leaves a core free, which is half of a build machine with two.
    maxWorkers: '100%',
    // A slow or busy machine is no failure: opening an encrypted ledger is what most of them wait for.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
})
