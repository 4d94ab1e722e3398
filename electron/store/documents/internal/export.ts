import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { opinionChain } from '../../filings/paper-rule.ts'
import { writeExport } from '../../exchange/written-file.ts'
import { foreclosedPage } from '../../foreclosed/read.ts'
import { chosenPath } from '../../kernel/chosen-path.ts'
import type { Ledger } from '../../kernel/context.ts'
import { loanBalance } from '../../loans/balance.ts'
import { loansOfCase } from '../../loans/loans.ts'
import { caseOverview } from '../../cases/cases.ts'
import { organisationName } from '../../vault/people.ts'
import { waiversOfCase } from '../../waivers/read.ts'
import { weeklyReport } from '../../department/weekly.ts'
import { agencyReview } from './agency-review.ts'
import { diligenceReport } from '../../diligence/report.ts'
import { diligencePaper } from './diligence-report.ts'
import { foreclosedApproval } from './foreclosed-approval.ts'
import { waiverApproval } from './waiver-approval.ts'
import { weeklyPaper } from './weekly-report.ts'

/** 以物抵债审批表 where the person says. @throws ApiFailure not-found, cancelled, export-* */
export async function exportForeclosedApproval(ledger: Ledger, paths: readonly string[], { foreclosedId }: ParsedOf<'foreclosed.exportApproval'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  const page = foreclosedPage(ledger, foreclosedId)
  const asOf = page.asset.acquiredOn ?? ledger.clock.today()
  const debt = { asOf, loans: loansOfCase(ledger, page.asset.caseId).map((row) => ({ noteNo: row.noteNo, currency: row.currency, owed: loanBalance(ledger, row, asOf).answer.value })) }
  writeExport(path, await foreclosedApproval({ organisation: organisationName(ledger), printedOn: ledger.clock.today(), chain: opinionChain(ledger), page, debt }))
  return { saved: true }
}

/** 履职报告 where the person says. @throws ApiFailure not-found, cancelled, export-* */
export async function exportDiligenceReport(ledger: Ledger, paths: readonly string[], input: ParsedOf<'diligence.exportReport'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  writeExport(path, await diligencePaper({ organisation: organisationName(ledger), printedOn: ledger.clock.today(), chain: opinionChain(ledger), report: diligenceReport(ledger, input) }))
  return { saved: true }
}

/** 减免息审批表 where the person says. @throws ApiFailure not-found, cancelled, export-* */
export async function exportWaiverApproval(ledger: Ledger, paths: readonly string[], { caseId, waiverId }: ParsedOf<'waivers.exportApproval'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  const waiver = waiversOfCase(ledger, caseId).find(({ id }) => id === waiverId)
  if (waiver === undefined) throw new ApiFailure('not-found')
  const { borrowerName, caseFile } = caseOverview(ledger, caseId)
  const loans = loansOfCase(ledger, caseId).map((row) => ({ id: row.id, noteNo: row.noteNo, currency: row.currency, owed: loanBalance(ledger, row, waiver.calculatedOn).answer.value }))
  writeExport(path, await waiverApproval({ organisation: organisationName(ledger), printedOn: ledger.clock.today(), chain: opinionChain(ledger), borrowerName, caseNo: caseFile.caseNo, waiver, loans }))
  return { saved: true }
}

/** 清收进度周报 where the person says. @throws ApiFailure cancelled, export-* */
export async function exportWeekly(ledger: Ledger, paths: readonly string[], { week }: ParsedOf<'departmentPapers.exportWeekly'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  writeExport(path, await weeklyPaper({ organisation: organisationName(ledger), asked: week, report: weeklyReport(ledger, week) }))
  return { saved: true }
}

/** 委外催收供应商资质审查表 where the person says. @throws ApiFailure cancelled, export-* */
export async function exportAgencyReview(ledger: Ledger, paths: readonly string[], { facts }: ParsedOf<'departmentPapers.exportAgencyReview'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  writeExport(path, await agencyReview({ organisation: organisationName(ledger), printedOn: ledger.clock.today(), facts }))
  return { saved: true }
}
