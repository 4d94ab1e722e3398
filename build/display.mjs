/** A display for machines that have none: Xvfb on a number that it picks itself. */
import { spawn } from 'node:child_process'

const SCREEN = '1366x768x24'
const START_MILLISECONDS = 15_000

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a process needs to use it
 * @property {boolean} virtual
 * @property {() => void} stop
 */

/**
 * @param {{ always: boolean }} options `always`: own display even where there is one, so that tests disturb nobody
 * @returns {Promise<Display>}
 */
export async function openDisplay({ always }) {
  const there = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  if (process.platform !== 'linux' || (there && !always)) return { env: process.env, virtual: false, stop() {} }
  // In a group of its own: Ctrl+C must reach the app and not the display that it still needs to close.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await displayNumber(xvfb)
  const { WAYLAND_DISPLAY: _desktop, ...others } = process.env
  return { env: { ...others, DISPLAY: `:${number}` }, virtual: true, stop: () => { xvfb.kill() } }
}

/** Xvfb writes the number on file descriptor 3 when it is ready. @param {import('node:child_process').ChildProcess} xvfb @returns {Promise<string>} */
function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time.')), START_MILLISECONDS)
    xvfb.once('error', reject)
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
    xvfb.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer)
      resolve(String(chunk).trim())
    })
  })
}
