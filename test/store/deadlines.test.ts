import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeadlineRow } from '../../shared/api/deadlines.ts'
import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { GuaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { carryDeadlines } from '../../electron/store/deadlines/daily.ts'
import { serviceOf } from './support/contacts.ts'
import { eventOf, fresh, household, loanOf, once, person, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { itemFacts, measure, orderFacts, renewalFacts } from './support/measures.ts'
import { openStore, PASSPHRASE, type TestStore } from './support/open-store.ts'

/** From the record to the board and back, on a real encrypted file. 2026-11-22 is a Sunday. */

let store: TestStore

beforeEach(async () => {
  store = openStore(isoDate('2026-11-22'))
  await store.ask('vault.setUp', { ...SET_UP })
})
afterEach(() => store.close())

const SET_UP = { passphrase: PASSPHRASE, unitName: '青石支行', personName: '张复海' } as const

async function ofCase(caseId: Id<'case'>, kind: DeadlineKind): Promise<DeadlineRow[]> {
  return (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind)
}

async function only(caseId: Id<'case'>, kind: DeadlineKind): Promise<DeadlineRow> {
  const [row, ...more] = await ofCase(caseId, kind)
  if (row === undefined || more.length > 0) throw new Error(`one ${kind} was expected, not ${more.length + (row === undefined ? 0 : 1)}`)
  return row
}
