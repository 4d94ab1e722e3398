/**
 * True only in builds for the fallback runtime, which are for development and tests. Written into the code by the
 * build (`build/electron.vite.config.ts`), so that nothing at run time, least of all an environment variable, can set it.
 */
declare const __FALLBACK__: boolean
