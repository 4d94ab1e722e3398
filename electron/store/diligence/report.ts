import { eq } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DiligencePeriod, DiligenceReport } from '../../../shared/api/diligence.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { standingOfState } from '../../../shared/model/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { caseOverview } from '../cases/cases.ts'
import { staff } from '../database/schema.ts'
import { deadlinesOfCase } from '../deadlines/list.ts'
import type { Ledger } from '../kernel/context.ts'
import { diligenceActs } from './acts.ts'

/**
 * 履职报告 (尽职免责): what was done for a household, when and with which evidence, and which periods were kept or lapsed. All of it is read
 * from the record; a person's periods are those that he answers for today.
 * @throws ApiFailure not-found
 */
export function diligenceReport(ledger: Ledger, { caseId, staffId, from, to }: ParsedOf<'diligence.report'>): DiligenceReport {
  const { borrowerName, caseFile } = caseOverview(ledger, caseId)
  const periods = deadlinesOfCase(ledger, caseId).filter(({ owner }) => staffId === null || owner?.id === staffId)
  return {
    caseNo: caseFile.caseNo,
    borrowerName,
    personName: staffId === null ? null : nameOf(ledger, staffId),
    from,
    to,
    acts: diligenceActs(ledger, { caseId, staffId, from, to }),
    periods: periods.flatMap(periodOf),
  }
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
