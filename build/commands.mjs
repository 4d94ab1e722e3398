/** What the four commands do, on the pinned Node 24. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { delimiter, dirname, join } from 'node:path'
import { openDisplay } from './display.mjs'
import { buildApp, packageApp } from './building.mjs'
import { ensureRuntime } from './electron-runtime.mjs'
import { projectRoot } from './project.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { runAllTests, runPackagedTests } from './testing.mjs'

/** Lines that Chromium writes on machines without a desktop; they say nothing about the app. */
const NOISE = /ERROR:(?:dbus[\\/])?(?:bus|object_proxy)\.cc|ERROR:viz_main_impl|ERROR:gpu|ERROR:command_buffer|vaInitialize/

// `.bin` first in PATH: every tool and every child that says `node` gets the pinned one.
process.env['PATH'] = [dirname(process.execPath), join(projectRoot, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
process.chdir(projectRoot)

const [command, ...rest] = process.argv.slice(2)
try {
  process.exitCode = await runCommand(command)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/** @param {string | undefined} name @returns {Promise<number>} the exit code */
async function runCommand(name) {
  ensureSystemPackages({ forTests: name === 'test' })
  const runtime = await ensureRuntime()
  switch (name) {
    case 'start': return start(runtime)
    case 'test': return runAllTests(runtime)
    case 'bench': return runScript(runtime, join('test', 'bench', 'run.ts'))
    case 'screenshots': return runScript(runtime, join('build', 'screenshots.ts'))
    case 'dist': return dist(runtime)
    default: throw new Error(`unknown command ${name}`)
  }
}

/** Builds, opens the window, waits until it is closed. @param {import('./electron-runtime.mjs').Runtime} runtime */
async function start(runtime) {
  await buildApp(runtime)
  const display = await openDisplay({ always: false })
  if (display.virtual) process.stdout.write(`No display here: the window opens on ${display.env['DISPLAY']} (Xvfb). Ctrl+C ends it.\n`)
  try {
    return await openWindow(runtime, display)
  } finally {
    display.stop()
  }
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {import('./display.mjs').Display} display
 * @returns {Promise<number>}
 */
function openWindow(runtime, display) {
  const args = [...runtime.appArguments]
  // Chromium refuses its sandbox to root; only development starts run as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (display.virtual) args.push('--disable-gpu')
  const app = spawn(runtime.executable, [...args, ...rest], { env: display.env, stdio: ['inherit', 'inherit', 'pipe'] })
  createInterface({ input: app.stderr }).on('line', (line) => {
    if (!NOISE.test(line)) process.stderr.write(`${line}\n`)
  })
  // The terminal sends Ctrl+C to both; the app closes its ledger, this process waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => app.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    app.once('error', reject)
    app.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Builds, then runs a script that drives the window on a virtual display.
 * @param {import('./electron-runtime.mjs').Runtime} runtime @param {string} script relative to the project
 * @returns {Promise<number>} its exit code
 */
async function runScript(runtime, script) {
  await buildApp(runtime)
  const display = await openDisplay({ always: true })
  try {
    const child = spawn(process.execPath, [script, ...rest], { env: display.env, stdio: 'inherit' })
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    display.stop()
  }
}

/** An unpacked app in `dist/`, opened once with the fuses it ships with. @param {import('./electron-runtime.mjs').Runtime} runtime */
async function dist(runtime) {
  await buildApp(runtime)
  await packageApp(runtime, rest)
  return runPackagedTests()
}
