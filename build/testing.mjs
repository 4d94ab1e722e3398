/** `npm test`: every check, then one closing line with the sum. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, packageApp, runStep, tool } from './building.mjs'
import { openDisplay } from './display.mjs'
import { projectRoot } from './project.mjs'

const VITEST_RESULT = 'test-results/vitest.json'
const PLAYWRIGHT_RESULT = 'test-results/playwright.json'

/** @typedef {{ passed: number, failed: number }} Sum */

/**
 * Goes on after a failure, so that one run shows everything; a failed check counts as one failed test.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @returns {Promise<number>}
 */
export async function runAllTests(runtime) {
  rmSync('test-results', { recursive: true, force: true })
  /** @type {Sum[]} */
  const sums = []
  for (const [name, args] of staticChecks()) sums.push(await check(name, () => runStep(tool(name), args)))
  sums.push(await unitTests())
  const build = await check('build', () => buildAndPackage(runtime))
  sums.push(build)
  if (build.failed === 0) sums.push(await endToEndTests([]))
  return report(sums)
}

/** The tests of the packaged app alone, for `npm run dist`. @returns {Promise<number>} */
export async function runPackagedTests() {
  rmSync(PLAYWRIGHT_RESULT, { force: true })
  return report([await endToEndTests(['--project=packaged'])])
}

/** @returns {[string, string[]][]} */
function staticChecks() {
  return [
    ['tsc', ['-p', 'build/tsconfig.json']],
    ['oxlint', ['--config', 'build/oxlintrc.json', 'electron', 'renderer', 'shared', 'test', 'build']],
  ]
}

/** @param {string} name @param {() => Promise<number>} step @returns {Promise<Sum>} */
async function check(name, step) {
  process.stdout.write(`\n— ${name}\n`)
  const started = Date.now()
  const code = await step()
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
async function buildAndPackage(runtime) {
  try {
    await buildApp(runtime)
    await packageApp(runtime, [])
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** @returns {Promise<Sum>} */
async function unitTests() {
  process.stdout.write('\n— vitest\n')
  const code = await runStep(tool('vitest'), [
    'run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_RESULT}`,
  ])
  const result = readResult(VITEST_RESULT)
  if (result === null) return { passed: 0, failed: 1 }
  return atLeastOneFailure({ passed: result.numPassedTests, failed: result.numFailedTests }, code)
}

/** @param {string[]} args @returns {Promise<Sum>} */
async function endToEndTests(args) {
  process.stdout.write('\n— playwright\n')
  const display = await openDisplay({ always: true })
  try {
    const env = { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectRoot, PLAYWRIGHT_RESULT) }
    const code = await runStep(tool('playwright'), ['test', '--config', 'build/playwright.config.ts', ...args], env)
    const result = readResult(PLAYWRIGHT_RESULT)
    if (result === null) return { passed: 0, failed: 1 }
    return atLeastOneFailure({ passed: result.stats.expected + result.stats.flaky, failed: result.stats.unexpected }, code)
  } finally {
    display.stop()
  }
}

/** A runner that ends badly without a failed test (a file that does not load, an error after the run) is not a pass. @param {Sum} sum @param {number} code */
function atLeastOneFailure(sum, code) {
  return code === 0 ? sum : { ...sum, failed: Math.max(1, sum.failed) }
}

/** @param {string} file */
function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {Sum[]} sums */
function report(sums) {
  const passed = sums.reduce((total, sum) => total + sum.passed, 0)
  const failed = sums.reduce((total, sum) => total + sum.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}
