import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CaseFile, CaseOverview, NextDate } from '../../../shared/api/cases.ts'
import type { Loan } from '../../../shared/api/loans.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../shared/rules/answer-draft.ts'
import { aheadKinds, proceedingEventKindLabels } from '../../../shared/model/proceeding-event.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { proceedingEvent } from '../database/proceedings-schema.ts'
import { caseFile, judgment, party, proceeding, staff, unit } from '../database/schema.ts'
import { guarantee } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseHanging, rowsNaming } from '../kernel/hanging.ts'
import { perform } from '../kernel/perform.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { seesUnit } from '../kernel/scope.ts'
import { loansOfCase } from '../loans/loans.ts'
import { mask, maskPhone } from '../parties/identity.ts'
import { itemsOfCase } from '../preservations/read.ts'
import { stageOf } from './stage.ts'

export function readCase(ledger: Ledger, caseId: Id<'case'>): CaseFile {
  const row = ledger.db.select().from(caseFile).where(eq(caseFile.id, caseId)).get()
  if (!row) throw new ApiFailure('not-found')
  const { rowno: _rowno, ...facts } = row
  return facts
}

/** 户编号: H and the year it was opened, then a running number of the file. */
export function nextCaseNo(ledger: Ledger): string {
  const row = ledger.raw.prepare<[], { last: number | null }>('SELECT max(rowno) AS last FROM case_file').get()
  return `H${ledger.clock.today().slice(0, 4)}${String((row?.last ?? 0) + 1).padStart(6, '0')}`
}

export function saveCase(ledger: Ledger, input: ParsedOf<'cases.save'>): Saved<'case'> {
  const act = { command: 'cases.save', commandId: input.commandId, caseId: ({ id }: Saved<'case'>) => id, summary: input.id === null ? '新建户' : '修改户信息' }
  return perform(ledger, act, (work) => {
    refuseForeignUnit(ledger, input.facts.unitId)
    refuseSecondCase(ledger, input)
    refuseGuarantorAsBorrower(ledger, input)
    const before = input.id === null ? null : readCase(ledger, input.id)
    const saved = saveRecord(work, caseFile, input, { ...input.facts, caseNo: before?.caseNo ?? nextCaseNo(ledger) })
    if (before !== null) refuseOtherManager(before, input)
    work.touchCase(saved.id)
    return saved
  })
}

/** Originals, duties and open points go over with a 移交 alone; only a household that nobody keeps yet is given its manager here. Asked after the version, so that who saw an old manager is told so. */
function refuseOtherManager({ managerId }: CaseFile, { facts }: ParsedOf<'cases.save'>): void {
  if (managerId === null || facts.managerId === managerId) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.managerId': '管户人已经登记，不能在这里更换或清空。请到该户“概览”页“办案小组”办理“移交”，原件、责任和未了事项随之交接' } })
}

/** Nobody opens a case, or moves one, where he could not see it himself. */
function refuseForeignUnit(ledger: Ledger, unitId: Id<'unit'>): void {
  if (!seesUnit(ledger, ledger.person, unitId)) throw new ApiFailure('invalid-input', { fields: { 'facts.unitId': '该机构不在您的管理范围内，请选择本机构' } })
}

function refuseSecondCase(ledger: Ledger, input: ParsedOf<'cases.save'>): void {
  const other = ledger.db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.borrowerId, input.facts.borrowerId), eq(caseFile.unitId, input.facts.unitId), isNull(caseFile.voidedAt)))
    .get()
  if (other && other.id !== input.id) {
    throw new ApiFailure('duplicate-number', { message: '该借款人在此机构已有一户，请直接在那一户下登记借据。', details: { caseId: other.id } })
  }
}

/** 保证人不能是借款人本人: the same check as when the guarantee is entered, from the other side. */
function refuseGuarantorAsBorrower(ledger: Ledger, { id, facts }: ParsedOf<'cases.save'>): void {
  if (id === null) return
  const own = ledger.db
    .select({ id: guarantee.id })
    .from(guarantee)
    .where(and(eq(guarantee.caseId, id), eq(guarantee.guarantorId, facts.borrowerId), isNull(guarantee.voidedAt)))
    .get()
  if (own) throw new ApiFailure('invalid-input', { fields: { 'facts.borrowerId': '此人是本户的保证人，不能改为借款人。登记有误的，请先作废那笔保证' } })
}

/** What a household is kept for: none of it may go out of sight with the household, papers least of all. */
const holdingCase = [
  rowsNaming('loan', 'case_id', '借据'), rowsNaming('guarantee', 'case_id', '保证'), rowsNaming('collateral', 'case_id', '抵质押物'), rowsNaming('proceeding', 'case_id', '诉讼执行'),
  rowsNaming('preservation_order', 'case_id', '保全裁定'), rowsNaming('contact', 'case_id', '催收记录'), rowsNaming('notice', 'case_id', '函件'), rowsNaming('document', 'case_id', '文书'),
  rowsNaming('attachment', 'case_id', '附件'),
]

export function voidCase(ledger: Ledger, input: ParsedOf<'cases.void'>): Saved<'case'> {
  return perform(ledger, { command: 'cases.void', commandId: input.commandId, caseId: input.id, summary: '作废户' }, (work) => {
    refuseHanging(ledger, '该户下', input.id, holdingCase, '请先逐项作废或移走。')
    const version = work.void(caseFile, input.id, input.version, input.reason)
    work.touchCase(input.id)
    return { id: input.id, version }
  })
}

const queries = oncePerLedger(({ db }) => {
  const caseId = sql.placeholder('caseId')
  return {
    head: db
      .select({ borrower: party, unitName: unit.name, managerName: staff.name })
      .from(caseFile)
      .innerJoin(party, eq(party.id, caseFile.borrowerId))
      .innerJoin(unit, eq(unit.id, caseFile.unitId))
      .leftJoin(staff, eq(staff.id, caseFile.managerId))
      .where(eq(caseFile.id, caseId))
      .prepare(),
    proceedings: db.select().from(proceeding).where(and(eq(proceeding.caseId, caseId), isNull(proceeding.voidedAt))).prepare(),
    eventsAhead: db.select().from(proceedingEvent).where(and(eq(proceedingEvent.caseId, caseId), inArray(proceedingEvent.kind, [...aheadKinds]), isNull(proceedingEvent.voidedAt))).prepare(),
    judgments: db.select().from(judgment).where(and(eq(judgment.caseId, caseId), isNull(judgment.voidedAt))).prepare(),
  }
})

export function caseOverview(ledger: Ledger, caseId: Id<'case'>): CaseOverview {
  const [reads, own] = [queries(ledger), { caseId: idToBytes(caseId) }]
  const row = reads.head.get(own)
  if (!row) throw new ApiFailure('not-found')
  const proceedings = reads.proceedings.all(own)
  return {
    caseFile: readCase(ledger, caseId),
    borrowerName: row.borrower.name,
    borrowerKind: row.borrower.kind,
    borrowerIdMasked: mask(row.borrower.idNo),
    borrowerPhoneMasked: maskPhone(row.borrower.phone),
    unitName: row.unitName,
    managerName: row.managerName,
    stage: stageOf(proceedings),
    counts: { ...countsOf(ledger, caseId), proceedings: proceedings.length },
    nextDates: nextDates(ledger, caseId),
    lapsed: lapsedOf(ledger, caseId),
  }
}

type Counts = Omit<CaseOverview['counts'], 'proceedings'>

const COUNTED: Readonly<Record<keyof Counts, string>> = { loans: 'loan', guarantees: 'guarantee', collateral: 'collateral', orders: 'preservation_item', documents: 'document', attachments: 'attachment' }
const COUNTS = `SELECT ${Object.entries(COUNTED).map(([key, table]) => `(SELECT count(*) FROM ${table} WHERE case_id = @case AND voided_at IS NULL) AS ${key}`).join(', ')}`

function countsOf({ raw }: Ledger, caseId: Id<'case'>): Counts {
  const counts = prepared<[{ case: Buffer }], Counts>(raw, COUNTS).get({ case: idToBytes(caseId) })
  if (counts === undefined) throw new ApiFailure('not-found')
  return counts
}

/** How many periods of the household have run out, as the board counts them. */
function lapsedOf({ raw, clock }: Ledger, caseId: Id<'case'>): number {
  const lapsed = prepared<[Buffer, IsoDate], { n: number }>(raw, "SELECT count(*) AS n FROM deadline WHERE case_id = ? AND standing = 'running' AND safe < ?")
  return lapsed.get(idToBytes(caseId), clock.today())?.n ?? 0
}

/** A day that a paper or a person wrote down: nothing was computed. */
function recorded(what: string, detail: string): Answer<unknown> {
  return new AnswerDraft().step(what, detail).answer(null)
}

const SHOWN_DATES = 3

/** What comes next by the recorded dates; the computed periods of the law stand on the board and in the overview. */
function nextDates(ledger: Ledger, caseId: Id<'case'>): NextDate[] {
  const today = ledger.clock.today()
  const dates: NextDate[] = [...loanDates(ledger, caseId), ...courtDates(ledger, caseId), ...expiryDates(ledger, caseId)]
  const lapsed = dates.filter((date) => date.tab === 'preservation' && date.on < today)
  const ahead = dates.filter((date) => date.on >= today)
  return [...lapsed, ...ahead].toSorted((a, b) => a.on.localeCompare(b.on)).slice(0, SHOWN_DATES)
}

function loanDates(ledger: Ledger, caseId: Id<'case'>): NextDate[] {
  return loansOfCase(ledger, caseId).flatMap((row): NextDate[] => [
    { on: row.maturityOn, label: `借据 ${row.noteNo} 到期`, tab: 'debt', recordId: row.id, why: maturityWhy(row) },
    ...(row.recordedLimitationOn ? [{ on: row.recordedLimitationOn, label: `借据 ${row.noteNo} 登记的诉讼时效`, tab: 'debt' as const, recordId: row.id, why: recorded('登记的时效', `台账登记 ${row.recordedLimitationOn}，未重新计算；按登记的事实计算的时效见“债权”页`) }] : []),
  ])
}

function maturityWhy({ dueOn, maturityOn }: Loan): Answer<unknown> {
  const extended = maturityOn === dueOn ? '' : `，展期后 ${maturityOn}`
  return recorded('到期日', `借款合同和借据登记的到期日 ${dueOn}${extended}`)
}

function courtDates(ledger: Ledger, caseId: Id<'case'>): NextDate[] {
  const [reads, own] = [queries(ledger), { caseId: idToBytes(caseId) }]
  const ahead = reads.eventsAhead.all(own)
  const titles = reads.judgments.all(own)
  return [
    ...ahead.map((row): NextDate => ({ on: row.day, label: proceedingEventKindLabels[row.kind], tab: 'proceedings', recordId: row.proceedingId, why: recorded('登记的事件', [`“诉讼”页登记的日期 ${row.day}`, row.paperNo].filter(Boolean).join('，')) })),
    ...titles.flatMap((row): NextDate[] => (row.performBy ? [{ on: row.performBy, label: '判决履行截止', tab: 'proceedings', recordId: row.proceedingId, why: recorded('裁判文书', `${row.documentNo ?? '裁判'}登记的履行截止日 ${row.performBy}`) }] : [])),
  ]
}

function expiryDates(ledger: Ledger, caseId: Id<'case'>): NextDate[] {
  return itemsOfCase(ledger, caseId).flatMap((item): NextDate[] =>
    item.status === 'in-force' && item.runningEnd ? [{ on: item.runningEnd, label: `${item.asset.description} 到期`, tab: 'preservation', recordId: item.id, why: item.term ?? recorded('登记的期限', `文书写明至 ${item.runningEnd}`) }] : [],
  )
}
