import { pdfViewerFiles } from './pdf-viewer-files.ts'
import { preloadFirstPage } from './preload-first-page.ts'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fromRoot, runtimeConstants, shellBundles } from './shell-bundles.ts'

/** `--mode fallback` builds for the test runtime (Electron 33: Node 20.18, Chrome 130). */
/** The window's very first script stays by itself: it must not wait for the code that it is ahead of. */
const FIRST_SCRIPT = /renderer[\\/](start|api[\\/](bridge|first-calls))\.ts$|shared[\\/]model[\\/]case-list\.ts$/
/** Loaded with the page that needs it, by its own name. */
const LATER = /node_modules[\\/](docx-preview|jszip|pako|pdfjs-dist)/

/** Every file is a question to the main process while it is busy opening the window: what all pages share comes in two. */
const fewFiles = [
  { name: 'libraries', test: (id: string) => /node_modules/.test(id) && !LATER.test(id) },
  { name: 'shared', test: (id: string) => /(shared[\\/](model|api)|renderer[\\/](api|components|theme))[\\/]/.test(id) && !FIRST_SCRIPT.test(id) },
]

export default defineConfig(({ mode }) => {
  const fallback = mode === 'fallback'
  return {
    ...shellBundles(fallback, {
      outFolder: 'out',
      main: {
        bootstrap: fromRoot('electron/bootstrap.ts'),
        store: fromRoot('electron/store/bootstrap.ts'),
        'verify-worker': fromRoot('electron/store/database/verify-worker.ts'),
      },
      preload: { preload: fromRoot('electron/preload.ts') },
    }),
    renderer: {
      root: fromRoot('renderer'),
      define: runtimeConstants(fallback),
      plugins: [react(), pdfViewerFiles(), preloadFirstPage(fromRoot('renderer/main.tsx'))],
      // The protocol handler replaces the placeholder by a fresh nonce in every response.
      html: { cspNonce: '__NONCE__' },
      build: {
        target: fallback ? 'chrome130' : 'chrome150',
        outDir: fromRoot('out/renderer'),
        emptyOutDir: true,
        minify: true,
        modulePreload: { polyfill: false },
        rollupOptions: { input: { index: fromRoot('renderer/index.html') }, output: { codeSplitting: { groups: fewFiles } } },
      },
    },
  }
})
