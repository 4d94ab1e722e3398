import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// Imports point one way: renderer → shared ← electron/store ← electron. A scan of the resolved paths, because the
// dependency checkers of the day cannot read this TypeScript's sources.

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The layers, most specific first; a file belongs to the first whose folder holds it. */
const LAYERS = ['shared/rules', 'shared/model', 'shared', 'renderer', 'electron/store', 'electron'] as const
type Layer = (typeof LAYERS)[number]

/** Which layers each layer may import. */
const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  'shared/rules': ['shared/rules', 'shared/model'],
  'shared/model': ['shared/model'],
  shared: ['shared', 'shared/rules', 'shared/model'],
  renderer: ['renderer', 'shared', 'shared/rules', 'shared/model'],
  'electron/store': ['electron/store', 'shared', 'shared/rules', 'shared/model'],
  electron: ['electron', 'electron/store', 'shared', 'shared/model'],
}

/** Packages that a layer must not see: shared runs everywhere, the page has no Node, the store no Electron. */
const FORBIDDEN_PACKAGES: Readonly<Record<Layer, RegExp>> = {
  'shared/rules': /^(electron|better-sqlite3|drizzle-orm|hash-wasm|react|react-dom|@mantine)(\/|$)|^node:/,
  'shared/model': /^(electron|better-sqlite3|drizzle-orm|hash-wasm|react|react-dom|@mantine)(\/|$)|^node:/,
  shared: /^(electron|better-sqlite3|drizzle-orm|hash-wasm|react|react-dom|@mantine)(\/|$)|^node:/,
  renderer: /^(electron|better-sqlite3|drizzle-orm|hash-wasm|electron-log)(\/|$)|^node:/,
  'electron/store': /^(electron|electron-log|react|react-dom|@mantine)(\/|$)/,
  electron: /^(better-sqlite3|drizzle-orm|hash-wasm|react|react-dom|@mantine)(\/|$)/,
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const imports = ['shared', 'renderer', 'electron'].flatMap((folder) => sourceFiles(folder)).flatMap((file) => importsOf(file))

test('the scan sees the sources', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(imports).toContainEqual({ file: 'electron/ipc-gate.ts', specifier: '../shared/api/errors.ts' })
  expect(imports).toContainEqual({ file: 'electron/bootstrap.ts', specifier: './main.ts' })
})

describe('imports point one way', () => {
  test.each(LAYERS)('%s imports only what it may', (layer) => {
    expect(wrongTargets(layer)).toEqual([])
  })

  test.each(LAYERS)('%s loads no package of another runtime', (layer) => {
    const packages = imports.filter(({ file, specifier }) => layerOf(file) === layer && !specifier.startsWith('.'))
    expect(packages.filter(({ specifier }) => FORBIDDEN_PACKAGES[layer].test(named(specifier)))).toEqual([])
  })

  test('the shell takes nothing from the store but the messages', () => {
    const fromShell = imports.filter(({ file, specifier }) => layerOf(file) === 'electron' && layerOf(target({ file, specifier })) === 'electron/store')
    expect(new Set(fromShell.map(target))).toEqual(new Set(['electron/store/messages.ts']))
  })
})

/** What a file brings in when it is loaded itself, types included: a circle of types reads no better than one of code. What is loaded later waits for nothing. */
const loadedWith: ReadonlyMap<string, readonly string[]> = new Map(
  ['shared', 'renderer', 'electron'].flatMap((folder) => sourceFiles(folder)).map((file) => [file, loadedBy(file)]),
)

test('no file is loaded with itself', () => {
  expect(loadedWith.get('electron/store/call.ts')).toContain('electron/store/kernel/dispatch.ts')
  expect(loadedWith.get('electron/store/opening-handlers.ts')).not.toContain('electron/store/handlers.ts')
  expect(inCircles(loadedWith)).toEqual([])
})

/** The files that lead back to themselves: what is left when ends, and then beginnings, are taken away again and again. */
function inCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(graph)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const asked = new Set([...left.values()].flat())
    for (const [file, targets] of left) if (!asked.has(file) || !targets.some((each) => left.has(each))) left.delete(file)
  }
  return [...left.keys()]
}

function wrongTargets(layer: Layer): string[] {
  return imports
    .filter(({ file, specifier }) => layerOf(file) === layer && specifier.startsWith('.'))
    .filter((found) => {
      const targetLayer = layerOf(target(found))
      return targetLayer === undefined || !MAY_IMPORT[layer].includes(targetLayer)
    })
    .map((found) => `${found.file} → ${target(found)}`)
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find((layer) => file.startsWith(`${layer}/`))
}

function target({ file, specifier }: Import): string {
  return posix.join(dirname(file), specifier)
}

/** A bare `fs` is `node:fs`. */
function named(specifier: string): string {
  return builtinModules.includes(specifier) ? `node:${specifier}` : specifier
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function loadedBy(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/(?:^|\n)(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*'(\.[^']+)'/g)
  return [...found].map((match) => posix.join(dirname(file), match[1] ?? ''))
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/(?:^|\n|;)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g)
  return [...found].map((match) => ({ file, specifier: match[1] ?? match[2] ?? '' }))
}
