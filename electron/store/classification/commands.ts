import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type RiskClass, riskClassLabels } from '../../../shared/model/loan.ts'
import { boundsText, bucketBounds } from '../../../shared/rules/ageing.ts'
import { worseClass } from '../../../shared/rules/classification.ts'
import { classificationLine, classificationRun, loanClassification } from '../database/classification-schema.ts'
import { loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { lawOf } from '../law/law-of.ts'
import { standingLoan } from '../loans/loan-rows.ts'
import type { ClassedLoan } from './debtor-claims.ts'
import { classedLoans } from './of-case.ts'
import { barredFromNextStep, type ClassificationRow, nextRight } from './proposals.ts'

/** 认定建议 for one loan. @throws ApiFailure invalid-input for a class better than the rules allow, rule-refused while the days are not known */
export function proposeClass(ledger: Ledger, input: ParsedOf<'classification.propose'>): Saved<'classification'> {
  const { loanId, asOf, riskClass, reason } = input.facts
  refuseFutureDay(ledger, asOf)
  const { caseId, noteNo } = standingLoan(ledger, loanId)
  const act = { command: 'classification.propose', commandId: input.commandId, caseId, summary: `提出五级分类 ${noteNo}：${riskClassLabels[riskClass]}` }
  return perform(ledger, act, (work) => {
    if (hasOpenProposal(ledger, loanId)) throw new ApiFailure('classification-waiting')
    const classed = classedLoans(ledger, caseId, asOf).find((one) => one.loanId === loanId)
    if (classed === undefined) throw new ApiFailure('not-found')
    return insertProposal(work, classed, { asOf, riskClass, reason })
  })
}

/** The same for lines of a run, at the class that the rules propose on its day. */
export function proposeLines(ledger: Ledger, input: ParsedOf<'classification.proposeLines'>): { readonly proposed: number } {
  const run = ledger.db.select().from(classificationRun).where(and(eq(classificationRun.id, input.runId), isNull(classificationRun.voidedAt))).get()
  if (!run) throw new ApiFailure('not-found')
  const summary = (answer: { readonly proposed: number }) => `按 ${run.asOf} 月末批量分类提出五级分类 ${answer.proposed} 笔`
  return perform(ledger, { command: 'classification.proposeLines', commandId: input.commandId, summary }, (work) => {
    const cases = linesOf(ledger, run.id, input.loanIds)
    const due = [...cases].flatMap(([caseId, loanIds]) => classedLoans(ledger, caseId, run.asOf).filter((classed) => loanIds.has(classed.loanId) && !hasOpenProposal(ledger, classed.loanId)))
    const differing = due.filter(({ answer, current }) => answer.value !== null && answer.value.proposed !== current)
    for (const classed of differing) insertProposal(work, classed, { asOf: run.asOf, riskClass: classed.answer.value?.proposed ?? 'normal', reason: input.reason })
    return { proposed: differing.length }
  })
}

function linesOf({ db }: Ledger, runId: Id<'classification-run'>, loanIds: readonly Id<'loan'>[]): Map<Id<'case'>, Set<Id<'loan'>>> {
  const rows = db.select({ caseId: classificationLine.caseId, loanId: classificationLine.loanId }).from(classificationLine).where(and(eq(classificationLine.runId, runId), inArray(classificationLine.loanId, [...loanIds]))).all()
  const cases = new Map<Id<'case'>, Set<Id<'loan'>>>()
  for (const { caseId, loanId } of rows) cases.set(caseId, (cases.get(caseId) ?? new Set()).add(loanId))
  return cases
}

function refuseFutureDay(ledger: Ledger, asOf: IsoDate): void {
  if (asOf > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { 'facts.asOf': '分类日期不能在今天之后' } })
}

function hasOpenProposal({ db }: Ledger, loanId: Id<'loan'>): boolean {
  const open = and(eq(loanClassification.loanId, loanId), isNull(loanClassification.voidedAt), inArray(loanClassification.state, ['proposed', 'reviewed']))
  return db.select({ id: loanClassification.id }).from(loanClassification).where(open).get() !== undefined
}

interface Proposed {
  readonly asOf: IsoDate
  readonly riskClass: RiskClass
  readonly reason: string
}

function insertProposal(work: Work, classed: ClassedLoan, { asOf, riskClass, reason }: Proposed): Saved<'classification'> {
  const { loanId, caseId, noteNo, current, overdueDays, answer, refusal } = classed
  if (answer.value === null) throw new ApiFailure('rule-refused', { message: refusal ?? `借据 ${noteNo} 还不能分类：${answer.missing.map(({ question }) => question).join('；')}` })
  const { proposed, floor, bucket } = answer.value
  if (worseClass(riskClass, proposed) !== riskClass) {
    throw new ApiFailure('invalid-input', { fields: { 'facts.riskClass': `按规则不得优于${riskClassLabels[proposed]}，请选择${riskClassLabels[proposed]}或更差的类别` } })
  }
  const id = newId<'classification'>()
  const version = work.insert(loanClassification, id, {
    caseId, loanId, asOf, classBefore: current, floorClass: floor, riskClass, overdueDays, bucket, bounds: boundsText(bucketBounds(lawOf(work.ledger).values)),
    groundsJson: JSON.stringify(answer.steps.map(({ label, detail }) => `${label}：${detail}`)), reason, state: 'proposed',
  })
  return { id, version }
}

/** One step on for each: reviewed, then approved by a third person, on which the loan takes the class; or refused. */
export function decideClasses(ledger: Ledger, input: ParsedOf<'classification.decide'>): { readonly settled: number } {
  if (input.verdict === 'refuse' && input.opinion === null) throw new ApiFailure('invalid-input', { fields: { opinion: '退回请写明原因' } })
  const rows = input.items.map(({ id, version }) => ({ row: proposalRow(ledger, id), version }))
  const one = rows.length === 1 ? rows[0] : undefined
  const words = input.verdict === 'refuse' ? '退回' : '通过'
  const act = { command: 'classification.decide', commandId: input.commandId, caseId: one?.row.caseId ?? null, summary: `${words}五级分类认定 ${rows.length} 笔` }
  return perform(ledger, act, (work) => {
    for (const { row, version } of rows) settle(work, row, version, input)
    return { settled: rows.length }
  })
}

function proposalRow({ db }: Ledger, id: Id<'classification'>): ClassificationRow {
  const row = db.select().from(loanClassification).where(and(eq(loanClassification.id, id), isNull(loanClassification.voidedAt))).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

function settle(work: Work, row: ClassificationRow, version: number, { verdict, opinion }: ParsedOf<'classification.decide'>): void {
  const { ledger, now } = work
  const barred = barredFromNextStep(ledger, row)
  if (nextRight(row) === null) throw new ApiFailure('proposal-settled')
  if (barred !== null) throw new ApiFailure(row.createdBy === ledger.person.id ? 'own-proposal' : 'forbidden', { message: barred })
  const by = ledger.person.id
  if (verdict === 'refuse') return void work.update(loanClassification, row.id, version, { state: 'refused', decidedBy: by, decidedAt: now, opinion })
  if (row.state === 'proposed') return void work.update(loanClassification, row.id, version, { state: 'reviewed', reviewedBy: by, reviewedAt: now, reviewOpinion: opinion })
  work.update(loanClassification, row.id, version, { state: 'approved', decidedBy: by, decidedAt: now, opinion })
  const { version: loanVersion } = standingLoan(ledger, row.loanId)
  work.update(loan, row.loanId, loanVersion, { riskClass: row.riskClass })
  work.touchCase(row.caseId)
}
