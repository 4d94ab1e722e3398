import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { readWordFile, shownText } from '../documents/support/word-file.ts'
import { fresh, household, yuan } from './support/facts.ts'
import { foreclosedOf } from './support/foreclosed.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** The papers for approval, from the record to the Word file. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
})
afterEach(() => store.close())

function textOf(path: string): string {
  const { paragraphs, tables } = readWordFile(new Uint8Array(readFileSync(path)))
  return shownText([...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())])
}

async function approvalOf(foreclosedId: Id<'foreclosed'>): Promise<string> {
  const path = join(store.folder, '审批表.docx')
  await store.ask('foreclosed.exportApproval', { foreclosedId, fileName: '审批表.docx' }, [path])
  return textOf(path)
}

test('以物抵债审批表: what the ledger made of the payment, and the sentence of approval', async () => {
  const { id } = await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { acquiredOn: isoDate('2026-11-10'), loanId, taxFen: yuan(6_000), taxBearer: 'bank' }) })
  const text = await approvalOf(id)
  expect(text).toContain('拟以白河路 12 号商铺作价200,000.00元抵偿金沙瑞丰物流有限公司债务，冲抵本金')
  for (const words of ['以物抵债审批表', '一、债权（截至2026年11月10日）', 'JJ2023100000', '□协议抵债  ☑法院裁定抵债', '八、入账价值', '九、审批意见', '行长/审批委员会', '2028年11月10日', '本行承担']) expect(text).toContain(words)
  expect(text).not.toMatch(/undefined|null|NaN/)
})

test('a thing that is only planned leaves room instead of words', async () => {
  const { id } = await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { acquiredOn: null, bookFen: null, offsetFen: null, reason: null, ownerName: null, certificateNo: null, location: null, area: null, paperNo: null, keeperName: null }) })
  const text = await approvalOf(id)
  expect(text).toContain('抵偿金沙瑞丰物流有限公司债务，请审批')
  expect(text).not.toMatch(/undefined|null|NaN/)
})

test('减免息审批表: the debt, the payments and the waived lines add up', async () => {
  const waiver = await store.ask('waivers.save', {
    ...fresh(),
    facts: {
      caseId, calculatedOn: isoDate('2026-11-20'), lines: [{ loanId, interestFen: yuan(0), penaltyFen: yuan(100), compoundFen: yuan(0), undividedInterestFen: yuan(10_000), costFen: yuan(0) }],
      instalments: [{ dueOn: isoDate('2026-12-31'), amountFen: yuan(400_000) }], source: null, reason: null, comparison: null, searchResult: null, responsibility: null, authority: null, note: null,
    },
  })
  const path = join(store.folder, '减免.docx')
  await store.ask('waivers.exportApproval', { caseId, waiverId: waiver.id, fileName: '减免.docx' }, [path])
  const text = textOf(path)
  expect(text).toContain('在金沙瑞丰物流有限公司于2026年12月31日前归还400,000.00元的前提下，同意减免罚息、未拆分欠息10,100.00元；逾期未还，本批复自动失效。')
  for (const words of ['减免息审批表', 'JJ2023100000', '12,345.67', '☑一次性  □分期', '附条件', '七、授权', '有效期', '八、审批意见']) expect(text).toContain(words)
  expect(text).not.toMatch(/undefined|null|NaN/)
})
