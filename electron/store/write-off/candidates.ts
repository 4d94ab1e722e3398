import { setImmediate as nextTurn } from 'node:timers/promises'
import { inArray, isNull, and } from 'drizzle-orm'
import type { ParsedOf, OutputOf } from '../../../shared/api/contracts.ts'
import type { CandidateFilter, CandidateRow, CandidateTotals } from '../../../shared/api/write-off.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { WriteOffState } from '../../../shared/model/write-off.ts'
import type { StandardCode, WriteOffStandard } from '../../../shared/model/write-off-standard.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { assessStandard, type StandardOutcome, standardOutcome } from '../../../shared/rules/write-off-readiness.ts'
import { lastLink } from '../audit/append.ts'
import { writeOff } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { listStandards } from './standards.ts'
import { caseIdOfRow, notedFactsOn, subjectOf, subjectOfCase, type SubjectRow, SUBJECTS } from './subjects.ts'

/** 核销候选: the stock against every standard. A search is kept until the record, the day or the person changes. */

interface Found {
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly managerName: string | null
  readonly principal: Fen
  readonly outcomes: readonly { readonly code: StandardCode; readonly outcome: StandardOutcome }[]
}

interface Search {
  readonly key: string
  readonly looked: number
  readonly found: readonly Found[]
}

const kept = new WeakMap<object, Search>()

/** Households read between two looks at the clock. */
const WINDOW = 50
/** How long the search works before it lets other calls in, in ms. */
const SLICE_MS = 6

async function searchStock(ledger: Ledger): Promise<Search> {
  const key = `${lastLink(ledger).sequence} ${ledger.clock.today()} ${ledger.person.id}`
  const known = kept.get(ledger.raw)
  if (known?.key === key) return known
  const search = { key, ...(await lookThrough(ledger)) }
  kept.set(ledger.raw, search)
  return search
}

async function lookThrough(ledger: Ledger): Promise<Omit<Search, 'key'>> {
  const today = ledger.clock.today()
  const standards = listStandards(ledger).map(({ standard }) => standard)
  await nextTurn()
  const noted = notedFactsOn(ledger, today)
  await nextTurn()
  const inScope = unitClause(ledger, 's.unit_id')
  // The plus keeps the walk on the key of the lines: an index of the status would be sorted anew for every window.
  const window = prepared<(Buffer | number)[], SubjectRow>(ledger.raw, `${SUBJECTS} WHERE s.rowno > ? AND +s.status = 'open' AND +s.principal_fen > 0 AND ${inScope?.sql ?? '1'} ORDER BY s.rowno LIMIT ${WINDOW}`)
  const found: Found[] = []
  let looked = 0
  let sliceEnds = performance.now() + SLICE_MS
  for (let after = 0; ledger.raw.open; ) {
    const rows = window.all(after, ...(inScope?.parameters ?? []))
    for (const row of rows) {
      looked += 1
      const subject = subjectOf(ledger, row, noted(row.case_id), today)
      const outcomes = standards.map((standard) => ({ code: standard.code, outcome: standardOutcome(standard, subject, today) })).filter(({ outcome }) => outcome !== 'no')
      if (outcomes.length > 0) found.push({ caseId: caseIdOfRow(row), caseNo: row.case_no, borrowerName: row.borrower_name, managerName: row.manager_name, principal: row.principal_fen, outcomes })
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.rowno
    if (performance.now() < sliceEnds) continue
    await nextTurn()
    sliceEnds = performance.now() + SLICE_MS
  }
  return { looked, found }
}

type Fit = Found['outcomes'][number]

/** The standards of a household that the filter asks for, those met first. */
function fitting({ outcomes }: Found, { codes, outcomes: wanted }: CandidateFilter): readonly Fit[] {
  const asked = outcomes.filter(({ code, outcome }) => (codes.length === 0 || codes.includes(code)) && (wanted.length === 0 || wanted.includes(outcome)))
  return asked.toSorted((a, b) => Number(b.outcome === 'meets') - Number(a.outcome === 'meets'))
}

export async function listCandidates(ledger: Ledger, { filter, offset, limit }: ParsedOf<'writeOff.candidates'>): Promise<OutputOf<'writeOff.candidates'>> {
  const { looked, found } = await searchStock(ledger)
  const asked = inOrder(found, filter)
  const page = asked.slice(offset, offset + limit)
  const states = statesOf(ledger, page.map(({ found: { caseId } }) => caseId))
  const standards = new Map(listStandards(ledger).map(({ standard }) => [standard.code, standard]))
  return { rows: page.flatMap((candidate) => candidateRow(ledger, candidate, standards, states)), more: asked.length > offset + limit, totals: totalsOf(looked, asked) }
}

/** Every candidate as filtered, for the export. */
export async function allCandidates(ledger: Ledger, filter: CandidateFilter): Promise<CandidateRow[]> {
  const { found } = await searchStock(ledger)
  const asked = inOrder(found, filter)
  const standards = new Map(listStandards(ledger).map(({ standard }) => [standard.code, standard]))
  const states = statesOf(ledger, null)
  return asked.flatMap((candidate) => candidateRow(ledger, candidate, standards, states))
}

interface Candidate {
  readonly found: Found
  readonly fits: readonly Fit[]
}

/** Those that meet a standard first, then by what is owed. */
function inOrder(found: readonly Found[], filter: CandidateFilter): Candidate[] {
  const asked = found.map((one) => ({ found: one, fits: fitting(one, filter) })).filter(({ fits }) => fits.length > 0)
  const meets = ({ fits }: Candidate) => Number(fits[0]?.outcome === 'meets')
  return asked.toSorted((a, b) => meets(b) - meets(a) || b.found.principal - a.found.principal)
}

function totalsOf(looked: number, asked: readonly Candidate[]): CandidateTotals {
  const meeting = asked.filter(({ fits }) => fits[0]?.outcome === 'meets')
  return { looked, meets: meeting.length, nearly: asked.length - meeting.length, meetsPrincipalFen: sumFen(meeting.map(({ found: { principal } }) => principal)) }
}

function candidateRow(ledger: Ledger, { found, fits }: Candidate, standards: ReadonlyMap<StandardCode, WriteOffStandard>, states: ReadonlyMap<Id<'case'>, WriteOffState>): CandidateRow[] {
  const [best] = fits
  const standard = best === undefined ? undefined : standards.get(best.code)
  if (best === undefined || standard === undefined) return []
  const { caseId, caseNo, borrowerName, managerName, principal } = found
  return [
    {
      caseId, caseNo, borrowerName, managerName, principalFen: principal, outcome: best.outcome, code: best.code, itemNo: standard.itemNo, title: standard.title,
      others: fits.length - 1, lacking: best.outcome === 'meets' ? [] : lackingOf(ledger, caseId, standard), state: states.get(caseId) ?? null,
    },
  ]
}

function lackingOf(ledger: Ledger, caseId: Id<'case'>, standard: WriteOffStandard): string[] {
  const today = ledger.clock.today()
  const subject = subjectOfCase(ledger, caseId, today)
  if (subject === null) return []
  return assessStandard(standard, subject, today).checks.filter(({ state }) => state !== 'met').map(({ label, detail }) => `${label}（${detail}）`)
}

/** The newest application of each household; of all of them when no household is named. */
function statesOf({ db }: Ledger, caseIds: readonly Id<'case'>[] | null): ReadonlyMap<Id<'case'>, WriteOffState> {
  const named = caseIds === null ? undefined : inArray(writeOff.caseId, [...caseIds])
  const rows = db.select({ caseId: writeOff.caseId, state: writeOff.state }).from(writeOff).where(and(isNull(writeOff.voidedAt), named)).orderBy(writeOff.createdAt).all()
  return new Map(rows.map(({ caseId, state }) => [caseId, state]))
}
