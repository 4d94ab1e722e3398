import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Judgment, Proceeding, ProceedingsOfCase } from '../../../shared/api/proceedings.ts'
import { type Fen, fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { doubleInterest, doubleInterestFrom } from '../../../shared/rules/delayed-performance.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { applicationTerm } from '../../../shared/rules/won-title.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import type { Title } from '../documents/snapshot-course.ts'
import type { PartyRole } from '../documents/snapshot-party.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { enforcementDetails } from '../enforcement/read.ts'
import type { Ledger } from '../kernel/context.ts'
import { type Law, lawOf } from '../law/law-of.ts'
import { readParty } from '../parties/parties.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'

/** Acts that go by a title. */
const ON_A_TITLE: ReadonlySet<FilingAct> = new Set([
  'enforce', 'resume', 'distribute', 'sanction', 'dispose', 'take-in-kind', 'substitute', 'add-debtor', 'appeal', 'claim-in-bankruptcy', 'settle',
])
/** Acts that go on from an enforcement. */
const IN_ENFORCEMENT: ReadonlySet<FilingAct> = new Set([
  'resume', 'distribute', 'sanction', 'dispose', 'take-in-kind', 'substitute', 'add-debtor', 'claim-in-bankruptcy', 'settle',
])
/** Acts about the debt itself: they go against everybody who owes, whoever stands in the title. */
const WITH_ALL_DEBTORS: ReadonlySet<FilingAct> = new Set(['claim-in-bankruptcy', 'settle'])

export interface CourseSnapshot {
  readonly title: Title | null
  readonly enforcement: NonNullable<FilingSnapshot['enforcement']> | null
  /** Against whom the papers go; null = against those who would be sued. */
  readonly debtors: ReadonlyMap<Id<'party'>, readonly PartyRole[]> | null
}

const NOTHING: CourseSnapshot = { title: null, enforcement: null, debtors: null }

/** The title that an act goes by, what became of it, and against whom it goes. */
export function courseSnapshot(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): CourseSnapshot {
  if (!ON_A_TITLE.has(choices.act)) return NOTHING
  const course = proceedingsOfCase(ledger, caseId)
  const run = enforcementOf(course, choices)
  const titled = titledProceeding(course, choices, run)
  const judgment = titled === null ? null : (course.judgments.filter((each) => each.proceedingId === titled.id).at(-1) ?? null)
  return {
    title: titled === null || judgment === null ? null : titleSnapshot(ledger, { course, titled, judgment, asOf: choices.asOf }),
    enforcement: run === null || !IN_ENFORCEMENT.has(choices.act) ? null : runSnapshot(ledger, course, run),
    debtors: WITH_ALL_DEBTORS.has(choices.act) ? null : rolesIn(run !== null && defendantsIn(run).length > 0 ? run : titled),
  }
}

const defendantsIn = ({ parties }: Proceeding) => parties.filter((each) => each.side === 'defendant')

/** The enforcement chosen, the one that follows the title chosen, or the newest. */
function enforcementOf({ proceedings }: ProceedingsOfCase, { proceedingId }: FilingChoices): Proceeding | null {
  const runs = proceedings.filter((each) => enforcementKinds.has(each.kind))
  if (proceedingId === null) return runs.at(-1) ?? null
  return runs.find((each) => each.id === proceedingId) ?? runs.filter((each) => each.parentId === proceedingId).at(-1) ?? null
}

/** The proceeding with the title: the one chosen, the nearest before the enforcement, or the newest. */
function titledProceeding({ proceedings, judgments }: ProceedingsOfCase, { proceedingId }: FilingChoices, run: Proceeding | null): Proceeding | null {
  const hasTitle = ({ id }: Proceeding) => judgments.some((each) => each.proceedingId === id)
  const byId = new Map(proceedings.map((each) => [each.id, each]))
  const start = proceedingId ?? run?.id ?? null
  for (let next = start === null ? undefined : byId.get(start); next !== undefined; next = next.parentId === null ? undefined : byId.get(next.parentId)) {
    if (hasTitle(next)) return next
  }
  return proceedings.filter(hasTitle).at(-1) ?? null
}

const roles = {
  borrower: 'borrower', 'co-borrower': 'co-borrower', guarantor: 'guarantor', mortgagor: 'mortgagor', pledgor: 'pledgor', spouse: 'spouse', shareholder: 'shareholder', other: null,
} as const satisfies Record<Proceeding['parties'][number]['role'], PartyRole | null>

function rolesIn(proceeding: Proceeding | null): CourseSnapshot['debtors'] {
  if (proceeding === null) return null
  const own = new Map<Id<'party'>, PartyRole[]>()
  for (const { partyId, role } of defendantsIn(proceeding)) {
    const part = roles[role]
    own.set(partyId, [...(own.get(partyId) ?? []), ...(part === null ? [] : [part])])
  }
  return own.size === 0 ? null : own
}

interface Titled {
  readonly course: ProceedingsOfCase
  readonly titled: Proceeding
  readonly judgment: Judgment
  readonly asOf: IsoDate
}

function titleSnapshot(ledger: Ledger, { course, titled, judgment, asOf }: Titled): Title {
  const law = lawOf(ledger)
  const things = new Map(collateralOfCase(ledger, titled.caseId).map((each) => [each.id, each.asset.description]))
  const terms = course.terms.filter((each) => each.judgmentId === judgment.id)
  return {
    maker: titled.court,
    kind: judgment.titleKind,
    documentNo: judgment.documentNo,
    madeOn: judgment.judgedOn,
    effectiveOn: judgment.effectiveOn,
    performBy: judgment.performBy,
    terms: judgment.terms,
    principal: judgment.principalFen,
    interest: judgment.interestFen,
    costs: judgment.costsFen,
    items: terms.map((term) => ({
      kind: term.kind,
      partyId: term.partyId,
      liability: term.liability,
      amount: term.amountFen,
      interestFrom: term.interestFrom,
      interestText: term.interestText,
      object: term.collateralId === null ? null : (things.get(term.collateralId) ?? null),
      cap: term.capFen,
      text: term.text,
    })),
    debtors: boundBy(ledger, titled, terms),
    delayed: delayedPart(judgment, asOf, law),
    applyBy: applyBy(course, titled, judgment, asOf, law),
  }
}

/** Everybody whom the title binds: its defendants, and who is named in one of its terms, whether or not he stands in a proceeding. */
function boundBy(ledger: Ledger, titled: Proceeding, terms: ProceedingsOfCase['terms']): Title['debtors'] {
  const ids = new Set([...defendantsIn(titled).map(({ partyId }) => partyId), ...terms.flatMap(({ partyId }) => partyId ?? [])])
  return [...ids].map((id) => ({ id, name: readParty(ledger, id).name }))
}

/**
 * 加倍部分债务利息 on the money of the title other than ordinary interest. None while the performance period runs or is not
 * recorded, and none where the law of the days is not held: the paper then says how it is counted, without a sum.
 */
function delayedPart({ performBy, principalFen, costsFen }: Judgment, asOf: IsoDate, { values }: Law): Title['delayed'] {
  if (performBy === null || principalFen === null) return null
  const base: Fen = fen(principalFen + (costsFen ?? ZERO_FEN))
  const from = doubleInterestFrom(performBy, values)
  if (from > asOf) return null
  const amount = doubledAmount({ base, from, to: asOf }, values)
  return amount === null ? null : { base, from, to: asOf, amount }
}

function doubledAmount(facts: { readonly base: Fen; readonly from: IsoDate; readonly to: IsoDate }, branch: Law['values']): Fen | null {
  try {
    return doubleInterest({ ...facts, branch }).value
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

function applyBy(course: ProceedingsOfCase, titled: Proceeding, judgment: Judgment, asOf: IsoDate, { calendar }: Law): IsoDate | null {
  const instalments = course.instalments.filter((each) => each.judgmentId === judgment.id).map(({ dueOn, paidOn }) => ({ dueOn, paidOn }))
  return applicationTerm(titled.kind, { ...judgment, instalments }, asOf, calendar).value?.due.safe ?? null
}

function runSnapshot(ledger: Ledger, course: ProceedingsOfCase, run: Proceeding): CourseSnapshot['enforcement'] {
  const details = enforcementDetails(ledger, run.id)
  const facts = course.enforcements.find((each) => each.proceedingId === run.id)
  const ended = details.rounds.findLast((each) => each.kind === 'terminated')
  return {
    court: run.court,
    caseNo: run.caseNo,
    endedOn: ended?.happenedOn ?? facts?.terminatedRoundOn ?? null,
    endRulingNo: ended?.rulingNo ?? null,
    unpaid: ended?.unpaidFen ?? null,
    collected: details.collectedFen,
    settled: facts?.settlementReached ?? null,
  }
}
