import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { colleague } from '../support/colleague.ts'
import { once } from '../support/facts.ts'
import { openLedger, type TestStore } from '../support/open-store.ts'
import { samples } from './sample-files.ts'

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

const standing = (): unknown => store.home.ledger.raw.prepare('SELECT count(*) FROM loan WHERE voided_at IS NULL').pluck().get()

test('an import is undone by voiding, and only on a second person\'s word', async () => {
  const { sessionId } = await store.ask('imports.open', {}, [fileURLToPath(new URL(`../../fixtures/samples/${samples.loans}`, import.meta.url))])
  await store.ask('imports.dryRun', { sessionId })
  const { imports } = await store.ask('imports.commit', { ...once(), sessionId })
  const [run] = imports
  if (!run) throw new Error('the sheet was imported')
  const brought = standing()
  const [reviewer, approver] = [await colleague(store, '单雄', 'reviewer'), await colleague(store, '祝青', 'approver')]

  expect((await store.refusal('imports.undo', { ...once(), importId: run.importId })).code).toBe('awaits-review')
  expect(standing()).toBe(brought)
  const [held] = (await store.ask('review.waiting', { limit: 5 })).proposals
  if (!held) throw new Error('the undo waits')
  expect((await store.refusal('review.approve', { ...once(), proposalId: held.id })).code).toBe('own-proposal')
  store.actAs(reviewer)
  expect((await store.refusal('review.approve', { ...once(), proposalId: held.id })).code).toBe('forbidden')
  store.actAs(approver)
  await store.ask('review.approve', { ...once(), proposalId: held.id })
  store.actAs(null)
  expect(standing()).toBe(0)
  expect(store.home.ledger.raw.prepare('SELECT count(*) FROM loan').pluck().get()).toBe(brought)
  expect(await store.ask('audit.verify', {})).toMatchObject({ brokenAt: null })
})
