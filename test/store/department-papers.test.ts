import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { weeklyInput } from '../../shared/api/department-papers.ts'
import { agencyReviewFacts, agencyRowLabels, agencyRows } from '../../shared/model/agency-review.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { readWordFile, shownText, type WordFile } from '../documents/support/word-file.ts'
import { printPapers } from '../documents/support/office.ts'
import { fresh, household, once, repayment, yuan } from './support/facts.ts'
import { foreclosedOf } from './support/foreclosed.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-22')

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>

beforeEach(async () => {
  store = await openLedger(DAY)
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
})
afterEach(() => store.close())

const week = (part: object = {}) => weeklyInput.parse({ from: '2026-11-16', to: '2026-11-22', ...part })
const read = (path: string): WordFile => readWordFile(new Uint8Array(readFileSync(path)))
const textOf = ({ paragraphs, tables }: WordFile) => shownText([...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())])

test('周报: money of the week apart from that of the year, things taken apart from cash, reversals left out', async () => {
  const before = await store.ask('departmentPapers.weekly', week())
  const paid = (day: string, amount: number) => store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, day, amount) })
  await paid('2026-11-18', 5_000)
  await paid('2026-11-14', 1_000)
  await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { acquiredOn: isoDate('2026-11-20'), loanId }) })
  const report = await store.ask('departmentPapers.weekly', week({ target: yuan(1_000_000) }))
  expect(report.week.cash - before.week.cash).toBe(yuan(5_000))
  expect(report.year.cash - before.year.cash).toBe(yuan(6_000))
  expect(report.week.inKind).toBe(yuan(200_000))
  expect(report.reached).toMatch(/^\d+\.\d%$/)
  const [line] = report.lines
  expect(line).toMatchObject({ caseId, borrowerName: '金沙瑞丰物流有限公司' })
  expect(line?.progress.join()).toContain('11月18日还款5,000.00元')
  expect(report.cases).toBe(1)
})

test('周报: the paper has its four parts on at most two wide pages, a quiet week says so', async () => {
  const path = join(store.folder, '周报.docx')
  await store.ask('departmentPapers.exportWeekly', { week: week({ author: '何经办', needs: '请协调法院启动评估' }), fileName: '周报.docx' }, [path])
  const text = textOf(read(path))
  for (const words of ['清收进度周报', '一、总体情况', '二、重点户进展', '三、三十日内到期（红色清单）', '四、新增诉讼、保全、拍卖和到账', '五、需协调事项', '填报人：何经办', '年度目标完成率']) expect(text).toContain(words)
  const [printed] = printPapers({ weekly: new Uint8Array(readFileSync(path)) })
  expect(printed?.pages).toBeLessThanOrEqual(2)
  expect(printed?.text).not.toMatch(/undefined|null|NaN/)
  expect(await store.refusal('departmentPapers.weekly', { ...week(), to: isoDate('2026-11-01') })).toMatchObject({ code: 'invalid-input' })
}, 60_000)

test('供应商资质审查表: every row of the form with the limits of the branch, ticked as found; one failed row is not taken in', async () => {
  const path = join(store.folder, '审查.docx')
  const facts = agencyReviewFacts.parse({ name: '示例催收服务有限公司', limits: { capitalWan: 200, region: '青山' }, findings: { capital: { meets: true, proof: '验资报告' }, barred: { meets: false, note: '高管逾期' } } })
  await store.ask('departmentPapers.exportAgencyReview', { facts, fileName: '审查.docx' }, [path])
  const file = read(path)
  const text = textOf(file)
  const rows = file.tables.flat().map(({ cells }) => cells.map(shownText))
  expect(rows.map(([first = '']) => first)).toEqual(expect.arrayContaining(agencyRows.map((row) => agencyRowLabels[row])))
  for (const words of ['资质要求项', '条件', '证明材料', '说明', '200万元（含）以上，律师事务所不受限', '在青山有常设分支机构', '4．高管在行有逾期', '分管行长']) expect(text).toContain(words)
  expect(rows.find(([first]) => first === '公司实力—注册资本')?.[3]).toBe('☑符合  □不符合')
  expect(rows.find(([first]) => first === '禁止准入')?.[3]).toBe('□符合  ☑不符合')
  expect(rows.find(([first]) => first === '法律支持')?.[3]).toBe('□符合  □不符合')
  expect(text).toContain('经审查，示例催收服务有限公司1项符合、1项不符合，建议不予入库，请审批。')
})
