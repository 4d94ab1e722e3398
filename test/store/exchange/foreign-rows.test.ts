import { expect, test } from 'vitest'
import { unit } from '../../../electron/store/database/schema.ts'
import { answerRows, dryRunImport } from '../../../electron/store/exchange/import/imports.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { insertRow } from '../../../electron/store/kernel/record-table.ts'
import { callWith, countsOf, importFiles, open, rowsOf } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'

/** The same ledger in the hands of a case manager next door, whose unit keeps none of it. */
function nextDoor(ledger: Ledger): Ledger {
  const unitId = newId<'unit'>()
  const by = ledger.person.id
  insertRow(ledger.raw, unit, { id: unitId, parentId: ledger.person.unitId, kind: 'sub-branch', name: '西城支行', version: 1, createdAt: 1, createdBy: by, updatedAt: 1, updatedBy: by })
  return { ...ledger, person: { id: newId<'staff'>(), name: '褚思', role: 'case-manager', unitId } }
}

test('a dry run shows nothing of households that another unit keeps: their rows are refused, none is compared', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans, samples.litigation, samples.repayments)
  const own = nextDoor(ledger)
  const { sessionId } = await open(own, samples.loans, samples.litigation, samples.repayments)
  const dryRun = await dryRunImport({ sessionId }, callWith(own))
  for (const counts of countsOf(dryRun)) expect(Object.keys(counts).filter((status) => status !== 'rejected' && status !== 'skipped')).toEqual([])
  for (const { sheetKey } of dryRun.sheets) {
    const rows = (await rowsOf(own, sessionId, sheetKey)).filter(({ status }) => status !== 'skipped')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.issues.map(({ message }) => message)).toContainEqual(expect.stringContaining('已由其他机构登记'))
      expect(row.issues.filter(({ message }) => /系统|已登记/.test(message))).toEqual([])
      expect(row.differences).toEqual([])
      expect(row.questions).toEqual([])
    }
  }
})

test('accepting such a row does not let it through', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)
  const own = nextDoor(ledger)
  const { sessionId } = await open(own, samples.loans)
  await dryRunImport({ sessionId }, callWith(own))
  const [row] = await rowsOf(own, sessionId, '1', ['rejected'])
  if (row === undefined) throw new Error('nothing was refused')
  const [answered] = await answerRows({ sessionId, sheetKey: '1', rows: [{ rowNumber: row.rowNumber, answers: { row: 'accept' } }] }, callWith(own))
  expect(answered?.status).toBe('rejected')
})

test('the head above both units compares as before', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)
  nextDoor(ledger)
  const { sessionId } = await open(ledger, samples.loans)
  expect(countsOf(await dryRunImport({ sessionId }, callWith(ledger)))).toEqual([{ same: 36, skipped: 5 }])
})
