import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { fresh, once } from './support/facts.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const FACTS = { source: '国办发明电〔2026〕9号', reason: '新年度放假安排公布' }
const NOTICE = JSON.stringify({ year: 2027, off: ['2027-01-01', '2027-02-08', '2027-10-01'], work: ['2027-02-20'] })
const RATES = '公布日,1年期,5年期以上\n2026-10-20,2.90,3.40\n2026-11-20,2.90,3.40\n2026-12-21,2.80,3.30\n2027-01-20,2.80,3.30\n'

let store: TestStore
let approver: Person

beforeEach(async () => {
  store = await openLedger(isoDate('2027-02-08'))
  const { unitId } = store.home.ledger.person
  const saved = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '许强', role: 'approver', phone: null } })
  await store.ask('accounts.open', { ...once(), staffId: saved.id, passphrase: '白日依山尽黄河入海流' })
  approver = { id: saved.id, name: '许强', role: 'approver', unitId }
})
afterEach(() => store.close())

function file(name: string, text: string): string[] {
  const path = join(store.folder, name)
  writeFileSync(path, text)
  return [path]
}

async function waiting() {
  const [proposal] = (await store.ask('review.waiting', { limit: 10 })).proposals
  if (proposal === undefined) throw new Error('nothing waits')
  return proposal
}

async function approve(proposalId: Id<'proposal'>): Promise<void> {
  store.actAs(approver)
  await store.ask('review.approve', { ...once(), proposalId })
  store.actAs(null)
}

async function proposeNotice() {
  const { draftId } = await store.ask('law.openHolidays', {}, file('2027.json', NOTICE))
  return store.refusal('law.importHolidays', { ...once(), draftId, facts: FACTS })
}

const own = async (key: string) => (await store.ask('law.overview', {})).values.find((value) => value.key === key)?.own?.value ?? null
const yearOf2027 = async () => (await store.ask('law.overview', {})).holidays.find(({ year }) => year === 2027)

test('a holiday notice counts only once a second person has read its days', async () => {
  expect((await proposeNotice()).code).toBe('awaits-review')
  expect(await yearOf2027()).toMatchObject({ origin: 'none' })
  expect(await store.ask('vault.status', {})).toMatchObject({ isWorkday: null })
  const proposal = await waiting()
  expect(proposal).toMatchObject({ summary: '导入放假安排（2027年）', needs: 'approve', reviewed: null })
  expect(proposal.changes.map(({ label, after }) => [label, after])).toEqual(expect.arrayContaining([
    ['内容', '2027年放假3天：2027-01-01、2027-02-08、2027-10-01；调休上班1天：2027-02-20'], ['出处', FACTS.source], ['文件', '2027.json'],
  ]))
  await approve(proposal.id)
  expect(await yearOf2027()).toMatchObject({ origin: 'loaded', offDays: 3, workDays: 1 })
  expect(await store.ask('vault.status', {})).toMatchObject({ isWorkday: false })
})

test('the proposal holds the file whole: it is loaded also after the program was closed', async () => {
  await proposeNotice()
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  await approve((await waiting()).id)
  expect((await store.ask('law.overview', {})).files).toMatchObject([{ covers: '2027年', fileName: '2027.json', ...FACTS }])
})

test('LPR publications wait too, each rate in the proposal; refused, they never count', async () => {
  const { draftId } = await store.ask('law.openLpr', {}, file('lpr.csv', RATES))
  const before = (await store.ask('law.inForce', {})).lpr.knownTo
  expect((await store.refusal('law.importLpr', { ...once(), draftId, facts: FACTS })).code).toBe('awaits-review')
  const proposal = await waiting()
  expect(proposal.changes.find(({ label }) => label === '内容')?.after).toContain('2026-12-21 1年期2.80%、5年期以上3.30%')
  store.actAs(approver)
  await store.ask('review.refuse', { ...once(), proposalId: proposal.id, reason: '与公布不符' })
  expect((await store.ask('law.inForce', {})).lpr.knownTo).toBe(before)
})

test('a value of the branch waits from its first setting on', async () => {
  const set = { ...once(), key: 'dayCount' as const, version: null, facts: { value: 'ACT/365', reason: '总行法律部2026年第3号通知' } }
  expect((await store.refusal('law.setValue', set)).code).toBe('awaits-review')
  expect(await own(set.key)).toBeNull()
  await approve((await waiting()).id)
  expect(await own(set.key)).toBe('ACT/365')
})

test('an import of one\'s own is not for oneself to approve', async () => {
  await proposeNotice()
  expect((await store.refusal('review.approve', { ...once(), proposalId: (await waiting()).id })).code).toBe('own-proposal')
})
