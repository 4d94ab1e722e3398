import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * `--mode fallback` builds for the test runtime (Electron 33: Node 20.18, Chrome 130). The targets are written by hand
 * because electron-vite's own table ends before the pinned Electron.
 */
export default defineConfig(({ mode }) => {
  const fallback = mode === 'fallback'
  const nodeTarget = fallback ? 'node20.18' : 'node24'
  const chromeTarget = fallback ? 'chrome130' : 'chrome150'
  const define = { __FALLBACK__: JSON.stringify(fallback) }
  return {
    main: {
      root: fromRoot('.'),
      define,
      // fflate's Node build declares a top-level `require` of its own, which collides with the one electron-vite adds.
      resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
      build: {
        target: nodeTarget,
        outDir: fromRoot('out/main'),
        minify: true,
        // The driver is native and stays outside; everything else is bundled, so that the package carries one dependency.
        externalizeDeps: { include: ['better-sqlite3'], exclude: [] },
        rollupOptions: {
          input: {
            bootstrap: fromRoot('electron/bootstrap.ts'),
            store: fromRoot('electron/store/bootstrap.ts'),
            'verify-worker': fromRoot('electron/store/database/verify-worker.ts'),
          },
          // One flat folder: the store finds its worker beside itself, whichever chunk it is called from.
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      root: fromRoot('.'),
      build: {
        target: nodeTarget,
        outDir: fromRoot('out/preload'),
        // A sandboxed preload is one CommonJS file that may require only electron.
        externalizeDeps: false,
        rollupOptions: {
          input: { preload: fromRoot('electron/preload.ts') },
          output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: fromRoot('renderer'),
      define,
      plugins: [react()],
      // The protocol handler replaces the placeholder by a fresh nonce in every response.
      html: { cspNonce: '__NONCE__' },
      build: {
        target: chromeTarget,
        outDir: fromRoot('out/renderer'),
        emptyOutDir: true,
        minify: true,
        modulePreload: { polyfill: false },
        rollupOptions: { input: { index: fromRoot('renderer/index.html') } },
      },
    },
  }
})
