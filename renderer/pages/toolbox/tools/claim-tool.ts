import type { Fen } from '../../../../shared/model/fen.ts'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import { balanceAsOf } from '../../../../shared/rules/ledger.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { usualTerms } from '../../../../shared/rules/usual-terms.ts'
import { act } from '../act-field.tsx'
import { rows } from '../rows-field.tsx'
import type { ToolField } from '../tool-field.ts'
import { defineTool } from '../tool.ts'
import { choice, day, percent, whole, yesNo } from '../value-fields.tsx'
import { BLANK_ENTRY, BLANK_ROW, type ClaimEntry, entryFields, scheduleFields, type ScheduleRow } from './claim-entry.ts'
import { claimTable, entriesOf, termsOf } from './claim-facts.ts'
import type { ClaimInputs } from './claim-inputs.ts'
import { plannedRows } from './claim-plan.ts'

const BLANK: ClaimInputs = {
  asOf: null, drawdownDate: null, dueDate: null, method: 'monthly-interest', settlement: 'monthly', settlementDay: null, dayCount: null, rateKind: 'fixed', annualRate: null, lprTerm: '1Y', points: null,
  repricingMonths: null, repricingFrom: null, lprFixing: null, penaltyKind: 'uplift', penaltyUplift: '50', penaltyRate: null, misuseKind: null, misuseUplift: null, misuseRate: null, compoundOn: null, compoundRateInTerm: null, compoundJoins: null, dueDayRate: null,
  allocation: null, inclusiveEnd: null, periods: null, monthsPerPeriod: 1, firstDueDate: null, entries: [{ ...BLANK_ENTRY, kind: 'drawdown' }], schedule: [],
}

function rateFields({ rateKind }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  const kind = choice('rateKind', '利率方式', terms.rateKindLabels, { required: true })
  if (rateKind !== 'lpr') return [kind, percent('annualRate', '合同年利率', { required: true })]
  return [
    kind,
    choice('lprTerm', 'LPR 期限', terms.lprTermLabels, { required: true }),
    whole('points', '加减点', '个基点', { required: true, help: '减点填负数' }),
    whole('repricingMonths', '重定价周期', '个月', { help: '不填为期内不调整' }),
    day('repricingFrom', '首个重定价日', { help: '不填从放款日对日起算' }),
    choice('lprFixing', '取哪一天的 LPR', terms.lprFixingLabels, { help: '不填为重定价日当日' }),
  ]
}

function penaltyFields({ penaltyKind }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  const kind = choice('penaltyKind', '罚息', terms.penaltyKindLabels, { required: true })
  if (penaltyKind === 'uplift') return [kind, percent('penaltyUplift', '上浮比例', { required: true })]
  return penaltyKind === 'own-rate' ? [kind, percent('penaltyRate', '罚息年利率', { required: true })] : [kind]
}

/** The rate of money used against the contract, where the contract names one. */
function misuseFields({ misuseKind }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  const kind = choice('misuseKind', '挪用罚息', terms.misuseKindLabels, { help: '合同没有单独约定的不填' })
  if (misuseKind === 'uplift') return [kind, percent('misuseUplift', '挪用上浮比例', { required: true })]
  return misuseKind === 'own-rate' ? [kind, percent('misuseRate', '挪用罚息年利率', { required: true })] : [kind]
}

/** What `instalments()` needs beside the contract; a free schedule is typed. */
function planFields({ method }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  if (method === 'free-schedule') return []
  const regular = method === 'equal-instalment' || method === 'equal-principal'
  return [
    ...(regular ? [whole('periods', '期数', '期'), whole('monthsPerPeriod', '每期', '个月'), day('firstDueDate', '首期应还日', { help: '不填为放款日的下一期对日' })] : []),
    act<ClaimInputs>('plan', '按还款方式生成还款计划', { help: '用首笔放款金额、合同利率和期数生成，替换下面的期次', run: plannedRows }),
  ]
}

const HAS_NO_SETTLEMENT_DAY: ReadonlySet<terms.Settlement> = new Set(['monthly-anniversary', 'at-maturity'])

export const claimTool = defineTool<ClaimInputs>({
  id: 'claim',
  title: '欠款本息明细',
  about: '按合同条款和放款、还款逐笔计算截至任一天的本金、利息、罚息、复利，列出全部分段。',
  group: '计息',
  blank: BLANK,
  usual: (branch) => {
    const { allocationOrder: allocation, ...usual } = usualTerms(branch)
    return { ...usual, allocation }
  },
  fields: (inputs) => [
    day('asOf', '截至日', { help: '含当日，不填为今天' }),
    choice('dayCount', '计息天数', terms.dayCountLabels, { required: true }),
    day('drawdownDate', '借款起始日', { required: true }),
    day('dueDate', '合同到期日', { required: true }),
    choice('method', '还款方式', terms.repaymentMethodLabels, { required: true, wide: true }),
    choice('settlement', '结息方式', terms.settlementLabels, { required: true }),
    ...(inputs.settlement !== null && HAS_NO_SETTLEMENT_DAY.has(inputs.settlement) ? [] : [whole('settlementDay', '结息日', '日')]),
    ...rateFields(inputs),
    ...penaltyFields(inputs),
    ...misuseFields(inputs),
    choice('compoundOn', '复利', terms.compoundBaseLabels, { required: true }),
    ...(inputs.compoundOn === 'none'
      ? []
      : [choice('compoundRateInTerm', '期内复利利率', terms.compoundRateInTermLabels, { required: true }), choice('compoundJoins', '欠息计入复利基数', terms.compoundJoinLabels, { help: '不填为每个结息日' })]),
    choice('dueDayRate', '到期日当天', terms.dueDayRateLabels, { required: true }),
    choice('allocation', '还款抵充顺序', terms.allocationOrderLabels, { required: true, wide: true }),
    yesNo('inclusiveEnd', '还款当日仍计息', { help: '合同写明算头又算尾的选“是”' }),
    rows<'entries', ClaimEntry>('entries', '放款、还款和其他事项', { one: '事项', fields: entryFields, blank: () => ({ ...BLANK_ENTRY, kind: 'repayment', split: 'by-order' }), required: true }),
    ...planFields(inputs),
    rows<'schedule', ScheduleRow>('schedule', '分期还款计划', {
      one: '期次', fields: scheduleFields, blank: () => BLANK_ROW, help: '等额本息、等额本金和约定还款计划的，按计划逐期填写，或用上面的按钮生成。',
    }),
  ],
  compute: (inputs, basis) => {
    const contract = termsOf(inputs, basis)
    if (contract === null) return null
    const answer = balanceAsOf(contract, entriesOf(inputs.entries), inputs.asOf ?? basis.today)
    const balance = answer.value
    if (balance === null) return { answer, figures: [], tables: [] }
    const { principal, total, dailyAccrual, overpayment } = balance
    const sums: readonly (readonly [string, Fen])[] = [['欠款合计', total], ['其中本金', principal], ['此后每日增加', dailyAccrual]]
    return {
      answer,
      figures: [
        ...sums.map(([label, sum]) => ({ label, value: `${formatYuan(sum)}元` })),
        ...(overpayment > ZERO_FEN ? [{ label: '多还', value: `${formatYuan(overpayment)}元`, tone: 'doubt' } as const] : []),
      ],
      tables: [claimTable(balance)],
    }
  },
  blame: {
    'dates-out-of-order': 'dueDate', 'rate-missing': 'lprTerm', 'rate-invalid': 'annualRate', 'amount-invalid': 'entries',
    'repayment-before-drawdown': 'entries', 'entry-before-drawdown': 'entries', 'extension-invalid': 'entries', 'date-invalid': 'entries', 'correction-exceeds-debt': 'entries', 'fixed-split-invalid': 'entries',
  },
})
