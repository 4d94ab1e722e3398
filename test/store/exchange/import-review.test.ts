import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { carryDeadlines } from '../../../electron/store/deadlines/daily.ts'
import { CHANGED_DATES } from '../../../electron/store/review/imported-dates.ts'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import { colleague } from '../support/colleague.ts'
import { once } from '../support/facts.ts'
import { openLedger } from '../support/open-store.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

const HEADS = ['借据编号', '客户名称', '证件号码', '合同金额', '合同余额', '结欠利息', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构', '担保人']
const LOAN = ['JJ1', '甲商贸有限公司', '91000000570663068D', '1000000', '500000.37', '100.01', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行', '乙某']

test('whoever confirms an imported sheet sees its rows, its sums, and each date that it changed', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const take = async (name: string, ...loans: readonly (readonly string[])[]) => {
    const path = join(store.folder, name)
    writeFileSync(path, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), ...loans.map((loan, i) => textRow(i + 3, ...loan))].join(''))))
    const { sessionId } = await store.ask('imports.open', {}, [path])
    await store.ask('imports.dryRun', { sessionId })
    await store.ask('imports.commit', { ...once(), sessionId })
  }
  await take('上期.xlsx', LOAN, LOAN.with(0, 'JJ2').with(3, '200000').with(4, '99.63').with(5, '0'))
  await take('本期.xlsx', LOAN.with(7, '2025-03-08'), LOAN.with(0, 'JJ2').with(3, '200000').with(4, '99.63').with(5, '0'))
  const seen = (await store.ask('review.waiting', { limit: 5 })).unconfirmed.map(({ changes }) => changes.map(({ label, before, after }) => [label, before, after]))
  store.close()

  expect(seen).toEqual([
    [
      ['文件', null, expect.stringContaining('上期.xlsx')],
      ['内容', null, '贷款台账'],
      ['各行', null, '新增 2 行'],
      ['新增借据', null, '2 笔，合同金额合计 1,200,000.00 元'],
      ['余额认定', null, '2 笔，本金合计 500,100.00 元，利息、罚息、复利合计 100.01 元'],
    ],
    [
      ['文件', null, expect.stringContaining('本期.xlsx')],
      ['内容', null, '贷款台账'],
      ['各行', null, '有变化 1 行，无变化 1 行'],
      ['借据 JJ1 到期日', '2024-03-08', '2025-03-08'],
    ],
  ])
})

test('papers rest on an imported sheet that nobody else has seen until a second person confirms it', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const reviewer = await colleague(store, '单雄', 'reviewer')
  const path = join(store.folder, '本期.xlsx')
  writeFileSync(path, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), textRow(3, ...LOAN)].join(''))))
  const { sessionId } = await store.ask('imports.open', {}, [path])
  await store.ask('imports.dryRun', { sessionId })
  await store.ask('imports.commit', { ...once(), sessionId })
  const [file] = (await store.ask('cases.list', { filter: { ...emptyCaseFilter, status: 'all' }, sort: { key: 'updatedAt', descending: true }, offset: 0, limit: 5 })).rows
  if (!file) throw new Error('the sheet brought a household')
  const choices = await store.ask('documents.proposeChoices', { caseId: file.id })
  const unreviewed = async () => (await store.ask('documents.review', { caseId: file.id, choices })).checks.filter(({ code }) => code === 'unreviewed-facts').map(({ message }) => message)
  expect(await unreviewed()).toEqual([expect.stringContaining('本期.xlsx')])
  store.actAs(reviewer)
  for (const { id, version } of (await store.ask('review.waiting', { limit: 5 })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
  expect(await unreviewed()).toEqual([])
  store.close()
})

test('of a date that an import has changed the worse reading counts until a second person confirms the sheet; a single keeper\'s counts at once', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const reviewer = await colleague(store, '单雄', 'reviewer')
  const take = async (name: string, loan: readonly string[]) => {
    const path = join(store.folder, name)
    writeFileSync(path, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), textRow(3, ...loan)].join(''))))
    const { sessionId } = await store.ask('imports.open', {}, [path])
    await store.ask('imports.dryRun', { sessionId })
    await store.ask('imports.commit', { ...once(), sessionId })
    await carryDeadlines(store.home.ledger)
  }
  const confirmAll = async () => {
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.waiting', { limit: 5 })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(null)
    await carryDeadlines(store.home.ledger)
  }
  const limitation = () =>
    store.home.ledger.raw.prepare<[], { nominal: string; pending: number }>("SELECT nominal, pending FROM deadline WHERE kind = 'loan-limitation' AND standing = 'running' ORDER BY nominal").get()

  await take('上期.xlsx', LOAN)
  await confirmAll()
  const before = limitation()
  expect(before).toMatchObject({ nominal: expect.stringContaining('2027-03'), pending: 0 })
  await take('本期.xlsx', LOAN.with(7, '2025-03-08'))
  expect(limitation()).toEqual({ ...before, pending: 1 })
  await confirmAll()
  expect(limitation()).toMatchObject({ nominal: expect.stringContaining('2028-03'), pending: 0 })

  store.home.ledger.raw.exec('UPDATE staff SET slot_id = NULL WHERE name = \'单雄\'')
  await take('下期.xlsx', LOAN.with(7, '2025-06-08'))
  expect(limitation()).toMatchObject({ nominal: expect.stringContaining('2028-06'), pending: 0 })
  store.close()
})

test('what an import has changed is looked up by the records of the case: no table is walked through', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const plan = store.home.ledger.raw.prepare<[{ case: Buffer }], { detail: string }>(`EXPLAIN QUERY PLAN ${CHANGED_DATES}`).all({ case: Buffer.alloc(16) })
  store.close()
  expect(plan.filter(({ detail }) => detail.startsWith('SCAN'))).toEqual([])
  const byRecord = plan.filter(({ detail }) => detail.startsWith('SEARCH c '))
  expect(byRecord.length).toBeGreaterThan(5)
  expect(byRecord.filter(({ detail }) => !detail.includes('import_change_record'))).toEqual([])
})
