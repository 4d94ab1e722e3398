/** Bundles the app and packs it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './project.mjs'

/** @param {string} name @returns {string} a tool's script, run by the pinned Node without going through npm */
export function tool(name) {
  return join(projectRoot, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/**
 * Runs a step and lets it talk. @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runStep(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit', shell: command.endsWith('.cmd') })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * The runtime is a build-time constant: `--mode fallback` sets `__FALLBACK__`, and nothing at run time can.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function buildApp(runtime) {
  const mode = runtime.kind === 'fallback' ? 'fallback' : 'production'
  const code = await runStep(tool('electron-vite'), ['build', '--config', 'build/electron.vite.config.ts', '--mode', mode, '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The build failed; see its messages above.')
}

/**
 * Packs the bundles. On the fallback only an unpacked, plainly named test build can be made.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string[]} targets further arguments of electron-builder, such as `--win` or `--linux deb`; unpacked when there are none
 */
export async function packageApp(runtime, targets) {
  const config = runtime.kind === 'fallback' ? 'build/electron-builder.fallback.yml' : 'build/electron-builder.yml'
  const wanted = targets.length === 0 || runtime.kind === 'fallback' ? ['--dir'] : targets
  const code = await runStep(tool('electron-builder'), ['--config', config, '--publish', 'never', ...wanted])
  if (code !== 0) throw new Error('Packaging failed; see its messages above.')
}
