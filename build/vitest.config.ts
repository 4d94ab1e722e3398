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
    testTimeout: 20_000,
    restoreMocks: true,
  },
})
