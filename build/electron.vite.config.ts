import { firstPageChunks } from './first-page-chunks.ts'
import { pdfViewerFiles } from './pdf-viewer-files.ts'
import { preloadFirstPage } from './preload-first-page.ts'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fromRoot, runtimeConstants, shellBundles } from './shell-bundles.ts'

/** `--mode fallback` builds for the test runtime (Electron 33: Node 20.18, Chrome 130). */
export default defineConfig(({ mode }) => {
  const fallback = mode === 'fallback'
  return {
    ...shellBundles(fallback, {
      outFolder: 'out',
      main: {
        bootstrap: fromRoot('electron/bootstrap.ts'),
        store: fromRoot('electron/store/bootstrap.ts'),
        'copy-worker': fromRoot('electron/store/database/copy-worker.ts'),
        'book-worker': fromRoot('electron/store/evidence/book-worker.ts'),
        'paper-worker': fromRoot('electron/store/documents/paper-worker.ts'),
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
        rollupOptions: { input: { index: fromRoot('renderer/index.html') }, output: { codeSplitting: { groups: firstPageChunks(fromRoot('renderer/main.tsx')) } } },
      },
    },
  }
})
