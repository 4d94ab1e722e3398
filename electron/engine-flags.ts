/**
 * How the store's engine is started, in every runtime. Its young generation grows to three times this many MiB, for the store and
 * again for the thread that verifies copies; at the engine's own 16 the process holds 50 to 80 MB more and is no faster.
 */
export const STORE_FLAGS: readonly string[] = ['--max-semi-space-size=8']

/**
 * How the page's engine is started. Its young generation begins with this many MiB: at the engine's own size it is swept several
 * times while the first page is drawn.
 */
export const PAGE_FLAGS = '--min-semi-space-size=16'
