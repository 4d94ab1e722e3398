import { defineConfig } from 'electron-vite'
import { fromRoot, shellBundles } from './shell-bundles.ts'

/**
 * The program around entries of the bench, which note when things happen and hand the ledger's key over, and an empty window to
 * measure it against. They lie in a folder of their own and reach no package; the page is that of the ordinary build.
 */
export default defineConfig(({ mode }) =>
  shellBundles(mode === 'fallback', {
    outFolder: '.runtime/bench-app/out',
    main: {
      bootstrap: fromRoot('test/bench/start-up/app-main.ts'),
      store: fromRoot('test/bench/start-up/app-store.ts'),
      'copy-worker': fromRoot('electron/store/database/copy-worker.ts'),
      'book-worker': fromRoot('electron/store/evidence/book-worker.ts'),
      'paper-worker': fromRoot('electron/store/documents/paper-worker.ts'),
      'empty-window': fromRoot('test/bench/start-up/empty-main.ts'),
    },
    preload: {
      preload: fromRoot('test/bench/start-up/app-preload.ts'),
      'empty-preload': fromRoot('test/bench/start-up/empty-preload.ts'),
    },
  }),
)
