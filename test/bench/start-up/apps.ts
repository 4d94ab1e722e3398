import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-vite'
import { runtimeOpening } from '../../../build/electron-runtime.mjs'
import { currentRuntime, projectRoot } from '../../e2e/support/runtime.ts'

/** How to start one of the two programs that are compared. */
export interface Startable {
  readonly executable: string
  readonly appArguments: readonly string[]
}

const appFolder = join(projectRoot, '.runtime', 'bench-app')
const emptyFolder = join(projectRoot, '.runtime', 'bench-empty')

/** Bundles the program with the bench's entries, and the empty window, beside the ordinary build, whose page is taken over as it is. */
export async function buildApps(): Promise<{ readonly program: Startable; readonly empty: Startable }> {
  const { kind } = currentRuntime()
  await build({ configFile: 'build/bench.vite.config.ts', mode: kind === 'fallback' ? 'fallback' : 'production', logLevel: 'warn' })
  describe(appFolder, 'bootstrap')
  linkInto(appFolder, ['node_modules', 'migrations'])
  replaceByCopy(join(projectRoot, 'out', 'renderer'), join(appFolder, 'out', 'renderer'))
  describe(emptyFolder, 'empty-window')
  mkdirSync(join(emptyFolder, 'page'), { recursive: true })
  cpSync(join(import.meta.dirname, 'empty-page.html'), join(emptyFolder, 'page', 'index.html'))
  if (!existsSync(join(emptyFolder, 'out'))) symlinkSync(join(appFolder, 'out'), join(emptyFolder, 'out'))
  return { program: startable(appFolder, 'bench'), empty: startable(emptyFolder, 'empty') }
}

function describe(folder: string, entry: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'baoquan-bench', version: '0.0.0', type: 'module', main: `out/main/${entry}.js` }))
}

function linkInto(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(join(folder, path))) symlinkSync(join(projectRoot, path), join(folder, path))
  }
}

/** A copy, so that a build made meanwhile does not pull the page away under a measured start. */
function replaceByCopy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}

function startable(folder: string, name: string): Startable {
  const runtime = currentRuntime()
  return runtimeOpening({ ...runtime, appArguments: [...runtime.appArguments] }, folder, name)
}
