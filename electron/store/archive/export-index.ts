import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { caseOverview } from '../cases/cases.ts'
import { archiveIndex } from '../documents/archive-index.ts'
import { writeExport } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { organisationName } from '../vault/people.ts'
import { archiveOfCase } from './archive.ts'

/** 档案目录 of a household where the person says. @throws ApiFailure not-found, cancelled, export-* */
export async function exportArchiveIndex(ledger: Ledger, paths: readonly string[], { caseId }: ParsedOf<'archive.exportIndex'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  const { caseFile, borrowerName } = caseOverview(ledger, caseId)
  const bytes = await archiveIndex({ organisation: organisationName(ledger), caseNo: caseFile.caseNo, borrowerName, printedOn: ledger.clock.today(), archive: archiveOfCase(ledger, caseId) })
  writeExport(path, bytes)
  return { saved: true }
}
