/** Tables that several internal papers share: the debt, the security, the periods, where the case stands. */
import type { FileChild } from 'docx'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { riskClassLabels } from '../../../../shared/model/loan.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { Blank } from '../form.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { dated, joinKnown, yuan } from '../paper/format.ts'
import { nameOf } from '../people.ts'
import { Questions, someOf } from '../questions.ts'
import type { Internal, InternalPeriod } from '../snapshot-internal.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { sumKnown } from '../totals.ts'
import { shortNameOf } from '../wording.ts'

/** What a snapshot from before there were internal papers has. */
const NOTHING: Internal = { caseNo: '—', manager: null, chain: ['经办人'], classes: [], periods: [], proceedings: [], missingEvidence: [] }

export function internalOf({ internal }: FilingSnapshot): Internal {
  return internal ?? NOTHING
}

export const sum = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))
export const inYuan = (amount: Fen | null): string | null => (amount === null ? null : yuan(amount))

const DEBT: readonly Column[] = [
  { head: '合同、借据', width: 2432, align: 'text' },
  { head: '本金（元）', width: 1500, align: 'number' },
  { head: '利息、罚息、复利（元）', width: 1400, align: 'number' },
  { head: '到期日', width: 1300, align: 'text' },
  { head: '违约起日', width: 1300, align: 'text' },
  { head: '分类', width: 800, align: 'text' },
]

const interestOf = ({ ledger }: Loan): Fen | null => ledger.undividedInterest ?? sumKnown([ledger.interest, ledger.penalty, ledger.compound])

export function classOf(loan: Loan, snapshot: FilingSnapshot): string | null {
  const riskClass = internalOf(snapshot).classes.find(({ loanId }) => loanId === loan.id)?.riskClass ?? null
  return riskClass === null ? null : riskClassLabels[riskClass]
}

function debtRow(loan: Loan, snapshot: FilingSnapshot): readonly Cell[] {
  const notes = joinKnown(loan.disbursements.map(({ noteNo }) => noteNo))
  const { principal, firstOverdue } = loan.ledger
  return [joinKnown([shortNameOf(loan, snapshot), notes], '，'), sum(principal), sum(interestOf(loan)), dated(loan.due), dated(firstOverdue), classOf(loan, snapshot)]
}

/** Each loan with what it owes at the end of the as-of day, and their sum. */
export function debtTable(snapshot: FilingSnapshot): FileChild {
  const total = ['合计', sum(sumKnown(snapshot.loans.map(({ ledger }) => ledger.principal))), sum(sumKnown(snapshot.loans.map(interestOf))), null, null, null]
  return dataTable(DEBT, [...snapshot.loans.map((loan) => debtRow(loan, snapshot)), total], 'form')
}

/** Principal and interest of all loans together. */
export function balanceOf({ loans }: FilingSnapshot): Fen | null {
  return sumKnown(loans.flatMap((loan) => [loan.ledger.principal, interestOf(loan)]))
}

const THINGS: readonly Column[] = [
  { head: '担保物', width: 2672, align: 'text' },
  { head: '所有人', width: 1900, align: 'text' },
  { head: '顺位', width: 1000, align: 'text' },
  { head: '估值（元）', width: 1400, align: 'number' },
  { head: '估值日', width: 1760, align: 'text' },
]

const GUARANTORS: readonly Column[] = [
  { head: '保证人', width: 2112, align: 'text' },
  { head: '保证方式', width: 1500, align: 'text' },
  { head: '最高额（元）', width: 1400, align: 'number' },
  { head: '债权确定日', width: 1860, align: 'text' },
  { head: '保证期间至', width: 1860, align: 'text' },
]

const MODES = { general: '一般保证', joint: '连带责任保证' } as const

export function securityTables(snapshot: FilingSnapshot): readonly FileChild[] {
  const things = snapshot.collateral.map(({ object, location, ownerId, rank, value, valueDate }): readonly Cell[] => [
    joinKnown([object, location], '，'), nameOf(snapshot, ownerId), rank === null ? null : `第${rank}顺位`, sum(value), dated(valueDate),
  ])
  const guarantors = snapshot.guarantees.map(({ guarantorId, mode, cap, determinationDate, periodTo }): readonly Cell[] => [
    nameOf(snapshot, guarantorId), mode && MODES[mode], sum(cap), dated(determinationDate), dated(periodTo),
  ])
  return [
    dataTable(THINGS, things.length === 0 ? [['无抵押物、质押物']] : things, 'form'),
    dataTable(GUARANTORS, guarantors.length === 0 ? [['无保证人']] : guarantors, 'form'),
  ]
}

const PERIODS: readonly Column[] = [
  { head: '时限', width: 1500, align: 'text' },
  { head: '权利、财产', width: 2312, align: 'text' },
  { head: '最后一日', width: 1860, align: 'text' },
  { head: '应办日', width: 1860, align: 'text' },
  { head: '提示', width: 1200, align: 'text' },
]

/** A red flag in words, for paper that is printed black. */
const FLAGS: Readonly<Record<NonNullable<InternalPeriod['flag']>, string>> = { lapsed: '★已逾期', near: '★临近', undated: '★缺少依据' }

/** What may lapse, the most urgent first; 最高额确定 stands with the guarantors and in the last row where a mortgage has one. */
export function periodTable(snapshot: FilingSnapshot): FileChild {
  const rows = internalOf(snapshot).periods.map(({ kind, subject, last, safe, flag }): readonly Cell[] => [
    deadlineKindLabels[kind], subject, dated(last), dated(safe), flag && FLAGS[flag],
  ])
  const fixed = snapshot.collateral.flatMap(({ isMaximum, determinationDate, object, contractNo }): readonly (readonly Cell[])[] =>
    isMaximum === true ? [['最高额确定', joinKnown([object, contractNo], '，'), dated(determinationDate), null, determinationDate === null ? FLAGS.undated : null]] : [],
  )
  const all = [...rows, ...fixed]
  return dataTable(PERIODS, all.length === 0 ? [['没有登记时限']] : all, 'form')
}

/** The debt must be known for any approval. */
export function internalNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'debt').require(someOf(snapshot.loans), 'loans', '贷款', '本件涉及哪几笔贷款').blanks,
    ...snapshot.loans.flatMap((loan, index) => new Questions(`loans[${index}].ledger`, 'debt', loan.id).require(loan.ledger.principal, 'principal', `${shortNameOf(loan, snapshot)}尚欠本金`, '截至日尚欠本金是多少').blanks),
    ...new Questions('internal', 'overview').ask(internalOf(snapshot).manager, 'manager', '主责任人', '本户由谁管理').blanks,
  ]
}
