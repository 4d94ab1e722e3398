import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { fromRoot } from './shell-bundles.ts'

/** The PDF library's own folder in the window's bundle. */
const FOLDER = 'pdf'
const LIBRARY = fromRoot('node_modules/pdfjs-dist')
/** Chinese PDFs from core systems often name a character set and no font; other scripts do not come up. */
const CHINESE_CMAPS = /^(GB|UniGB|Adobe-GB1).*\.bcmap$/

/**
 * What the PDF library loads by itself at run time: its worker, decoders of scanners' image formats, character maps and
 * stand-in fonts. Plain script instead of WebAssembly: the content security policy compiles none.
 */
export function pdfViewerFiles(): Plugin {
  return {
    name: 'pdf-viewer-files',
    generateBundle() {
      for (const [name, path] of filesOfLibrary()) this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: readFileSync(path) })
    },
  }
}

function filesOfLibrary(): [name: string, path: string][] {
  const cmaps = readdirSync(join(LIBRARY, 'cmaps')).filter((name) => CHINESE_CMAPS.test(name))
  const fonts = readdirSync(join(LIBRARY, 'standard_fonts'))
  return [
    ['pdf.worker.js', join(LIBRARY, 'legacy/build/pdf.worker.min.mjs')],
    ['jbig2_nowasm_fallback.js', join(LIBRARY, 'wasm/jbig2_nowasm_fallback.js')],
    ['openjpeg_nowasm_fallback.js', join(LIBRARY, 'wasm/openjpeg_nowasm_fallback.js')],
    ...cmaps.map((name): [string, string] => [name, join(LIBRARY, 'cmaps', name)]),
    ...fonts.map((name): [string, string] => [name, join(LIBRARY, 'standard_fonts', name)]),
  ]
}
