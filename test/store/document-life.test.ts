import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { branchWithAccount } from './support/branch.ts'
import { household, once, repayment, yuan } from './support/facts.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-20')

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let borrowerId: Id<'party'>

beforeEach(async () => {
  store = await openLedger(DAY)
  await branchWithAccount(store)
  const made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
  caseId = made.file.id
  loanId = made.loan.id
  borrowerId = made.borrower.id
  // the undivided interest of the sheet, divided by a later certificate
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
})

afterEach(() => store.close())

async function letter(): Promise<Id<'document'>> {
  const choices = { ...(await store.ask('documents.proposeChoices', { caseId })), act: 'demand' as const, letterNo: '城东催〔2026〕001号', payBy: isoDate('2026-12-05') }
  return (await store.ask('documents.export', { ...once(), caseId, choices, form: 'letter-overdue', acceptAmber: true, fileName: '通知书.docx' }, [join(store.folder, '通知书.docx')])).id
}

const step = (documentId: Id<'document'>, words: string | null = null) => ({ ...once(), documentId, happenedOn: DAY, words })
const life = (documentId: Id<'document'>) => store.ask('documentLife.of', { documentId })

test('a letter goes from draft over approval to its service, which settles where it stands', async () => {
  const id = await letter()
  expect(await life(id)).toMatchObject({ state: 'draft', docNo: '城东催〔2026〕001号', isLetter: true, acts: [{ act: 'submit', refusal: null }, { act: 'approve', refusal: null }] })
  await store.ask('documentLife.submit', step(id))
  await store.ask('documentLife.approve', step(id, '同意发送'))
  const [proposed] = (await life(id)).recipients
  expect(proposed?.name).toBe('周远山')
  if (!proposed) throw new Error('no recipient')
  expect(await store.refusal('documentLife.send', { ...step(id), dispatches: [proposed.proposed] })).toMatchObject({ code: 'invalid-input', fields: { 'dispatches.0.trackingNo': '请填写邮件号' } })
  await store.ask('documentLife.send', { ...step(id), dispatches: [{ ...proposed.proposed, trackingNo: '1000000000001' }] })

  const sent = await life(id)
  expect(sent).toMatchObject({ state: 'sent', acts: [], steps: [{ act: 'submit' }, { act: 'approve', words: '同意发送', alone: true }, { act: 'send' }] })
  const service = sent.recipients[0]?.service
  if (!service || !sent.noticeId) throw new Error('no service')
  const [notice] = await store.ask('notices.ofCase', { caseId })
  expect(notice).toMatchObject({ id: sent.noticeId, kind: 'overdue', docNo: '城东催〔2026〕001号', services: [{ result: 'in-transit', trackingNo: '1000000000001' }] })

  const { id: serviceId, version, noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn, returnReason } = service
  const facts = { noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn, returnReason, result: 'delivered' as const, resultOn: DAY, signerName: '周远山', signerRelation: 'self' as const, receiptSigned: true, receiptDated: true, proofKind: 'signed-receipt' as const, proofRef: null }
  await store.ask('notices.saveService', { ...once(), id: serviceId, version, facts })
  const served = await life(id)
  expect(served).toMatchObject({ state: 'served', recipients: [{ service: { grade: { value: { grade: 'A' } } } }] })
  expect(JSON.stringify(await store.ask('loans.limitation', { loanId }))).toContain('2029-11-20')

  await store.ask('notices.voidService', { ...once(), id: serviceId, version: served.recipients[0]?.service?.version ?? 0, reason: '登记有误' })
  expect((await life(id)).state).toBe('approved')
})

test('what came back unopened leaves the letter returned', async () => {
  const id = await letter()
  await store.ask('documentLife.approve', step(id))
  await store.ask('documentLife.send', { ...step(id), dispatches: [{ partyId: borrowerId, way: 'post', address: '云杉路 18 号', trackingNo: '1000000000002' }] })
  const service = (await life(id)).recipients[0]?.service
  if (!service) throw new Error('no service')
  const { noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn } = service
  const facts = { noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn, result: 'returned' as const, resultOn: DAY, signerName: null, signerRelation: null, receiptSigned: false, receiptDated: false, proofKind: 'post-proof' as const, proofRef: null, returnReason: '查无此人' }
  await store.ask('notices.saveService', { ...once(), id: service.id, version: service.version, facts })
  expect(await life(id)).toMatchObject({ state: 'returned', acts: [{ act: 'send' }] })
})

test('a paper that is not approved cannot go out, and a refusal says why', async () => {
  const id = await letter()
  expect(await store.refusal('documentLife.send', { ...step(id), dispatches: [] })).toMatchObject({ code: 'document-step' })
  await store.ask('documentLife.submit', step(id))
  expect(await store.refusal('documentLife.reject', step(id))).toMatchObject({ fields: { words: '请写明退回的原因' } })
  await store.ask('documentLife.reject', step(id, '限期太短'))
  expect(await life(id)).toMatchObject({ state: 'draft' })
  expect(await store.refusal('documentLife.submit', { ...step(id), happenedOn: isoDate('2026-11-21') })).toMatchObject({ fields: { happenedOn: '日期在今天之后，请核对' } })
})

test('a later look shows what the letter said beside what the record says today of the same day', async () => {
  const id = await letter()
  const before = (await life(id)).told
  expect(before.every(({ told, now }) => told === now)).toBe(true)
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-01', 1000) })
  const after = (await life(id)).told
  expect(after.map(({ told }) => told)).toEqual(before.map(({ told }) => told))
  expect(after.some(({ told, now }) => told !== now)).toBe(true)
})

test('a new edition leaves the old one as it was, and says that there is a newer', async () => {
  const first = await letter()
  await letter()
  expect(await life(first)).toMatchObject({ newerEdition: 2 })
  expect((await store.ask('documents.ofCase', { caseId })).map(({ edition, state }) => [edition, state])).toEqual([[2, 'draft'], [1, 'draft']])
})

test('a paper on screen shows ids in full: who saw whose is in the log once for each opening of the ledger, whether drawn or reopened', async () => {
  const looks = () => store.home.ledger.raw.prepare<[], { summary: string }>("SELECT summary FROM audit_entry WHERE command = 'parties.reveal' ORDER BY sequence").all().map(({ summary }) => summary)
  const choices = { ...(await store.ask('documents.proposeChoices', { caseId })), act: 'sue' as const }
  await store.ask('documents.review', { caseId, choices })
  expect(looks()).toEqual([])
  await store.ask('documents.preview', { caseId, choices, form: 'complaint-financial-loan' })
  await store.ask('documents.preview', { caseId, choices, form: 'complaint-financial-loan' })
  expect(looks()).toEqual(['查看 周远山 的证件号码（《民事起诉状（金融借款合同纠纷）》）'])
  const paperId = (await store.ask('documents.export', { ...once(), caseId, choices: { ...choices, act: 'demand' as const, letterNo: '城东催〔2026〕002号', payBy: isoDate('2026-12-05') }, form: 'letter-overdue', acceptAmber: true, fileName: '通知书.docx' }, [join(store.folder, '通知书.docx')])).id
  await store.ask('documents.reopen', { documentId: paperId })
  expect(looks()).toHaveLength(1)
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  await store.ask('documents.preview', { caseId, choices, form: 'complaint-financial-loan' })
  expect(looks()).toHaveLength(2)
})
