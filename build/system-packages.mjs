/** The Debian packages that the runtime, the tests and a virtual display need. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What Electron links against, a display for machines without one, Chinese fonts, and unzip for the fallback runtime. */
const RUNTIME_PACKAGES = [
  'xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libcups2',
  'libdrm2', 'libxkbcommon0', 'fonts-noto-cjk', 'unzip',
]

/** What the tests need to look at the papers and to recalculate the workbooks that they exported; Liberation stands in for the Western fonts that papers name, width for width. */
const TEST_PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils', 'fonts-liberation']

/**
 * On Debian as root installs what is missing; without root, prints the one line that does and stops.
 * On any other system nothing is checked: the names would be wrong there.
 * @param {{ forTests: boolean }} purpose
 */
export function ensureSystemPackages({ forTests }) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return
  const missing = missingPackages(forTests ? [...RUNTIME_PACKAGES, ...TEST_PACKAGES] : RUNTIME_PACKAGES)
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0) {
    throw new Error(`These system packages are missing. As root, run:\n  apt-get update && apt-get ${install.join(' ')}`)
  }
  process.stdout.write(`Installing system packages: ${missing.join(' ')} …\n`)
  aptGet(['update'])
  aptGet(install)
}

/** @param {string[]} packages */
function missingPackages(packages) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages], { encoding: 'utf8' })
  const installed = new Set(
    query.stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]),
  )
  return packages.filter((name) => !installed.has(name))
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const result = spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (result.status !== 0) throw new Error(`apt-get ${args[0]} failed; see its messages above.`)
}
