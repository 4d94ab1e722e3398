import { statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import { LISTING } from '../../../electron/store/exchange/import/imports.ts'
import { PASSPHRASE } from '../support/open-store.ts'
import { StoreChild } from '../support/store-child.ts'
import { commandId, samplePath } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

const ROWS = 5_000
/** A slow machine imports them three times within it. */
const LONG = 180_000
const HEADS = ['借据编号', '客户名称', '合同金额', '合同余额', '合同起始日', '合同到期日', '还款方式', '结息方式', '担保人', '抵押物']
const OWN_SAMPLES = [samples.loans, samples.litigation, samples.repayments].map(samplePath)

let folder = ''
let large = ''
let store: StoreChild

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-killed-'))
  large = join(folder, '大台账.xlsx')
  const rows = Array.from({ length: ROWS }, (_, i) =>
    textRow(i + 3, `DT${i}`, `示例${i}商贸有限公司`, '1000000', '500000.37', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', `保证人${i}`, `云溪路${i}号商铺`),
  )
  await writeFile(large, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), ...rows].join(''))))
  store = await StoreChild.start(join(folder, 'ledger'))
  await store.ask('vault.create', { organisation: { name: '青石农村商业银行股份有限公司', kind: 'bank' }, administrator: '林晓', passphrase: PASSPHRASE })
})
afterEach(async () => {
  await store.kill()
  await rm(folder, { recursive: true, force: true })
})

async function startAgain(): Promise<void> {
  store = await StoreChild.start(join(folder, 'ledger'))
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
}

async function openSheets(paths: readonly string[]): Promise<Id<'import-session'>> {
  const { sessionId } = await store.ask('imports.open', {}, paths)
  await store.ask('imports.dryRun', { sessionId })
  return sessionId
}

/** What a person sees of the ledger: households in the list, the sum owed, imports, and whether the log is whole. */
async function seen() {
  const totals = await store.ask('cases.totals', { filter: emptyCaseFilter })
  const imports = await store.ask('imports.history', {})
  const { brokenAt } = await store.ask('audit.verify', {})
  return { totals, imports: imports.map(({ sheetName, counts }) => [sheetName, counts.new]), brokenAt }
}

function walSize(): number {
  return statSync(join(folder, 'ledger', 'ledger.db-wal')).size
}

it('killed in the middle of its transaction, an import has left nothing, and the same commit works afterwards', async () => {
  await store.ask('imports.commit', { sessionId: await openSheets(OWN_SAMPLES), commandId: commandId() })
  const before = await seen()
  expect(before.imports).toHaveLength(6)
  const id = commandId()
  const sessionId = await openSheets([large])
  const told: string[] = []
  store.onEvent = (event) => event.kind === 'progress' && told.push(event.label)
  const running = { answered: false }
  void store.ask('imports.commit', { sessionId, commandId: id }).then(() => (running.answered = true))
  while (!told.includes('正在准备写入')) await wait(1)
  // page by page its rows go to the log when it is committed; only the last of them makes it count
  const idle = walSize()
  while (walSize() < idle + 200_000) await wait(1)
  await store.kill()
  expect({ ...running, told: told.includes(LISTING) }).toEqual({ answered: false, told: false })

  await startAgain()
  expect(await seen()).toEqual(before)
  await store.ask('imports.commit', { sessionId: await openSheets([large]), commandId: id })
  const after = await seen()
  expect(after.totals.cases).toBe(before.totals.cases + ROWS)
  expect(after.imports).toHaveLength(7)
}, LONG)

it('killed while the list is built, an import is whole after the next unlocking, and its repeat answers as the first time', async () => {
  const id = commandId()
  const sessionId = await openSheets([large])
  const listing = new Promise<void>((resolve) => {
    store.onEvent = (event) => event.kind === 'progress' && event.label === LISTING && event.done > 0 && resolve()
  })
  void store.ask('imports.commit', { sessionId, commandId: id })
  await listing
  await store.kill()

  await startAgain()
  expect((await seen()).totals).toMatchObject({ cases: ROWS })
  const { imports } = await store.ask('imports.commit', { sessionId, commandId: id })
  expect(imports.map(({ counts }) => counts.new)).toEqual([ROWS])
}, LONG)
