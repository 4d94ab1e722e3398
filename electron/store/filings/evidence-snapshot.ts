import type { Id } from '../../../shared/model/id.ts'
import { evidenceOfCase } from '../attachments/evidence.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { boundPages } from '../evidence/books.ts'
import type { Ledger } from '../kernel/context.ts'

/** The evidence list as a paper prints it, with the pages of the bound book. */
export function evidenceSnapshot(ledger: Ledger, caseId: Id<'case'>): Pick<FilingSnapshot, 'evidence' | 'evidenceBook'> {
  const { pages, total, stale } = boundPages(ledger, caseId)
  return {
    evidence: evidenceOfCase(ledger, caseId).map(({ id, groupNo, name, purpose, form, note, source, copies }) => ({
      group: groupNo, name, purpose, form, note, source, copies, pages: pages.get(id) ?? null,
    })),
    evidenceBook: { pages: total, stale },
  }
}
