/**
 * Installs the locked dependencies when, and only when, the installed tree is not the one of package-lock.json.
 * Runs on Node 20 before anything is there, so only Node's own modules are imported.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.mjs'

const modules = join(projectRoot, 'node_modules')
const stampFile = join(modules, '.baoquan-lock.sha256')

/** Brings node_modules to the lock file; does nothing, and touches no network, when it is there already. */
export function installDependencies() {
  const lock = readFileSync(join(projectRoot, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex')
  if (readIfThere(stampFile) === stamp) return
  if (!matchesInstalledTree(lock.toString('utf8'))) runNpmCi()
  writeFileSync(stampFile, stamp)
}

/** @returns {string | null} the Node 24 of the lock file for this platform, or null when there is none */
export function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const binary = join(modules, `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(binary) ? binary : null
}

/**
 * npm keeps what it installed in a hidden lock file; a developer's `npm install` leaves no stamp, and need not pay again.
 * Optional packages of other platforms are rightly absent.
 * @param {string} lockText
 */
function matchesInstalledTree(lockText) {
  const hiddenText = readIfThere(join(modules, '.package-lock.json'))
  if (hiddenText === null) return false
  const installed = JSON.parse(hiddenText).packages
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? wanted.optional === true : found.integrity === wanted.integrity
  })
}

/**
 * `--ignore-scripts`: from a lock file npm would otherwise run node-gyp for the database driver, which ships its
 * binaries, and fail on a machine without Python. No package of the set needs its script.
 */
function runNpmCi() {
  process.stdout.write('Installing the locked dependencies …\n')
  const npmScript = process.env['npm_execpath']
  const node = process.env['npm_node_execpath'] ?? process.execPath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = npmScript === undefined
    ? spawnSync('npm', args, { cwd: projectRoot, stdio: 'inherit', shell: process.platform === 'win32' })
    : spawnSync(node, [npmScript, ...args], { cwd: projectRoot, stdio: 'inherit' })
  if (result.status !== 0) throw new Error('npm ci failed; see its messages above.')
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
