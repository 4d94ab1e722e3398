import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { runtimeOpening } from '../../build/electron-runtime.mjs'
import { HOPELESS_EXIT } from '../../electron/store/messages.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { chromiumArguments, currentRuntime, projectRoot } from './support/runtime.ts'

// The product's way of starting the store, Electron's utility process. The fallback runtime's Node is too old for the
// database driver, so there a stub goes through it, and the real store must refuse to load instead of dying.

const folder = join(projectRoot, 'test-results', 'utility-app')

test.beforeAll(async () => {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: { main: join(projectRoot, 'test/e2e/support/utility-app/main.ts'), stub: join(projectRoot, 'test/shell/support/stub-store.ts') },
        external: ['electron'],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'utility-app', type: 'module', main: 'main.js' }))
})

test('messages cross both ways, and the exit code is told', async () => {
  const heard = await conversationWith(join(folder, 'stub.js'))
  expect(heard).toEqual({
    messages: [{ ready: true }, { id: 1, envelope: { ok: true, value: { input: { bytes: [0, 255], text: '首封' }, paths: ['/甲.xlsx'] } } }],
    exit: 7,
  })
})

test('on a runtime too old for the driver the store says so, and does not die on it', async () => {
  test.skip(currentRuntime().kind === 'official', 'the official runtime is new enough')
  expect(await conversationWith(join(projectRoot, 'out/main/store.js'))).toEqual({ messages: [], exit: HOPELESS_EXIT })
})

test('on the official runtime the real store becomes ready', async () => {
  test.skip(currentRuntime().kind === 'fallback', 'the fallback runs the store on the pinned Node')
  expect(await conversationWith(join(projectRoot, 'out/main/store.js'))).toMatchObject({ messages: expect.arrayContaining([{ ready: true }]) })
})

/** Runs the app of `support/utility-app` and reads what it heard. */
function conversationWith(entry: string): Promise<unknown> {
  const current = currentRuntime()
  const runtime = runtimeOpening({ ...current, appArguments: [...current.appArguments] }, folder, 'utility-app')
  const shellFolder = temporaryFolder('utility')
  const args = [...runtime.appArguments, ...chromiumArguments(), `--user-data-dir=${shellFolder}`, `--entry=${entry}`, `--migrations=${join(projectRoot, 'migrations')}`]
  const app = spawn(runtime.executable, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 })
  let output = ''
  app.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  return new Promise((resolve, reject) => {
    app.once('error', reject)
    app.once('exit', () => {
      rmSync(shellFolder, { recursive: true, force: true })
      const line = /^heard (.*)$/m.exec(output)?.[1]
      if (line === undefined) reject(new Error(`the app said nothing of the store: ${output}`))
      else resolve(JSON.parse(line))
    })
  })
}
