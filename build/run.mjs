/**
 * The commands of package.json (`start`, `test`, `bench`, `dist`) and `screenshots`, which makes the README's pictures.
 * This file runs on whatever Node ≥ 20 the machine has, before anything is installed, so it imports nothing but Node; the work is done by commands.mjs on the
 * pinned Node 24, because the database driver needs Node-API 10 and Node 20 dies on loading it.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies, pinnedNode } from './dependencies.mjs'
import { projectRoot } from './project.mjs'

const MINIMUM_NODE = 20
const COMMANDS = ['start', 'test', 'bench', 'dist', 'screenshots']

const [command, ...rest] = process.argv.slice(2)
if (command === undefined || !COMMANDS.includes(command)) {
  fail(`usage: node build/run.mjs ${COMMANDS.join('|')}`)
}
if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) {
  fail(`Node ${MINIMUM_NODE} or newer is needed; this is ${process.version}.`)
}
installDependencies()
const node = pinnedNode()
if (node === null) fail(`No pinned Node 24 for ${process.platform}-${process.arch} was installed.`)

const child = spawnSync(node, [join(projectRoot, 'build', 'commands.mjs'), command, ...rest], { stdio: 'inherit' })
process.exitCode = child.status ?? 1

/** @param {string} reason @returns {never} */
function fail(reason) {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}
