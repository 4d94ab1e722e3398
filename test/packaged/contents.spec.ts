import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { assertFuses } from '../../build/after-pack.ts'
import { builtText, filesOfArchive, packedApp } from './support/package.ts'

const DRIVER = 'node_modules/better-sqlite3/'

test('every fuse reads back as it was decided', async () => {
  await assertFuses(packedApp().executable)
})

test('the package holds the bundles, the SQL and the driver, and nothing else', () => {
  const files = filesOfArchive(packedApp().archive)
  const own = files.filter((file) => !file.startsWith(DRIVER))
  expect(own.filter((file) => !/^(package\.json|out\/(main|preload|renderer)\/|migrations\/(\d{4}_\w+\.sql|manifest\.json)$)/.test(file))).toEqual([])
  expect(own).toEqual(expect.arrayContaining(['package.json', 'out/main/bootstrap.js', 'out/main/store.js', 'out/preload/preload.cjs', 'out/renderer/index.html']))
  const driver = files.filter((file) => file.startsWith(DRIVER)).map((file) => file.slice(DRIVER.length))
  expect(driver.filter((file) => !/^(package\.json|LICENSE|lib\/.*\.js)$/.test(file))).toEqual([`prebuilds/linux-${process.arch}.node`])
})

test('no source, map, test, fixture or setting of the developers is shipped', () => {
  const { folder, archive } = packedApp()
  const beside = readdirSync(join(folder, 'resources'), { recursive: true, encoding: 'utf8' })
  const unwanted = /\.(ts|tsx|map|md|tgz|env)$|\.(test|spec)\.|(^|\/)(test|tests|fixtures|build|\.env|\.runtime|\.git)(\/|$)|app-update\.yml/
  expect([...filesOfArchive(archive), ...beside].filter((file) => unwanted.test(file))).toEqual([])
})

test('the bundles name no maps, hold one gate, and the preload requires electron alone', () => {
  const main = readdirSync('out/main').filter((name) => name.endsWith('.js')).map((name) => builtText(`out/main/${name}`))
  expect(main.filter((text) => text.includes('sourceMappingURL'))).toEqual([])
  expect(main.join('\n').match(/\.handle\([`'"]api[`'"]/g)).toHaveLength(1)
  expect(main.join('\n')).not.toMatch(/\.(handleOnce|on)\([`'"]api/)
  expect([...builtText('out/preload/preload.cjs').matchAll(/require\(\s*([^)]*?)\s*\)/g)].map((match) => match[1]?.replace(/["'`]/g, ''))).toEqual(['electron'])
})
