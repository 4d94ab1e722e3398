import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { ProceedingEventKind } from '../../../../shared/model/proceeding-event.ts'
import type { ProceedingStatus } from '../../../../shared/model/proceeding.ts'
import { proceedingStatusLabels } from '../../../../shared/model/proceeding.ts'
import { isFen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { proceedingEvent } from '../../database/proceedings-schema.ts'
import { enforcement, judgment, proceeding } from '../../database/schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { changedFacts, changesAnything } from './changed-facts.ts'
import { proceedingColumns } from './litigation-sheets.ts'
import type { ProceedingDraft } from './litigation-sheets.ts'
import type { KnownLoan } from './loan-book.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import type { RowMatch } from './row-match.ts'
import { standingKey } from './suit-book.ts'
import type { KnownRecord, KnownSuit } from './suit-book.ts'

const c = proceedingColumns
const suitLabels = {
  caseNo: c.caseNo.label,
  court: c.court.label,
  judge: '承办法官',
  clerk: '书记员',
  courtPhone: '法院电话',
  claimFen: c.claimAmount.label,
  status: '状态',
  statusText: c.stageText.label,
}
const judgmentLabels = { documentNo: c.judgmentNo.label, judgedOn: c.judgedOn.label, effectiveOn: c.effectiveOn.label, performBy: c.performBy.label }
const enforcementSuitLabels = { caseNo: c.enforcementNo.label, court: c.enforcementCourt.label, status: '执行状态', statusText: c.enforcementState.label }
const enforcementLabels = { dishonestListedOn: c.dishonestOn.label, settlementReached: c.settlementReached.label }

function shown(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key === 'claimFen' && isFen(value)) return formatYuan(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (key === 'status') return Object.entries(proceedingStatusLabels).find(([status]) => status === value)?.[1] ?? String(value)
  return String(value)
}

function isEnforced(draft: ProceedingDraft): boolean {
  return draft.enforcedOn !== null || draft.enforcementNo !== null
}

/** Stage words of the ledger → state of the trial; with an enforcement under way the trial itself is over. */
function trialStatus(draft: ProceedingDraft): ProceedingStatus {
  if (isEnforced(draft)) return 'completed'
  if (draft.stageText !== null && /撤诉/.test(draft.stageText)) return 'withdrawn'
  if (draft.effectiveOn !== null) return 'effective'
  return draft.judgedOn !== null ? 'judged' : 'docketed'
}

function enforcementStatus(draft: ProceedingDraft): ProceedingStatus {
  const state = draft.enforcementState ?? ''
  if (/终本|终结本次/.test(state)) return 'terminated-round'
  if (state.includes('中止')) return 'suspended'
  return /完毕|结案|终结执行/.test(state) ? 'completed' : 'in-enforcement'
}

/** What a column of the ledger says of a day: the kind of event, its column and the day stated. */
interface StatedDay {
  readonly kind: ProceedingEventKind
  readonly label: string
  readonly day: IsoDate | null
}

/** One day of docketing: a later sheet corrects it. Of hearings the ledger keeps the last one only, so another day is another hearing. */
function suitDays(draft: ProceedingDraft): readonly StatedDay[] {
  return [
    { kind: 'docketed', label: c.filedOn.label, day: draft.filedOn },
    { kind: 'hearing', label: c.hearingOn.label, day: draft.hearingOn },
  ]
}

function enforcementDays(draft: ProceedingDraft): readonly StatedDay[] {
  return [{ kind: 'docketed', label: c.enforcedOn.label, day: draft.enforcedOn }]
}

type EventOwner = Pick<KnownSuit, 'caseId'> & { readonly proceeding: KnownRecord<'proceeding'> }

function planEvents({ caseId, proceeding: { id } }: EventOwner, days: readonly StatedDay[], { importId }: SheetRun, { plan }: MatchContext): void {
  for (const { kind, day } of days) {
    if (day !== null) plan.insert<typeof proceedingEvent, 'proceeding-event'>(importId, proceedingEvent, { caseId, proceedingId: id, kind, day })
  }
}

/** Compares stated days with the kept events; answers with what puts the difference into the plan. */
function matchEvents(owner: EventOwner, days: readonly StatedDay[], match: RowMatch, run: SheetRun, context: MatchContext): () => void {
  const writes = days.flatMap((stated): (() => void)[] => {
    const { kind, label, day } = stated
    if (day === null) return []
    const kept = context.suits.eventsOf(owner.proceeding, kind)
    if (kept.some(({ columns }) => columns?.['day'] === day)) return []
    const [first] = kept
    const was = first?.columns?.['day']
    match.differs(label, typeof was === 'string' ? was : null, day)
    if (kind === 'hearing' || first === undefined) return [() => planEvents(owner, [stated], run, context)]
    return [() => context.plan.change(run.importId, proceedingEvent, first, { day: was }, { day })]
  })
  return () => writes.forEach((write) => write())
}

function suitFacts(draft: ProceedingDraft) {
  return {
    caseNo: draft.caseNo,
    court: draft.court,
    judge: draft.contact?.judge ?? null,
    clerk: draft.contact?.clerk ?? null,
    courtPhone: draft.contact?.phone ?? null,
    claimFen: draft.claimAmount,
    status: trialStatus(draft),
    statusText: draft.stageText,
  }
}

function enforcementSuitFacts(draft: ProceedingDraft) {
  return {
    caseNo: draft.enforcementNo,
    court: draft.enforcementCourt,
    status: enforcementStatus(draft),
    statusText: draft.enforcementState,
  }
}

/** Compares one row of a litigation ledger with the record, by 诉讼编号, and joins it to its loan by 借款编号. */
export function matchSuit(draft: ProceedingDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  if (draft.ledgerNo === null) return
  const known = context.suits.find(draft.ledgerNo)
  if (known) matchKnownSuit(draft, known, match, run, context)
  else matchNewSuit(draft, draft.ledgerNo, match, run, context)
}

/** A settlement in enforcement needs an enforcement to be kept at: what has no place is told, never dropped in silence. */
function remarkLostSettlement(draft: ProceedingDraft, match: RowMatch): void {
  if (draft.settlementReached === true) match.remark('facts-missing', '表中已达成执行和解，但没有执行立案时间和执行案号，和解没有登记；请补登执行后再填写', c.settlementReached)
}

function loanOfRow(draft: ProceedingDraft, match: RowMatch, { loans }: MatchContext): KnownLoan | null {
  if (draft.noteNo === null) {
    match.reject('reference-missing', '没有借款编号，不能确定属于哪一户', c.noteNo)
    return null
  }
  const loan = loans.find(draft.noteNo)
  if (!loan) match.reject('reference-missing', `借款编号 ${draft.noteNo} 还没有登记，请先导入贷款台账`, c.noteNo)
  return loan
}

function checkOpponent(draft: ProceedingDraft, loan: KnownLoan, match: RowMatch): void {
  const { borrower, noteNo } = loan
  const otherNumber = draft.opponentId !== null && borrower.idNo !== null && draft.opponentId.number !== borrower.idNo
  const otherName = draft.opponentName !== null && nameKey(draft.opponentName) !== borrower.nameKey
  if (otherNumber || otherName) {
    match.ask('party-conflict', `借款编号 ${noteNo} 的借款人是“${borrower.name}”，与表中对方名称或证件号码不同。接受即登记在该户名下`, c.opponentName)
  }
}

function matchNewSuit(draft: ProceedingDraft, ledgerNo: string, match: RowMatch, run: SheetRun, context: MatchContext): void {
  match.brings()
  const loan = loanOfRow(draft, match, context)
  if (loan) checkOpponent(draft, loan, match)
  if (!isEnforced(draft)) remarkLostSettlement(draft, match)
  if (!match.clear || !loan) return
  const { plan } = context
  const id = plan.insert<typeof proceeding, 'proceeding'>(run.importId, proceeding, { caseId: loan.caseId, kind: 'first-instance', ledgerNo, ...suitFacts(draft) })
  plan.linkLoan('proceeding_loan', id, loan.id)
  const suit = context.suits.addPlanned({ id, caseId: loan.caseId, ledgerNo, noteNos: [loan.noteNo] })
  planStanding(suit, loan, context)
  planEvents({ caseId: loan.caseId, proceeding: suit }, suitDays(draft), run, context)
  if (draft.judgedOn !== null) planJudgment(draft, suit, run, context)
  if (isEnforced(draft)) planEnforcement(draft, suit, loan.id, run, context)
  plan.touchCase(loan.caseId)
}

/** The borrower is the defendant of a suit on his loan; the sheet of parties brings the others. */
function planStanding(suit: KnownSuit, loan: KnownLoan, { plan }: MatchContext): void {
  const key = standingKey(loan.borrower.id, 'borrower')
  if (suit.standing.has(key)) return
  suit.standing.add(key)
  plan.linkParty({ proceedingId: suit.id, partyId: loan.borrower.id, side: 'defendant', role: 'borrower' })
}

function planJudgment(draft: ProceedingDraft, suit: KnownSuit, { importId }: SheetRun, { plan }: MatchContext): void {
  if (draft.judgedOn === null) return
  plan.insert<typeof judgment, 'judgment'>(importId, judgment, {
    caseId: suit.caseId,
    proceedingId: suit.id,
    documentNo: draft.judgmentNo,
    judgedOn: draft.judgedOn,
    effectiveOn: draft.effectiveOn,
    performBy: draft.performBy,
  })
}

function planEnforcement(draft: ProceedingDraft, suit: KnownSuit, loanId: Id<'loan'> | null, run: SheetRun, context: MatchContext): void {
  const { importId } = run
  const { plan } = context
  const id = plan.insert<typeof proceeding, 'proceeding'>(importId, proceeding, {
    caseId: suit.caseId,
    kind: 'enforcement',
    ledgerNo: suit.ledgerNo,
    parentId: suit.id,
    ...enforcementSuitFacts(draft),
  })
  if (loanId !== null) plan.linkLoan('proceeding_loan', id, loanId)
  planEvents({ caseId: suit.caseId, proceeding: { id, version: null, columns: null } }, enforcementDays(draft), run, context)
  plan.insert<typeof enforcement, 'enforcement'>(importId, enforcement, {
    caseId: suit.caseId,
    proceedingId: id,
    dishonestListedOn: draft.dishonestOn,
    settlementReached: draft.settlementReached,
  })
}

function matchKnownSuit(draft: ProceedingDraft, suit: KnownSuit, match: RowMatch, run: SheetRun, context: MatchContext): void {
  if (suit.columns === null) return
  if (draft.noteNo !== null && !suit.noteNos.includes(draft.noteNo)) {
    match.ask('key-conflict', `诉讼编号 ${suit.ledgerNo} 已登记的借款编号是 ${suit.noteNos.join('、')}，与表中不同。接受即只更新案件内容`, c.noteNo)
  }
  const changed = changedFacts(suit.columns, suitFacts(draft), suitLabels, match, shown)
  const writeDays = matchEvents({ caseId: suit.caseId, proceeding: suit }, suitDays(draft), match, run, context)
  const title = context.suits.judgmentOf(suit)
  const titleChanged = title?.columns
    ? changedFacts(title.columns, { documentNo: draft.judgmentNo, judgedOn: draft.judgedOn, effectiveOn: draft.effectiveOn, performBy: draft.performBy }, judgmentLabels, match, shown)
    : null
  if (!title && draft.judgedOn !== null) match.differs(c.judgedOn.label, null, draft.judgedOn)
  const execution = context.suits.enforcementOf(suit)
  const suitOfExecution = execution?.proceeding.columns ? changedFacts(execution.proceeding.columns, enforcementSuitFacts(draft), enforcementSuitLabels, match, shown) : null
  const factsOfExecution = execution?.facts?.columns
    ? changedFacts(execution.facts.columns, { dishonestListedOn: draft.dishonestOn, settlementReached: draft.settlementReached }, enforcementLabels, match, shown)
    : null
  const writeEnforcementDays = execution ? matchEvents({ caseId: suit.caseId, proceeding: execution.proceeding }, enforcementDays(draft), match, run, context) : null
  const bringsEnforcement = !execution && isEnforced(draft)
  if (!execution && !bringsEnforcement) remarkLostSettlement(draft, match)
  if (bringsEnforcement) match.differs(c.enforcementNo.label, null, draft.enforcementNo ?? draft.enforcedOn)
  if (!match.clear) return
  const { plan } = context
  if (changesAnything(changed)) plan.change(run.importId, proceeding, suit, changed.before, changed.after)
  writeDays()
  writeEnforcementDays?.()
  if (title && titleChanged && changesAnything(titleChanged)) plan.change(run.importId, judgment, title, titleChanged.before, titleChanged.after)
  if (!title && draft.judgedOn !== null) planJudgment(draft, suit, run, context)
  if (execution && suitOfExecution && changesAnything(suitOfExecution)) plan.change(run.importId, proceeding, execution.proceeding, suitOfExecution.before, suitOfExecution.after)
  if (execution?.facts && factsOfExecution && changesAnything(factsOfExecution)) plan.change(run.importId, enforcement, execution.facts, factsOfExecution.before, factsOfExecution.after)
  if (bringsEnforcement) planEnforcement(draft, suit, context.loans.find(suit.noteNos[0] ?? '')?.id ?? null, run, context)
  plan.touchCase(suit.caseId)
}
