import { spawn } from 'node:child_process'
import { once as event } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { RunPlan } from '../../shared/api/paper-runs.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { branchWithAccount } from './support/branch.ts'
import { household, once, yuan } from './support/facts.ts'
import { openLedger, openStore, PASSPHRASE, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-20')
const DEBTORS = 24
const PLAN: RunPlan = { act: 'demand', forms: ['letter-overdue'], traditional: false, asOf: DAY, filingOn: DAY, payBy: isoDate('2026-12-10'), reason: null, acceptAmber: true }

async function addDebtor(store: TestStore, serial: number): Promise<void> {
  const { loan } = await household(store, `欠款户${serial}`, null, `JD-2023-${String(serial).padStart(4, '0')}`)
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId: loan.id, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
}

const letters = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.docx'))

test('a run whose process was killed goes on where it stood: every household gets one letter, and no number twice', async () => {
  const before = await openLedger(DAY)
  const { folder } = before
  await branchWithAccount(before)
  await before.ask('paperRuns.saveRule', { ...once(), version: null, facts: { letterNo: '催{年}-{序号}', fileName: null, opinionChain: null } })
  for (let serial = 1; serial <= DEBTORS; serial += 1) await addDebtor(before, serial)
  const { id: runId } = await before.ask('paperRuns.begin', { ...once(), plan: PLAN, filter: emptyCaseFilter, caseIds: null })
  before.home.lock()

  const target = join(folder, 'letters')
  mkdirSync(target)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/run-child.ts'), DAY, folder, runId, target], { stdio: 'ignore' })
  const ended = event(child, 'exit')
  while (letters(target).length < 3 && child.exitCode === null) await wait(1)
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')

  const after = openStore(DAY, folder)
  await after.ask('vault.unlock', { passphrase: PASSPHRASE })
  const stopped = (await after.ask('paperRuns.list', {}))[0]
  expect(stopped?.made).toBeGreaterThan(0)
  expect(stopped?.made).toBeLessThan(DEBTORS)
  expect(await after.ask('paperRuns.toFolder', { ...once(), runId }, [target])).toMatchObject({ made: DEBTORS, refused: 0, papers: DEBTORS, left: 0 })

  const cases = await after.ask('paperRuns.cases', { runId, state: null, offset: 0, limit: 200 })
  const papers = await Promise.all(cases.map(({ caseId }) => after.ask('documents.ofCase', { caseId })))
  expect(papers.map((own) => own.length)).toEqual(cases.map(() => 1))
  const numbers = papers.flat().map(({ docNo }) => docNo)
  expect(new Set(numbers).size).toBe(DEBTORS)
  const saved = new Set(letters(target))
  for (const { fileName } of papers.flat()) expect(saved).toContain(fileName)
  after.close()
}, 60_000)
