import type { Document, FileChild } from 'docx'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { Blank, FormDefinition } from './form.ts'
import { ONE_EACH_PARTY } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { fill, type Line, paragraphs, print, written } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { debtsNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { statementChecks } from './statement/checks.ts'
import { statementRows, statementSum } from './statement/lines.ts'
import { realisationCosts, sumKnown } from './totals.ts'
import { borrowerNames, currencyOf, orBlank, shortNameOf } from './wording.ts'
import { wideTablePaper } from './wide-table.ts'

const TITLE = '欠款本息明细表'

const TOTAL_COLUMNS: readonly Column[] = [
  { head: '借款合同、借据', width: 5190, align: 'text' },
  { head: '本金', width: 1800, align: 'number' },
  { head: '期内利息', width: 1500, align: 'number' },
  { head: '罚息', width: 1500, align: 'number' },
  { head: '复利', width: 1400, align: 'number' },
  { head: '费用', width: 1500, align: 'number' },
  { head: '合计', width: 1960, align: 'number' },
]

const LINE_COLUMNS: readonly Column[] = [
  { head: '期次或分段', width: 1900, align: 'text' },
  { head: '起日', width: 1860, align: 'text' },
  { head: '止日', width: 1860, align: 'text' },
  { head: '天数', width: 560, align: 'number' },
  { head: '计息本金（基数）', width: 1500, align: 'number' },
  { head: '利率类别', width: 980, align: 'text' },
  { head: '年利率%', width: 800, align: 'number' },
  { head: '应计', width: 1400, align: 'number' },
  { head: '已还（日期、金额、先抵）', width: 2490, align: 'text' },
  { head: '余额', width: 1500, align: 'number' },
]

function amounts(parts: readonly (Fen | null)[]): readonly (string | null)[] {
  return parts.map((part) => (part === null ? null : formatYuan(part)))
}

function loanTotals(loan: Loan, snapshot: FilingSnapshot): readonly (string | null)[] {
  const { principal, interest, penalty, compound, otherFees } = loan.ledger
  const total = sumKnown([principal, interest, penalty, compound, otherFees ?? ZERO_FEN])
  const notes = loan.disbursements.flatMap((one) => one.noteNo ?? [])
  const name = joinKnown([shortNameOf(loan, snapshot), notes.length === 0 ? null : `借据${notes.join('、')}`], '，')
  return [name, ...amounts([principal, interest, penalty, compound, otherFees, total])]
}

/** Costs outside the loan accounts (律师费 and the like), when there are any. */
function costRow({ fees }: FilingSnapshot): readonly (readonly (string | null)[])[] {
  const costs = realisationCosts(fees)
  return costs === 0 ? [] : [['其他实现债权的费用', null, null, null, null, formatYuan(costs), formatYuan(costs)]]
}

function totalRows(snapshot: FilingSnapshot): readonly (readonly (string | null)[])[] {
  const { principal, interest, penalty, compound, realisationCosts: costs } = snapshot.totals
  const all = sumKnown([principal, interest, penalty, compound, costs])
  return [
    ...snapshot.loans.map((loan) => loanTotals(loan, snapshot)),
    ...costRow(snapshot),
    ['合计', ...amounts([principal, interest, penalty, compound, costs, all])],
  ]
}

function headLines(snapshot: FilingSnapshot): readonly Line[] {
  const names = joinKnown([...new Set(snapshot.loans.map((loan) => borrowerNames(loan, snapshot)))])
  const numbers = joinKnown(snapshot.loans.map((loan) => loan.contractNo))
  const notes = joinKnown(snapshot.loans.flatMap((loan) => loan.disbursements.map((one) => one.noteNo)))
  const currencies = [...new Set(snapshot.loans.map(currencyOf))]
  return [
    print`借款人：${fill(names)}`,
    print`合同号：${fill(numbers)}　借据号：${fill(notes)}`,
    print`币种：${fill(joinKnown(currencies))}　截至日：${fill(longDate(snapshot.asOf))}　单位：元`,
  ]
}

function heading(words: string): readonly FileChild[] {
  return paragraphs([print`${words}`], STYLE.tableSection, true)
}

/** The words of each loan; loans of which the same is said are named together, and a single loan is not named. */
function wordsByLoan(snapshot: FilingSnapshot, words: (loan: Loan) => string | null): readonly Line[] {
  const namesByWords = new Map<string, string[]>()
  for (const loan of snapshot.loans) {
    const said = orBlank(words(loan))
    namesByWords.set(said, [...(namesByWords.get(said) ?? []), shortNameOf(loan, snapshot)])
  }
  if (snapshot.loans.length === 1) return [...namesByWords.keys()].flatMap(written)
  return [...namesByWords].flatMap(([said, names]) => written(`${names.join('、')}：${said}`))
}

function loanTable(loan: Loan, snapshot: FilingSnapshot): readonly FileChild[] {
  const name = snapshot.loans.length > 1 ? paragraphs([print`${fill(shortNameOf(loan, snapshot))}`], STYLE.tableCaption, true) : []
  const rows = [...statementRows(loan.ledger), statementSum(loan.ledger)]
  return [...name, dataTable(LINE_COLUMNS, rows)]
}

function render(snapshot: FilingSnapshot): Document {
  const { loans } = snapshot
  const methods = wordsByLoan(snapshot, ({ ledger }) => joinKnown([ledger.methodText, ...(ledger.settledByBranch ?? [])], '；'))
  const continuations = wordsByLoan(snapshot, (loan) => loan.ledger.continuationText)
  return wideTablePaper(snapshot, TITLE, [
    ...paragraphs(headLines(snapshot), STYLE.tableText),
    ...heading('一、欠款合计'),
    dataTable(TOTAL_COLUMNS, totalRows(snapshot)),
    ...heading('二、计息明细'),
    ...loans.flatMap((loan) => loanTable(loan, snapshot)),
    ...heading('三、计算方法'),
    ...paragraphs(methods, STYLE.tableText),
    ...paragraphs([print`起日、止日均计入，截至日计入；下一段自止日次日起算。应计金额逐段四舍五入到分。`], STYLE.tableText),
    ...heading('四、后续利息'),
    ...paragraphs(continuations, STYLE.tableText, true),
    ...paragraphs([print`制表：${fill(null, 24)}复核：${fill(null, 24)}业务章：`], STYLE.tableSignature, true),
    ...paragraphs([print`${fill(`${plaintiffName(snapshot)}　${longDate(snapshot.filingDate)}`)}`], STYLE.tableSignature),
  ])
}

function linesNeeds(loan: Loan, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const name = shortNameOf(loan, snapshot)
  return new Questions(`loans[${index}].ledger`, 'debt', loan.id)
    .require(someOf(loan.ledger.entries), 'entries', `${name}计息明细`, '这笔贷款的流水或期初余额认定还没有录入，请补录后再导出')
    .require(loan.ledger.methodText, 'methodText', `${name}利息计算方式`, '利息按什么基数、利率、天数计算')
    .ask(loan.ledger.continuationText, 'continuationText', `${name}后续利息`, '截至日次日起按什么基数和利率继续计息').blanks
}

/**
 * 欠款本息明细表（债权计算清单）: one statement for all loans of the case, each with its lines. The layout is not
 * official (forms.md C5). 止日 is the last counted day; the running balance is the whole debt.
 */
export const interestStatement: FormDefinition = {
  id: 'interest-statement',
  subject: 'debt',
  title: TITLE,
  needs: (snapshot) => [
    ...debtsNeeds(snapshot),
    ...snapshot.loans.flatMap((loan, index) => linesNeeds(loan, index, snapshot)),
  ],
  checks: statementChecks,
  ...ONE_EACH_PARTY,
  signers: ['制表', '复核', '本机构业务章'],
  render,
}
