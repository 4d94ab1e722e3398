import { eq } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DiligenceHousehold, DiligencePeriod, DiligenceReport } from '../../../shared/api/diligence.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { standingOfState } from '../../../shared/model/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { caseFile, party, staff } from '../database/schema.ts'
import { deadlinesOfCase, deadlinesOfOwner } from '../deadlines/list.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseSight } from '../kernel/scope.ts'
import { diligenceActs } from './acts.ts'

/**
 * 履职报告 (尽职免责): what was done, when and with which evidence, and which periods were kept or lapsed, for one household or for all on
 * which a person worked or answers for a period. All of it is read from the record; a person's periods are those that he answers for today.
 * @throws ApiFailure not-found
 */
export function diligenceReport(ledger: Ledger, scope: ParsedOf<'diligence.report'>): DiligenceReport {
  const { caseId, staffId, from, to } = scope
  const acts = diligenceActs(ledger, scope)
  const periods = periodsByCase(ledger, scope)
  const named = (id: Id<'case'>): DiligenceHousehold => ({ caseId: id, ...nameOfCase(ledger, id), acts: acts.get(id) ?? [], periods: periods.get(id) ?? [] })
  const sees = caseSight(ledger)
  const touched = caseId === null ? [...new Set([...acts.keys(), ...periods.keys()])].filter(sees) : [caseId]
  const households = touched.map(named).toSorted((a, b) => (a.caseNo < b.caseNo ? -1 : 1))
  return { personName: staffId === null ? null : nameOf(ledger, staffId), from, to, households }
}

function periodsByCase(ledger: Ledger, { caseId, staffId }: ParsedOf<'diligence.report'>): ReadonlyMap<Id<'case'>, readonly DiligencePeriod[]> {
  const rows = caseId !== null ? deadlinesOfCase(ledger, caseId) : staffId !== null ? deadlinesOfOwner(ledger, staffId) : []
  const answered = rows.filter(({ owner }) => staffId === null || owner?.id === staffId)
  const told = answered.flatMap((row) => periodOf(row).map((period) => ({ of: row.caseId, period })))
  return new Map([...Map.groupBy(told, ({ of }) => of)].map(([of, own]) => [of, own.map(({ period }) => period)]))
}

function nameOfCase({ db }: Ledger, id: Id<'case'>): Pick<DiligenceHousehold, 'caseNo' | 'borrowerName'> {
  const row = db.select({ caseNo: caseFile.caseNo, borrowerName: party.name }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, id)).get()
  if (row === undefined) throw new ApiFailure('not-found')
  return row
}

function nameOf({ db }: Ledger, id: Id<'staff'>): string {
  const row = db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()
  if (row === undefined) throw new ApiFailure('not-found')
  return row.name
}

function periodOf({ id, kind, state, subjectText, personName, nominal, rolled, met, reason, owner }: DeadlineRow): DiligencePeriod[] {
  const standing = standingOfState[state]
  if (standing === null) return []
  const how = standing === 'kept' && met !== null ? metWords(met) : standing === 'given-up' ? reason : null
  const subject = personName === null || subjectText.includes(personName) ? subjectText : `${subjectText} ${personName}`
  return [{ id, kind, subject, dueOn: rolled ?? nominal, standing, how, ownerName: owner?.name ?? null }]
}

/** Some acts name their day themselves. */
function metWords({ on, text }: { readonly on: IsoDate; readonly text: string }): string {
  return text.includes(on) ? text : `${on} ${text}`
}
