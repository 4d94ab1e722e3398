import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type Currency, currencyLabels, MAIN_CURRENCY, moneyUnit } from '../../../shared/model/currency.ts'
import type { Id } from '../../../shared/model/id.ts'
import { waivedKeys, waivedLabels, waiverDecisionLabels, type WaiverFacts, type WaiverLine } from '../../../shared/model/waiver.ts'
import { waivedComponent } from '../../../shared/rules/ledger/waived.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { loan } from '../database/schema.ts'
import { waiver, waiverDecision } from '../database/waiver-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { filesTied, refuseHanging } from '../kernel/hanging.ts'
import { newId } from '../kernel/new-id.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'
import type { Work } from '../kernel/work.ts'
import { loanBalance } from '../loans/balance.ts'
import { standingLoan } from '../loans/loan-rows.ts'
import { partsHash } from '../loans/parts-hash.ts'
import { refuseByRule } from '../loans/refuse-by-rule.ts'
import { instalmentsOf, linesOf, writeParts } from './rows.ts'

/** 减免息: applied for by one person, decided by another; only the decision gives it effect on the ledger. */

export function waivedSum(lines: readonly WaiverLine[]) {
  return sumFen(lines.flatMap((each) => waivedKeys.map((key) => each[key])))
}

/** The one currency of a waiver: `saveWaiver` takes no other. */
export function waiverCurrency({ db }: Ledger, [first]: readonly WaiverLine[]): Currency {
  if (first === undefined) return MAIN_CURRENCY
  return db.select({ currency: loan.currency }).from(loan).where(eq(loan.id, first.loanId)).get()?.currency ?? MAIN_CURRENCY
}

export function saveWaiver(ledger: Ledger, input: ParsedOf<'waivers.save'>): Saved<'waiver'> {
  const { lines, instalments, ...own } = input.facts
  const act = { command: 'waivers.save', commandId: input.commandId, caseId: own.caseId, summary: `${input.id === null ? '申请' : '修改'}减免息 ${formatYuan(waivedSum(lines))} ${moneyUnit(waiverCurrency(ledger, lines))}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { calculatedOn: own.calculatedOn })
    if (input.id !== null) refuseDecided(ledger, input.id)
    refuseForeignLoans(ledger, input.facts)
    refuseSeveralCurrencies(ledger, lines)
    refuseBeyondOwed(ledger, lines, own.calculatedOn, 'facts.lines')
    const saved = saveRecord(work, waiver, input, { ...own, partsHash: partsHash([...lines, ...instalments]) })
    keepParts(work, saved.id, { lines, instalments })
    return saved
  })
}

/** Sets what is waived and what is to be paid, and keeps in the log what stood before. */
function keepParts(work: Work, id: Id<'waiver'>, parts: Pick<WaiverFacts, 'lines' | 'instalments'>): void {
  const { ledger } = work
  const bytes = idToBytes(id)
  const standing = () => ({ lines: linesInWords(ledger, linesOf(ledger, bytes)), instalments: instalmentsInWords(instalmentsOf(ledger, bytes)) })
  const before = standing()
  writeParts(ledger, id, parts)
  const after = standing()
  if (before.lines !== after.lines || before.instalments !== after.instalments) work.note('waiver', id, before, after)
}

function linesInWords({ db }: Ledger, lines: readonly WaiverLine[]): string | null {
  const noteNo = (id: WaiverLine['loanId']) => db.select({ noteNo: loan.noteNo }).from(loan).where(eq(loan.id, id)).get()?.noteNo ?? ''
  const words = lines.map((line) => `借据 ${noteNo(line.loanId)} ${waivedKeys.filter((key) => line[key] > 0).map((key) => `${waivedLabels[key]} ${formatYuan(line[key])}`).join('、')}`)
  return words.length === 0 ? null : words.join('；')
}

function instalmentsInWords(instalments: WaiverFacts['instalments']): string | null {
  return instalments.length === 0 ? null : instalments.map(({ dueOn, amountFen }) => `${dueOn} ${formatYuan(amountFen)}`).join('；')
}

function refuseForeignLoans(ledger: Ledger, { caseId, lines }: WaiverFacts): void {
  if (lines.some(({ loanId }) => caseIdOf(ledger, loan, loanId) !== caseId)) throw new ApiFailure('invalid-input', { fields: { 'facts.lines': '所选借据不在本户，请重新选择' } })
}

/** Sums and payments of one application are added up, and of several currencies nothing is. */
function refuseSeveralCurrencies(ledger: Ledger, lines: readonly WaiverLine[]): void {
  const found = new Set(lines.map((line) => waiverCurrency(ledger, [line])))
  if (found.size > 1) throw new ApiFailure('invalid-input', { fields: { 'facts.lines': `所填借据有 ${[...found].map((each) => currencyLabels[each]).join('、')}，不同币种的金额不能相加，请按币种分开申请` } })
}

/** No more is waived of anything than is owed of it on the day. */
function refuseBeyondOwed(ledger: Ledger, lines: readonly WaiverLine[], day: WaiverFacts['calculatedOn'], field: string): void {
  for (const each of lines) {
    const owner = standingLoan(ledger, each.loanId)
    const { answer, refusal } = loanBalance(ledger, owner, day)
    const balance = answer.value
    if (balance === null) throw new ApiFailure('invalid-input', { fields: { [field]: `借据 ${owner.noteNo} 在 ${day} 的欠款无法计算：${refusal ?? answer.missing[0]?.question ?? '事实不足'}` } })
    const beyond = waivedKeys.find((key) => each[key] > balance[waivedComponent[key]])
    if (beyond === undefined) continue
    throw new ApiFailure('invalid-input', { fields: { [field]: `借据 ${owner.noteNo} 截至 ${day} 的${waivedLabels[beyond]}为 ${formatYuan(balance[waivedComponent[beyond]])} ${moneyUnit(owner.currency)}，减免不能超过它` } })
  }
}

function decisionsOf({ db }: Ledger, id: Id<'waiver'>) {
  return db.select().from(waiverDecision).where(and(eq(waiverDecision.waiverId, id), isNull(waiverDecision.voidedAt))).orderBy(waiverDecision.id).all()
}

function refuseDecided(ledger: Ledger, id: Id<'waiver'>): void {
  if (decisionsOf(ledger, id).length > 0) throw new ApiFailure('invalid-input', { message: '减免已有审批结论，不能再改。需要变更的，由审批人登记“终止减免”后重新申请。' })
}

export function voidWaiver(ledger: Ledger, input: ParsedOf<'waivers.void'>): Saved<'waiver'> {
  return voidRecord(ledger, waiver, input, {
    command: 'waivers.void',
    summary: '作废减免申请',
    unless: () => {
      refuseDecided(ledger, input.id)
      refuseHanging(ledger, '这份减免申请', input.id, [filesTied('waiver')], '请先在附件中取消关联。')
    },
  })
}

export function decideWaiver(ledger: Ledger, input: ParsedOf<'waivers.decide'>): Saved<'waiver-decision'> {
  const { facts } = input
  const row = ledger.db.select().from(waiver).where(and(eq(waiver.id, facts.waiverId), isNull(waiver.voidedAt))).get()
  if (row === undefined) throw new ApiFailure('not-found')
  const act = { command: 'waivers.decide', commandId: input.commandId, caseId: row.caseId, summary: `减免审批：${waiverDecisionLabels[facts.kind]}` }
  return perform(ledger, act, (work) => {
    if (isApplicant(ledger, row) && facts.kind !== 'revoked') throw new ApiFailure('own-proposal', { message: '自己申请或修改过的减免不能由本人审批，请由另一位有审批权限的同事办理。' })
    refuseFutureDays(ledger, { decidedOn: facts.decidedOn })
    refuseOutOfTurn(ledger, row, facts)
    const id = newId<'waiver-decision'>()
    const version = work.insert(waiverDecision, id, { ...facts, caseId: row.caseId })
    for (const { loanId } of linesOf(ledger, idToBytes(row.id))) refuseByRule(ledger, standingLoan(ledger, loanId))
    work.touchCase(row.caseId)
    return { id, version }
  })
}

/** Whoever applied for it, or changed it since. */
export function isApplicant({ person }: Ledger, { createdBy, updatedBy }: Pick<typeof waiver.$inferSelect, 'createdBy' | 'updatedBy'>): boolean {
  return createdBy === person.id || updatedBy === person.id
}

/** First the application, then one conclusion, then at most the end of what was approved. */
function refuseOutOfTurn(ledger: Ledger, row: typeof waiver.$inferSelect, { kind, decidedOn }: ParsedOf<'waivers.decide'>['facts']): void {
  const refuse = (field: string, message: string): never => {
    throw new ApiFailure('invalid-input', { fields: { [`facts.${field}`]: message } })
  }
  const before = decisionsOf(ledger, row.id)
  const approved = before.find((each) => each.kind === 'approved')
  if (kind === 'revoked') {
    if (approved === undefined) return refuse('kind', '没有同意的减免，不需要终止')
    if (before.some((each) => each.kind === 'revoked')) return refuse('kind', '减免已经终止')
    if (decidedOn < approved.decidedOn) return refuse('decidedOn', `终止日期不能早于批准日期 ${approved.decidedOn}`)
    return
  }
  if (before.length > 0) return refuse('kind', '减免已有审批结论，请刷新后再看')
  if (decidedOn < row.calculatedOn) return refuse('decidedOn', `审批日期不能早于申请的债务截至日 ${row.calculatedOn}`)
  if (kind !== 'approved') return
  const bytes = idToBytes(row.id)
  const [first] = instalmentsOf(ledger, bytes)
  if (first !== undefined && first.dueOn < decidedOn) return refuse('decidedOn', `还款安排的第一个日期 ${first.dueOn} 已过，请退回修改后再审批`)
  refuseBeyondOwed(ledger, linesOf(ledger, bytes), decidedOn, 'facts.decidedOn')
}
