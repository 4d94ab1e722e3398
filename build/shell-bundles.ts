import { fileURLToPath } from 'node:url'

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Entries by the name of their bundle. */
type Entries = Readonly<Record<string, string>>

export interface ShellEntries {
  readonly outFolder: string
  readonly main: Entries
  readonly preload: Entries
}

/**
 * How the main process, the store and the preload scripts are bundled. The bench bundles entries of its own around the same
 * code in the same way. Targets are written by hand because electron-vite's own table ends before the pinned Electron.
 */
export function shellBundles(fallback: boolean, { outFolder, main, preload }: ShellEntries) {
  const target = fallback ? 'node20.18' : 'node24'
  return {
    main: {
      root: fromRoot('.'),
      define: runtimeConstants(fallback),
      // fflate's Node build declares a top-level `require` of its own, which collides with the one electron-vite adds.
      resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
      build: {
        target,
        outDir: fromRoot(`${outFolder}/main`),
        minify: true,
        // The driver is native and stays outside; everything else is bundled, so that the package carries one dependency.
        externalizeDeps: { include: ['better-sqlite3'], exclude: [] },
        rollupOptions: {
          input: main,
          // One flat folder: the store finds its worker beside itself, whichever chunk it is called from.
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      root: fromRoot('.'),
      build: {
        target,
        outDir: fromRoot(`${outFolder}/preload`),
        // A sandboxed preload is one CommonJS file that may require only electron.
        externalizeDeps: false,
        isolatedEntries: true,
        rollupOptions: {
          input: preload,
          output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
        },
      },
    },
  }
}

/** Build-time constants: nothing at run time can set them. */
export function runtimeConstants(fallback: boolean): Record<string, string> {
  return { __FALLBACK__: JSON.stringify(fallback) }
}
