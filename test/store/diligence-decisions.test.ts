import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, once, yuan } from './support/facts.ts'
import { addFile, pdfOf } from './support/scans.ts'
import { WriteOffStage } from './support/write-off.ts'

/** 履职报告: what reviewers and approvers did stands under their own names, not under that of the person who proposed it. */

let stage: WriteOffStage
beforeEach(async () => {
  stage = await WriteOffStage.open()
})
afterEach(() => stage.store.close())

const DAY = isoDate('2026-11-22')

async function actsOf(staffId: (typeof stage.clerk)['id'] | null) {
  const { households } = await stage.store.ask('diligence.report', { caseId: stage.caseId, staffId, from: isoDate('2026-01-01'), to: DAY })
  return households.flatMap((household) => household.acts)
}

/** Acts of one kind as `who what: result`. */
async function acts(kind: string, staffId: (typeof stage.clerk)['id'] | null = null): Promise<string[]> {
  return (await actsOf(staffId)).filter((act) => act.kind === kind).map(({ personName, what, result }) => `${personName} ${what}: ${result}`)
}

async function proposed() {
  stage.store.actAs(stage.clerk)
  return stage.store.ask('classification.propose', { ...once(), facts: { loanId: stage.loanId, asOf: DAY, riskClass: 'loss', reason: '借款人停业' } })
}

async function decided(saved: Awaited<ReturnType<typeof proposed>>, version: number, verdict: 'pass' | 'refuse', opinion: string) {
  await stage.store.ask('classification.decide', { ...once(), items: [{ id: saved.id, version }], verdict, opinion })
}

test('a class: proposed, reviewed and approved, each step its own person’s and with his own words', async () => {
  const saved = await proposed()
  stage.store.actAs(stage.reviewer)
  await decided(saved, 1, 'pass', '依据充分')
  stage.store.actAs(stage.approver)
  await decided(saved, 2, 'pass', '同意认定')
  expect(await acts('classification', stage.reviewer.id)).toEqual(['单雄 复核借据JD-2023-0001分类认定: 通过损失 依据充分'])
  expect(await acts('classification', stage.approver.id)).toEqual(['阮审 审批借据JD-2023-0001分类认定: 通过损失 同意认定'])
  expect(await acts('classification', stage.clerk.id)).toEqual(['褚思 提出借据JD-2023-0001分类认定: 损失：借款人停业'])
  const { history } = await stage.store.ask('classification.ofCase', { caseId: stage.caseId, asOf: DAY })
  expect(history[0]).toMatchObject({ reviewOpinion: '依据充分', opinion: '同意认定' })
})

test('a class that is sent back is the act of whoever sent it back, at his step', async () => {
  const first = await proposed()
  stage.store.actAs(stage.reviewer)
  await decided(first, 1, 'refuse', '没有停业证明')
  const second = await proposed()
  stage.store.actAs(stage.reviewer)
  await decided(second, 1, 'pass', '已补证明')
  stage.store.actAs(stage.approver)
  await decided(second, 2, 'refuse', '抵押物足值')
  expect(await acts('classification', stage.reviewer.id)).toEqual(['单雄 复核借据JD-2023-0001分类认定: 通过损失 已补证明', '单雄 复核借据JD-2023-0001分类认定: 退回损失 没有停业证明'])
  expect(await acts('classification', stage.approver.id)).toEqual(['阮审 审批借据JD-2023-0001分类认定: 退回损失 抵押物足值'])
})

test('a waiver: applied for and decided, with its paper and the files tied to it', async () => {
  const zero = yuan(0)
  const { id: waiverId } = await stage.store.ask('waivers.save', {
    ...fresh(),
    facts: {
      caseId: stage.caseId, calculatedOn: DAY, lines: [{ loanId: stage.loanId, interestFen: zero, penaltyFen: zero, compoundFen: zero, undividedInterestFen: yuan(100), costFen: zero }],
      instalments: [{ dueOn: isoDate('2026-12-31'), amountFen: yuan(1000) }], source: null, reason: '一次性清收', comparison: null, searchResult: null, responsibility: null, authority: null, note: null,
    },
  })
  const file = await addFile(stage.store, stage.caseId, await pdfOf(1), '减免批复.pdf')
  await stage.store.ask('attachments.save', { ...once(), id: file, version: 1, facts: { caseId: stage.caseId, fileName: '减免批复.pdf', kind: 'other', takenOn: null, subjects: [{ kind: 'waiver', id: waiverId }], evidenceId: null, note: null } })
  stage.store.actAs(stage.approver)
  await stage.store.ask('waivers.decide', { ...once(), facts: { waiverId, kind: 'approved', decidedOn: DAY, paperNo: '青农商贷审〔2026〕12号', opinion: '同意按期还款后减免' } })
  expect(await acts('waiver')).toEqual(['褚思 申请减免息100.00元: 一次性清收', '阮审 减免审批：同意: 同意按期还款后减免'])
  const own = await actsOf(stage.approver.id)
  expect(own.find(({ kind }) => kind === 'waiver')?.evidence).toEqual(['青农商贷审〔2026〕12号', '减免批复.pdf'])
})

test('a write-off: submitted, reviewed, approved, entered; its claim later ended', async () => {
  const keptClaimId = await stage.writtenOff()
  await stage.store.ask('writeOff.end', { ...once(), facts: { keptClaimId, happenedOn: DAY, paperNo: null, note: null, ground: 'court-settled', basis: '终结执行裁定' } })
  expect(await acts('write-off', stage.clerk.id)).toEqual(['褚思 核销申请：经办人提交: 建议核销'])
  expect(await acts('write-off', stage.reviewer.id)).toEqual(['单雄 核销申请：复核人同意: 同意'])
  expect(await acts('write-off', stage.approver.id)).toEqual([
    '阮审 核销申请：审批人同意: 同意', '阮审 登记核销批复: 转入账销案存 ZXAC-2026-001', '阮审 账销案存 ZXAC-2026-001 终结追索: 法院裁定终结执行或判决不承担责任，且债权债务关系已了结',
  ])
})

test('a colleague who confirms a record has done so by name', async () => {
  stage.store.actAs(stage.reviewer)
  const [mark] = (await stage.store.ask('review.ofCase', { caseId: stage.caseId })).unconfirmed
  if (mark === undefined) throw new Error('nothing to confirm')
  await stage.store.ask('review.confirm', { ...once(), markId: mark.id, version: mark.version })
  const [confirmed] = await acts('review', stage.reviewer.id)
  expect(confirmed).toMatch(/^单雄 复核确认：.+: 确认无误$/)
  expect(await acts('review', stage.clerk.id)).toEqual([])
})

test('no two acts share a key, though the steps of one record are several acts', async () => {
  const saved = await proposed()
  stage.store.actAs(stage.reviewer)
  await decided(saved, 1, 'pass', '依据充分')
  const all = await actsOf(null)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})
