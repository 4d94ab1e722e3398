/** 减免息审批表 (forms.md E5): the debt on one day, the payments, what is waived of each line and how much of it, and why. No public model was found; the layout follows GB/T 9704. */
import type { FileChild } from 'docx'
import type { Waiver } from '../../../../shared/api/waivers.ts'
import { type Currency, MAIN_CURRENCY, moneyUnit } from '../../../../shared/model/currency.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type WaivedKey, waivedKeys, waivedLabels } from '../../../../shared/model/waiver.ts'
import type { Component, ComponentAmounts } from '../../../../shared/rules/ledger/components.ts'
import { totalOf } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { recoveryRate } from '../../../../shared/rules/recovery-rate.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import type { Line } from '../paper/print.ts'
import { orBlank } from '../wording.ts'
import { factTable, internalPaper, ticks } from './internal-paper.ts'

export interface WaiverApproval {
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly chain: readonly string[]
  readonly borrowerName: string
  readonly caseNo: string
  readonly waiver: Waiver
  /** What each loan owes at the end of the day of the application; null where it cannot be computed. */
  readonly loans: readonly OwingLoan[]
}

interface OwingLoan {
  readonly id: string
  readonly noteNo: string
  readonly currency: Currency
  readonly owed: ComponentAmounts | null
}

const WAIVER_APPROVAL_TITLE = '减免息审批表'

/** What the household owes; a loan in another currency says so at its number, and stands in no sum with the rest. */
const debtColumns = (unit: string): readonly Column[] => [
  { head: '借据', width: 2732, align: 'text' },
  { head: '项目', width: 1500, align: 'text' },
  { head: `尚欠（${unit}）`, width: 1700, align: 'number' },
  { head: `其中表内（${unit}）`, width: 1400, align: 'number' },
  { head: `其中表外（${unit}）`, width: 1400, align: 'number' },
]
const waivedColumns = (unit: string): readonly Column[] => [
  { head: '借据', width: 2732, align: 'text' },
  { head: '项目', width: 1500, align: 'text' },
  { head: `尚欠（${unit}）`, width: 1700, align: 'number' },
  { head: `拟减免（${unit}）`, width: 1700, align: 'number' },
  { head: '减免比例', width: 1100, align: 'number' },
]
const planColumns = (unit: string): readonly Column[] => [
  { head: '期次', width: 1200, align: 'text' },
  { head: '最迟还款日', width: 3766, align: 'text' },
  { head: `还款金额（${unit}）`, width: 3766, align: 'number' },
]
const PAYMENT_LABELS = { once: '一次性', instalments: '分期' } as const

/** The line of the debt that each column of a waiver takes from. */
const COMPONENT_OF: Readonly<Record<WaivedKey, Component>> = { interestFen: 'interest', penaltyFen: 'penalty', compoundFen: 'compound', undividedInterestFen: 'undivided', costFen: 'costs' }

const yuan = (amount: Fen): string => formatYuan(amount)

/** 元 unless some loan is in another currency: each then stands in its own. */
function debtUnit(loans: readonly OwingLoan[]): string {
  return loans.every(({ currency }) => currency === MAIN_CURRENCY) ? moneyUnit(MAIN_CURRENCY) : '各按原币'
}

/** Lines of one loan: each part that is owed and the sum. On or off the balance sheet is a matter of the books, to be written in by hand (forms.md E5). */
function debtRows({ noteNo: number, currency, owed }: OwingLoan): readonly (readonly Cell[])[] {
  const noteNo = currency === MAIN_CURRENCY ? number : `${number}（${currency}）`
  if (owed === null) return [[noteNo, '缺少依据，无法计算', null, null, null]]
  const parts = waivedKeys.filter((key) => owed[COMPONENT_OF[key]] > 0).map((key): readonly Cell[] => [null, waivedLabels[key], yuan(owed[COMPONENT_OF[key]]), null, null])
  return [[noteNo, '本金', yuan(owed.principal), null, null], ...parts, [null, '合计', yuan(totalOf(owed)), null, null]]
}

function waivedRows({ waiver, loans }: WaiverApproval): readonly (readonly Cell[])[] {
  const rows = waiver.lines.flatMap((line) => {
    const loan = loans.find(({ id }) => id === line.loanId)
    return waivedKeys.filter((key) => line[key] > 0).map((key): readonly Cell[] => {
      const owed = loan?.owed?.[COMPONENT_OF[key]] ?? null
      return [loan?.noteNo ?? null, waivedLabels[key], owed === null ? null : yuan(owed), yuan(line[key]), recoveryRate(line[key], owed)]
    })
  })
  return [...rows, [null, '合计', null, yuan(waiver.waivedFen), null]]
}

function requestText({ borrowerName, waiver }: WaiverApproval): string {
  const unit = moneyUnit(waiver.currency)
  const last = waiver.instalments.at(-1)
  const paid = sumFen(waiver.instalments.map(({ amountFen }) => amountFen))
  const items = waivedKeys.filter((key) => waiver.lines.some((line) => line[key] > 0)).map((key) => waivedLabels[key]).join('、')
  return `在${borrowerName}于${orBlank(last === undefined ? null : longDate(last.dueOn))}前归还${last === undefined ? orBlank(null) : yuan(paid)}${unit}的前提下，同意减免${items === '' ? orBlank(null) : `${items}${yuan(waiver.waivedFen)}`}${unit}；逾期未还，本批复自动失效。`
}

/** Ticked once the payments are planned. */
function paymentTicks({ instalments }: Waiver): Line {
  const way = instalments.length === 0 ? null : instalments.length === 1 ? 'once' : 'instalments'
  return ticks(PAYMENT_LABELS, (each) => each === way)
}

function planTable({ instalments, currency }: Waiver): FileChild {
  return dataTable(planColumns(moneyUnit(currency)), instalments.length === 0 ? [['第1期', null, null]] : instalments.map(({ dueOn, amountFen }, index) => [`第${index + 1}期`, longDate(dueOn), yuan(amountFen)]), 'form')
}

/** The `.docx` file. */
export function waiverApproval(from: WaiverApproval): Promise<Uint8Array> {
  const { organisation, printedOn, chain, borrowerName, caseNo, waiver, loans } = from
  return internalPaper({
    title: WAIVER_APPROVAL_TITLE, organisation, printedOn, chain, request: requestText(from), attachments: ['欠款本息明细表', '财产查询结果', '还款协议（草案）'],
    sections: [
      { heading: `债务（截至${longDate(waiver.calculatedOn)}）`, content: [factTable([['债务人', `${borrowerName}（${caseNo}）`]]), dataTable(debtColumns(debtUnit(loans)), loans.flatMap(debtRows), 'form')] },
      { heading: '申请人还款方案', content: [planTable(waiver), factTable([['还款来源', waiver.source], ['减免理由', waiver.reason]])] },
      { heading: '拟减免', content: [dataTable(waivedColumns(moneyUnit(waiver.currency)), waivedRows(from), 'form'), factTable([['还款方式', paymentTicks(waiver)], ['附条件', '任何一期逾期未还，减免自动失效，已减免部分恢复计收']])] },
      { heading: '效益比较', content: [factTable([['不减免与减免的比较', waiver.comparison]])] },
      { heading: '财产排查', content: [factTable([['财产排查、逃废债、关联方', waiver.searchResult]])] },
      { heading: '责任认定状态', content: [factTable([['责任认定状态', waiver.responsibility]])] },
      { heading: '授权层级、有效期', content: [factTable([['授权层级', waiver.authority], ['有效期', null]])] },
    ],
  })
}
