import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { document } from '../../electron/store/database/schema.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { snapshotOf } from '../../electron/store/filings/life.ts'
import { papersOf } from '../../shared/model/filing.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { once, repayment } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

/** Every part of a Word file but the one that notes when it was written. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path !== 'docProps/core.xml')
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]))
}

test('each paper of a kit can be set again from what was remembered with it, whatever the record says since', async () => {
  const { caseId, loanId, choices } = await filingHousehold(store)
  const forms = papersOf('sue', false).filter((form) => form !== 'evidence-list')
  const folder = join(store.folder, 'kit')
  mkdirSync(folder)
  const rows = await store.ask('documents.exportKit', { ...once(), caseId, choices, forms, acceptAmber: true }, [folder])
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-20', 10_000) })

  expect(rows.map(({ form }) => form)).toEqual(forms)
  for (const { id, form } of rows) {
    const kept = store.home.ledger.db.select().from(document).where(eq(document.id, id)).get()
    if (!kept) throw new Error('the paper was registered')
    const { bytes } = await store.ask('documents.reopen', { documentId: id })
    expect(partsOf(await wordFile(FORMS[form].render(snapshotOf(kept)))), form).toEqual(partsOf(bytes))
  }
  const [complaint] = rows
  if (!complaint) throw new Error('a kit has papers')
  const { told } = await store.ask('documentLife.of', { documentId: complaint.id })
  expect(told.some((figure) => figure.told !== figure.now)).toBe(true)
})
