import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What `build/electron-runtime.mjs` found; the commands write it before anything is tested. */
export interface Runtime {
  readonly kind: 'official' | 'fallback'
  readonly version: string
  readonly executable: string
  readonly appArguments: readonly string[]
}

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** Playwright must be told the executable: left alone it would load `electron`, which downloads. */
export function currentRuntime(): Runtime {
  return JSON.parse(readFileSync(`${projectRoot}/.runtime/current.json`, 'utf8'))
}

/** Chromium has no sandbox for root, and no graphics card here. */
export function chromiumArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
}
