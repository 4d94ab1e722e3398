/** 减免息审批表 (forms.md E5): the debt on one day, the payments, what is waived of each line, and why. No public model was found; the layout follows GB/T 9704. */
import type { Waiver } from '../../../../shared/api/waivers.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { waivedKeys, waivedLabels } from '../../../../shared/model/waiver.ts'
import type { ComponentAmounts } from '../../../../shared/rules/ledger/components.ts'
import { totalOf } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import type { Line } from '../paper/print.ts'
import { factTable, internalPaper, ticks } from './internal-paper.ts'

export interface WaiverApproval {
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly chain: readonly string[]
  readonly borrowerName: string
  readonly caseNo: string
  readonly waiver: Waiver
  /** What each loan owes at the end of the day of the application; null where it cannot be computed. */
  readonly loans: readonly { readonly id: string; readonly noteNo: string; readonly owed: ComponentAmounts | null }[]
}

const WAIVER_APPROVAL_TITLE = '减免息审批表'

const DEBT: readonly Column[] = [
  { head: '借据', width: 1492, align: 'text' },
  ...['本金', '期内利息', '罚息', '复利', '未拆分利息', '费用'].map((head): Column => ({ head: `${head}（元）`, width: 1000, align: 'number' })),
  { head: '合计（元）', width: 1240, align: 'number' },
]
const WAIVED: readonly Column[] = [
  { head: '借据', width: 1932, align: 'text' },
  ...waivedKeys.map((key): Column => ({ head: `${waivedLabels[key]}（元）`, width: 1100, align: 'number' })),
  { head: '小计（元）', width: 1300, align: 'number' },
]
const PAYMENT_LABELS = { once: '一次性', instalments: '分期' } as const

const PLAN: readonly Column[] = [{ head: '期次', width: 1200, align: 'text' }, { head: '最迟还款日', width: 3766, align: 'text' }, { head: '还款金额（元）', width: 3766, align: 'number' }]

const yuan = (amount: Fen): string => formatYuan(amount)

function requestText({ borrowerName, waiver }: WaiverApproval): string {
  const last = waiver.instalments.at(-1)
  const paid = sumFen(waiver.instalments.map(({ amountFen }) => amountFen))
  const items = waivedKeys.filter((key) => waiver.lines.some((line) => line[key] > 0)).map((key) => waivedLabels[key]).join('、')
  return `在${borrowerName}于${last === undefined ? '　　' : longDate(last.dueOn)}前归还${yuan(paid)}元的前提下，同意减免${items}${yuan(waiver.waivedFen)}元；逾期未还，本批复自动失效。`
}

/** Ticked once the payments are planned. */
function paymentTicks({ instalments }: Waiver): Line {
  const way = instalments.length === 0 ? null : instalments.length === 1 ? 'once' : 'instalments'
  return ticks(PAYMENT_LABELS, (each) => each === way)
}

/** The `.docx` file. */
export function waiverApproval(from: WaiverApproval): Promise<Uint8Array> {
  const { organisation, printedOn, chain, borrowerName, caseNo, waiver, loans } = from
  const noteOf = (id: string): string => loans.find((loan) => loan.id === id)?.noteNo ?? ''
  const debts = loans.map(({ noteNo, owed }) => (owed === null ? [noteNo, null, null, null, null, null, null, null] : [noteNo, yuan(owed.principal), yuan(owed.interest), yuan(owed.penalty), yuan(owed.compound), yuan(owed.undivided), yuan(owed.costs), yuan(totalOf(owed))]))
  const waived = waiver.lines.map((line) => [noteOf(line.loanId), ...waivedKeys.map((key) => yuan(line[key])), yuan(sumFen(waivedKeys.map((key) => line[key])))])
  return internalPaper({
    title: WAIVER_APPROVAL_TITLE, organisation, printedOn, chain, request: requestText(from), attachments: ['欠款本息明细表', '财产查询结果', '还款协议（草案）'],
    sections: [
      { heading: `债务（${borrowerName}，${caseNo}，截至${longDate(waiver.calculatedOn)}）`, content: [dataTable(DEBT, debts, 'form')] },
      { heading: '还款方案', content: [dataTable(PLAN, waiver.instalments.map(({ dueOn, amountFen }, index) => [`第${index + 1}期`, longDate(dueOn), yuan(amountFen)]), 'form'), factTable([['还款来源', waiver.source], ['减免理由', waiver.reason]])] },
      { heading: '拟减免', content: [dataTable(WAIVED, [...waived, ['合计', ...waivedKeys.map((key) => yuan(sumFen(waiver.lines.map((line) => line[key])))), yuan(waiver.waivedFen)]], 'form'), factTable([['还款方式', paymentTicks(waiver)], ['附条件', '任何一期逾期未还，减免自动失效，已减免部分恢复计收']])] },
      { heading: '效益比较', content: [factTable([['不减免与减免的比较', waiver.comparison]])] },
      { heading: '财产排查', content: [factTable([['财产排查、逃废债、关联方', waiver.searchResult]])] },
      { heading: '责任认定', content: [factTable([['责任认定状态', waiver.responsibility]])] },
      { heading: '授权', content: [factTable([['授权层级', waiver.authority], ['有效期', null]])] },
    ],
  })
}
