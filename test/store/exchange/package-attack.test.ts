import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PackageDecision } from '../../../shared/api/packages.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { fresh, household, loanOf, once } from '../support/facts.ts'
import { openLedger, openNewLedger, type TestStore } from '../support/open-store.ts'

/** What a merge must not do: overwrite what nobody was shown, bring back what was voided, void what was changed. */

const SECRET = '青山-移交-2026'
/** A loan on which nothing was booked yet: it can be voided. */
const NOTE = 'JD-2023-0009'
let here: TestStore
let there: TestStore
let folder: string
let made: Awaited<ReturnType<typeof household>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoquan-package-'))
  here = await openLedger(isoDate('2026-11-20'))
  there = await openNewLedger(isoDate('2026-11-20'))
  made = await household(here, '周远山', '000000198001010013', 'JD-2023-0001')
  await here.ask('loans.save', { ...fresh(), facts: loanOf(made.file.id, NOTE) })
  await taken(there, await opened(there, here))
})

afterEach(() => {
  here.close()
  there.close()
  rmSync(folder, { recursive: true, force: true })
})

let serial = 0
async function opened(at: TestStore, from: TestStore) {
  const path = join(folder, `${++serial}.bqp`)
  await from.ask('packages.write', { ...once(), caseIds: [made.file.id], passphrase: SECRET, withFiles: true, fileName: '周远山' }, [path])
  return at.ask('packages.open', { passphrase: SECRET }, [path])
}

type Review = Awaited<ReturnType<typeof opened>>

const deciding = ({ sessionId, conflicts }: Review, take: PackageDecision['take']) => ({
  ...once(), sessionId, unitId: null, decisions: conflicts.flatMap(({ recordId, fields }) => fields.map(({ key }) => ({ recordId, key, take }))),
})

const taken = (at: TestStore, review: Review, take: PackageDecision['take'] = 'theirs') => at.ask('packages.take', deciding(review, take))

async function loanAt(at: TestStore) {
  const loans = await at.ask('loans.ofCase', { caseId: made.file.id })
  return loans.find(({ noteNo }) => noteNo === NOTE)
}

async function changeLoan(at: TestStore, more: Parameters<typeof loanOf>[2]): Promise<void> {
  const loan = await loanAt(at)
  if (!loan) throw new Error('the loan stands')
  await at.ask('loans.save', { ...once(), id: loan.id, version: loan.version, facts: loanOf(made.file.id, loan.noteNo, more) })
}

async function voidLoan(at: TestStore): Promise<void> {
  const loan = await loanAt(at)
  if (!loan) throw new Error('the loan stands')
  await at.ask('loans.void', { ...once(), id: loan.id, version: loan.version, reason: '重复登记' })
}

test('what was changed here after the choice was shown is not overwritten by it', async () => {
  await changeLoan(there, { purpose: '购买农机' })
  await changeLoan(here, { purpose: '购买化肥' })
  const review = await opened(here, there)
  expect(review.conflicts).toHaveLength(1)
  await changeLoan(here, { purpose: '购买种子' })
  const refused = await here.refusal('packages.take', deciding(review, 'theirs'))
  expect(refused).toMatchObject({ code: 'package-overtaken', message: expect.stringContaining('重新打开数据包') })
  expect((await loanAt(here))?.purpose).toBe('购买种子')
  await taken(here, await opened(here, there), 'mine')
  expect((await loanAt(here))?.purpose).toBe('购买种子')
})

test('a field that came into conflict after the review is not taken without a choice', async () => {
  await changeLoan(there, { purpose: '购买农机' })
  const review = await opened(here, there)
  expect(review.conflicts).toEqual([])
  await changeLoan(here, { purpose: '购买种子' })
  expect((await here.refusal('packages.take', deciding(review, 'theirs'))).code).toBe('package-undecided')
  expect((await loanAt(here))?.purpose).toBe('购买种子')
})

test.each([0, 86_400_000, 30 * 86_400_000])('what was taken back here stays so, though the other PC’s clock is ahead by %i ms', async (ahead) => {
  there.clock.advance(ahead)
  await changeLoan(there, { purpose: '购买农机' })
  await taken(here, await opened(here, there))
  await changeLoan(here, { purpose: '购买化肥' })
  await taken(there, await opened(there, here))
  await changeLoan(here, { purpose: '购买农机' })
  const review = await opened(here, there)
  expect(review.cases[0]?.counts).toMatchObject({ theirs: 0, conflict: 0 })
  await taken(here, review)
  expect((await loanAt(here))?.purpose).toBe('购买农机')
})

test.each([0, 86_400_000])('packages that cross on their way undo nothing of either side unasked, clocks %i ms apart', async (ahead) => {
  there.clock.advance(ahead)
  await changeLoan(here, { purpose: '购买化肥' })
  const path = join(folder, 'crossing.bqp')
  await here.ask('packages.write', { ...once(), caseIds: [made.file.id], passphrase: SECRET, withFiles: false, fileName: '周远山' }, [path])
  await taken(here, await opened(here, there))
  await taken(there, await there.ask('packages.open', { passphrase: SECRET }, [path]))
  expect((await loanAt(there))?.purpose).toBe('购买化肥')
  await changeLoan(here, { purpose: loanOf(made.file.id, NOTE).purpose })
  const before = (await loanAt(here))?.purpose
  const review = await opened(here, there)
  await taken(here, review, 'mine')
  expect((await loanAt(here))?.purpose).toBe(before)
})

test('a choice about a field that nobody asked about changes nothing', async () => {
  await changeLoan(here, { purpose: '购买种子' })
  const review = await opened(here, there)
  const loan = await loanAt(here)
  if (!loan) throw new Error('the loan stands')
  await here.ask('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions: [{ recordId: loan.id, key: 'purpose', take: 'theirs' }] })
  expect((await loanAt(here))?.purpose).toBe('购买种子')
})

test('voided there and changed here: somebody is asked, and either answer holds', async () => {
  await changeLoan(here, { purpose: '购买种子' })
  await voidLoan(there)
  const review = await opened(here, there)
  expect(review.conflicts).toMatchObject([{ title: expect.stringContaining(NOTE), fields: [{ label: '作废原因', mine: null, theirs: '重复登记' }] }])
  await taken(here, review, 'mine')
  expect((await loanAt(here))?.purpose).toBe('购买种子')
  const again = await opened(here, there)
  await taken(here, again, 'theirs')
  expect((await loanAt(here))?.purpose).toBe('购买种子')
})

test('voided there and changed here, and given up here: it is voided', async () => {
  await changeLoan(here, { purpose: '购买种子' })
  await voidLoan(there)
  await taken(here, await opened(here, there), 'theirs')
  expect(await loanAt(here)).toBeUndefined()
})

test('voided here and changed there: it stays voided, and is not brought back', async () => {
  await voidLoan(here)
  await changeLoan(there, { purpose: '购买农机' })
  const review = await opened(here, there)
  expect(review.cases[0]?.counts).toMatchObject({ mine: 1, theirs: 0, conflict: 0 })
  await taken(here, review)
  expect(await loanAt(here)).toBeUndefined()
  expect((await here.ask('audit.verify', {})).brokenAt).toBeNull()
})

test('a package that is taken half way leaves nothing: all of it comes in, or none', async () => {
  await changeLoan(there, { purpose: '购买农机' })
  const review = await opened(here, there)
  here.home.ledger.raw.exec("CREATE TRIGGER no_run BEFORE INSERT ON package_run BEGIN SELECT RAISE(ABORT, 'no'); END")
  await expect(taken(here, review)).rejects.toThrow()
  expect((await loanAt(here))?.purpose).not.toBe('购买农机')
  expect((await here.ask('audit.verify', {})).brokenAt).toBeNull()
})
