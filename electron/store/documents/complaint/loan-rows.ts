/** Rows 1 to 9 of band 事实与理由: the contract, its terms and how it was kept. Several loans repeat a row's print. */
import { sumFen } from '../../../../shared/rules/money.ts'
import { clausePrint } from '../clause.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { box, day, fill, type Line, money, print, written } from '../paper/print.ts'
import { nameOf } from '../people.ts'
import { type Loan, REPAY_METHODS, type RepayMethod } from '../snapshot-loan.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { dayOrBlank, isDue, lenderOf, shortNameOf, titleOf } from '../wording.ts'

/** The print once for each loan, under the loan's name when there are several (说明 4 lets a block be copied). */
function forEachLoan(snapshot: FilingSnapshot, lines: (loan: Loan | null) => readonly Line[]): readonly Line[] {
  if (snapshot.loans.length === 0) return lines(null)
  if (snapshot.loans.length === 1) return snapshot.loans.flatMap(lines)
  return snapshot.loans.flatMap((loan) => [print`${fill(`【${shortNameOf(loan, snapshot)}】`)}`, ...lines(loan)])
}

/** One fill for all loans: the bare words for one loan, each with its loan's name for several. */
function ofLoans(snapshot: FilingSnapshot, words: (loan: Loan) => string | null): string | null {
  const known = snapshot.loans.map((loan) => {
    const said = words(loan)
    if (said === null || snapshot.loans.length === 1) return said
    return `${said}（${shortNameOf(loan, snapshot)}）`
  })
  return joinKnown(known)
}

interface Contract {
  readonly contractName: string | null
  readonly contractNo: string | null
  readonly signDate: Loan['signDate']
}

function signedText(contract: Contract, place: string | null): string {
  return `${titleOf(contract)}，${dayOrBlank(contract.signDate)}签订${place === null ? '' : `于${place}`}`
}

/** A loan contract with its notes and supplements. */
function loanPapers(loan: Loan): readonly string[] {
  const notes = loan.disbursements.filter((one) => one.noteNo !== null)
  return [
    signedText(loan, loan.signPlace),
    ...notes.map((one) => `借据（编号：${one.noteNo}），${dayOrBlank(one.date)}`),
    ...loan.supplements.map((one) => signedText({ contractName: one.name, contractNo: one.no, signDate: one.signDate }, null)),
  ]
}

/** Every contract: loans, then security. */
export function contractLines({ loans, collateral, guarantees }: FilingSnapshot): readonly Line[] {
  const texts = [
    ...loans.flatMap(loanPapers),
    ...collateral.map((item) => signedText(item, null)),
    ...guarantees.map((guarantee) => signedText(guarantee, null)),
  ]
  return written(texts.map((words, index) => `（${index + 1}）${words}`).join('\n'))
}

function unique(names: readonly (string | null)[]): string | null {
  return joinKnown([...new Set(names)])
}

export function partiesLines(snapshot: FilingSnapshot): readonly Line[] {
  const borrowers = snapshot.loans.flatMap((loan) => loan.borrowerIds.map((id) => nameOf(snapshot, id)))
  return [
    print`贷款人：${fill(unique(snapshot.loans.map((loan) => lenderOf(loan, snapshot))))}`,
    print`借款人：${fill(unique(borrowers))}`,
  ]
}

function paidText({ disbursements }: Loan): string | null {
  return disbursements.length === 0 ? null : yuan(sumFen(disbursements.map((one) => one.amount)))
}

export function amountLines(snapshot: FilingSnapshot): readonly Line[] {
  return [
    print`约定：${fill(ofLoans(snapshot, (loan) => (loan.amount === null ? null : yuan(loan.amount))))}`,
    print`实际发放：${fill(ofLoans(snapshot, paidText))}`,
  ]
}

/** Due is decided by the contract on the day of filing, loan by loan; an accelerated loan ticks 否 and is explained in row 18. */
export function termLines(snapshot: FilingSnapshot): readonly Line[] {
  return forEachLoan(snapshot, (loan) => {
    const due = loan === null ? null : isDue(loan, snapshot)
    return [
      print`是否到期：是${box(due === true)}　否${box(due === false)}`,
      print`约定期限：${day(loan?.start ?? null)}起至${day(loan?.due ?? null)}止`,
    ]
  })
}

const UNIT_NOTES = { year: '', quarter: '（按季）', month: '（按月）' } as const

export function rateLines(snapshot: FilingSnapshot): readonly Line[] {
  return forEachLoan(snapshot, (loan) => {
    const rate = loan?.rate ?? null
    const unit = loan === null ? '' : UNIT_NOTES[loan.rateUnit]
    const uplift = loan?.overdueUplift ?? null
    const penalty = loan?.penaltyRate ?? null
    return [
      print`利率${box(rate !== null)}${fill(rate)}%/ 年（季 / 月）${unit === '' ? [] : fill(unit)}（合同条款：${clausePrint(loan?.rateClause ?? null)}）`,
      print`逾期上浮${box(uplift !== null)}${fill(uplift)}%/ 年（合同条款：${clausePrint(loan?.overdueClause ?? null)}）`,
      print`复利${box(loan?.compound === true)}（合同条款：${clausePrint(loan?.compoundClause ?? null)}）`,
      print`罚息（违约金）${box(penalty !== null)}${fill(penalty)}%/ 年（合同条款：${clausePrint(loan?.penaltyClause ?? null)}）`,
    ]
  })
}

/** One line for each drawdown; the empty print when none is recorded. */
export function disbursementLines(snapshot: FilingSnapshot): readonly Line[] {
  const several = snapshot.loans.length > 1
  const lines = snapshot.loans.flatMap((loan) =>
    loan.disbursements.map((one) => {
      const name = several ? [fill(`（${shortNameOf(loan, snapshot)}）`)] : []
      return print`${day(one.date)}，${money(one.amount)}元。${name}`
    }),
  )
  return lines.length === 0 ? [print`${day(null)}，${money(null)}元。`] : lines
}

const METHOD_LABELS: Readonly<Record<RepayMethod, string>> = {
  'equal-instalment': '等额本息',
  'equal-principal': '等额本金',
  bullet: '到期一次性还本付息',
  'monthly-interest': '按月计息、到期一次性还本',
  'quarterly-interest': '按季计息、到期一次性还本',
  'yearly-interest': '按年计息、到期一次性还本',
  other: '其他',
}

export function repayMethodLines(snapshot: FilingSnapshot): readonly Line[] {
  const methods = new Set(snapshot.loans.map((loan) => loan.repayMethod))
  const note = (method: RepayMethod): string | null => {
    const loans = snapshot.loans.filter((loan) => loan.repayMethod === method)
    const names = methods.size > 1 ? loans.map((loan) => shortNameOf(loan, snapshot)) : []
    return joinKnown([...(method === 'other' ? loans.map((loan) => loan.repayMethodText) : []), ...names])
  }
  return REPAY_METHODS.map((method) => {
    const words = note(method)
    return print`${METHOD_LABELS[method]}${box(methods.has(method))}${words === null ? [] : fill(`　${words}`)}`
  })
}

export function repaidLines(snapshot: FilingSnapshot): readonly Line[] {
  return forEachLoan(snapshot, (loan) => [
    print`已还本金：${money(loan?.ledger.repaidPrincipal ?? null)}元`,
    print`已还利息：${money(loan?.ledger.repaidInterest ?? null)}元，还息至${day(loan?.ledger.interestPaidTo ?? null)}`,
  ])
}

export function overdueLines(snapshot: FilingSnapshot): readonly Line[] {
  const overdue = snapshot.loans.filter((loan) => loan.ledger.firstOverdue !== null)
  const since = ofLoans(snapshot, ({ ledger }) => (ledger.firstOverdue === null ? null : longDate(ledger.firstOverdue)))
  const days = ofLoans(snapshot, ({ ledger }) => (ledger.daysOverdue === null ? null : `${ledger.daysOverdue}天`))
  const notOverdue = snapshot.loans.length > 0 && snapshot.loans.every((loan) => loan.ledger.daysOverdue === 0)
  return [
    print`是${box(overdue.length > 0)}　逾期时间：${fill(since, 10)}　至今已逾期${fill(days)}`,
    print`否${box(overdue.length === 0 && notOverdue)}`,
  ]
}
