import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { type Found, type SearchHit, type SearchKind, searchKinds } from '../../../shared/api/search.ts'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import { listCases } from '../cases/list.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause, unitsInScope } from '../kernel/scope.ts'
import { termsOf, unitMark } from './index-records.ts'
import { searchQueryWithTexts } from './terms.ts'

interface HitRow {
  readonly record_id: Buffer
  readonly case_id: Buffer | null
  readonly tab: SearchHit['tab']
  readonly title: string
  readonly detail: string
  readonly borrower_name: string | null
}

/** What fits the typed words: cases in the order of the list, of every other kind the newest, each as far as `limit`. A voided case is not in the list, so nothing of it is found. */
export function searchEverywhere(ledger: Ledger, { text, limit }: ParsedOf<'search.everywhere'>): Found {
  const cases = listCases(ledger, { filter: { ...emptyCaseFilter, status: 'all', search: text }, sort: { key: 'principalFen', descending: true }, offset: 0, limit })
  return { cases: cases.rows, hits: searchKinds.flatMap((kind) => hitsOf(ledger, kind, text, limit)) }
}

function hitsOf(ledger: Ledger, kind: SearchKind, text: string, limit: number): SearchHit[] {
  const words = searchQueryWithTexts(text, termsOf(kind))
  // A party is the file's, not a unit's: whoever picks a guarantor must find him.
  const units = kind === 'party' ? null : unitsInScope(ledger, ledger.person)
  if (words === null || units?.length === 0) return []
  const seen = kind === 'party' ? null : unitClause(ledger, 'c.unit_id')
  return prepared<(string | number | Buffer)[], HitRow>(
    ledger.raw,
    `SELECT e.record_id, e.case_id, e.tab, e.title, e.detail, c.borrower_name
      FROM search_text s JOIN search_entry e ON e.rowno = s.rowid LEFT JOIN case_summary c ON c.case_id = e.case_id
      WHERE s.search_text MATCH ? AND (e.case_id IS NULL OR ${seen?.sql ?? 'c.case_id IS NOT NULL'}) ORDER BY s.rowid DESC LIMIT ?`,
  )
    .all(withinUnits(words, kind, units), ...(seen?.parameters ?? []), limit)
    .map((row) => ({
      kind,
      recordId: idFromBytes<string>(row.record_id),
      caseId: row.case_id === null ? null : idFromBytes<'case'>(row.case_id),
      tab: row.tab,
      title: row.title,
      detail: row.detail,
      borrowerName: row.borrower_name,
    }))
}

/** The case has the last word on who sees it; that its unit is a term, too, spares looking at the cases of all other units. */
function withinUnits(words: string, kind: SearchKind, units: readonly Id<'unit'>[] | null): string {
  return units === null ? words : `${words} AND (${units.map((unitId) => `"${unitMark(kind, unitId)}"`).join(' OR ')})`
}
