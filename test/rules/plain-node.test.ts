/** Every file of shared/rules runs on plain Node without a build: erasable TypeScript, explicit extensions, no project import but shared/model. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = readdirSync(join(root, 'shared/rules'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `./shared/rules/${name.replaceAll('\\', '/')}`)

/** Evaluates a module in a fresh Node, in the project's folder, as somebody at a terminal would. */
function inNode(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
}

it('each file imports', () => {
  expect(files.length).toBeGreaterThan(50)
  const script = `const failed = []
    for (const file of ${JSON.stringify(files)}) await import(file).catch((error) => failed.push(file + ': ' + error.message))
    console.log(JSON.stringify(failed))`
  expect(JSON.parse(inNode(script))).toEqual([])
})

it('the README names every function', () => {
  const readme = readFileSync(join(root, 'shared/rules/README.md'), 'utf8')
  const unnamed = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export function\*? (\w+)/gm)].flatMap(([, name]) => (name !== undefined && !readme.includes(`\`${name}\``) ? [`${file} ${name}`] : [])),
  )
  expect(unnamed).toEqual([])
})

it('answers a question typed at a terminal', () => {
  const script = "import('./shared/rules/court-fee.ts').then((m) => console.log(m.acceptanceFee(48000000).value))"
  expect(Number(inNode(script))).toBe(850_000)
})
