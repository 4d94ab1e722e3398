import type { Fen } from '../../../../shared/model/fen.ts'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import { balanceAsOf } from '../../../../shared/rules/ledger.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { usualTerms } from '../../../../shared/rules/usual-terms.ts'
import { rows } from '../rows-field.tsx'
import type { ToolField } from '../tool-field.ts'
import { defineTool } from '../tool.ts'
import { choice, day, money, percent, whole } from '../value-fields.tsx'
import { claimTable, entriesOf, termsOf } from './claim-facts.ts'

export const CLAIM_ENTRY_KINDS = {
  drawdown: '放款',
  repayment: '还款',
  'rate-change': '利率调整',
  cost: '费用计入',
  'opening-balance': '余额认定',
  acceleration: '宣布提前到期',
  extension: '展期',
  'interest-stop': '破产受理（停止计息）',
} as const
export type ClaimEntryKind = keyof typeof CLAIM_ENTRY_KINDS

/** One booking; the fields that its kind has no use for stay blank. */
export interface ClaimEntry {
  readonly kind: ClaimEntryKind | null
  readonly date: IsoDate | null
  readonly amount: Fen | null
  readonly rate: string | null
  readonly newDueDate: IsoDate | null
  /** Repayment: `fixed` where a paper states what the money was set against. */
  readonly split: 'by-order' | 'fixed' | null
  readonly principal: Fen | null
  readonly interest: Fen | null
  readonly penalty: Fen | null
  readonly compound: Fen | null
  readonly costs: Fen | null
  /** Interest that a certified balance states in one sum. */
  readonly undivided: Fen | null
}

export interface ScheduleRow {
  readonly dueDate: IsoDate | null
  readonly principal: Fen | null
  readonly interest: Fen | null
}

export interface ClaimInputs {
  readonly asOf: IsoDate | null
  readonly drawdownDate: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly method: terms.RepaymentMethod | null
  readonly settlement: terms.Settlement | null
  readonly settlementDay: number | null
  readonly dayCount: terms.DayCount | null
  readonly rateKind: (typeof terms.rateKinds)[number] | null
  readonly annualRate: string | null
  readonly lprTerm: (typeof terms.lprTerms)[number] | null
  readonly points: number | null
  readonly repricingMonths: number | null
  readonly penaltyKind: (typeof terms.penaltyKinds)[number] | null
  readonly penaltyUplift: string | null
  readonly penaltyRate: string | null
  readonly compoundOn: (typeof terms.compoundBases)[number] | null
  readonly compoundRateInTerm: (typeof terms.compoundRatesInTerm)[number] | null
  readonly dueDayRate: (typeof terms.dueDayRates)[number] | null
  readonly allocation: (typeof terms.allocationOrders)[number] | null
  readonly entries: readonly ClaimEntry[]
  readonly schedule: readonly ScheduleRow[]
}

export const BLANK_ENTRY: ClaimEntry = {
  kind: null, date: null, amount: null, rate: null, newDueDate: null, split: null, principal: null, interest: null, penalty: null, compound: null, costs: null, undivided: null,
}

const BLANK: ClaimInputs = {
  asOf: null, drawdownDate: null, dueDate: null, method: 'monthly-interest', settlement: 'monthly', settlementDay: null, dayCount: null, rateKind: 'fixed', annualRate: null, lprTerm: '1Y', points: null,
  repricingMonths: null, penaltyKind: 'uplift', penaltyUplift: '50', penaltyRate: null, compoundOn: null, compoundRateInTerm: null, dueDayRate: null,
  allocation: null, entries: [{ ...BLANK_ENTRY, kind: 'drawdown' }], schedule: [],
}

const SPLITS = { 'by-order': '按约定顺序', fixed: '凭证已载明分项' } as const

/** The parts of a sum other than principal. */
const partFields = () => [money('interest', '期内利息'), money('penalty', '罚息'), money('compound', '复利'), money('costs', '费用')]

function entryFields({ kind, split }: ClaimEntry): readonly ToolField<ClaimEntry>[] {
  const head = [choice('kind', '事项', CLAIM_ENTRY_KINDS, { required: true }), day('date', '日期', { required: true })]
  switch (kind) {
    case 'repayment':
      return [...head, money('amount', '金额', { required: true }), choice('split', '抵充', SPLITS), ...(split === 'fixed' ? [money('principal', '本金'), ...partFields()] : [])]
    case 'drawdown':
    case 'cost':
      return [...head, money('amount', '金额', { required: true })]
    case 'rate-change':
      return [...head, percent('rate', '新年利率', { required: true })]
    case 'extension':
      return [...head, day('newDueDate', '展期后到期日', { required: true })]
    case 'opening-balance':
      return [...head, money('amount', '本金余额', { required: true }), ...partFields(), money('undivided', '未拆分欠息')]
    default:
      return head
  }
}

const scheduleFields = () => [day('dueDate', '应还日', { required: true }), money('principal', '应还本金', { required: true }), money('interest', '应还利息', { help: '不填按天数计算' })]

function rateFields({ rateKind }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  const kind = choice('rateKind', '利率方式', terms.rateKindLabels, { required: true })
  if (rateKind !== 'lpr') return [kind, percent('annualRate', '合同年利率', { required: true })]
  return [
    kind,
    choice('lprTerm', 'LPR 期限', terms.lprTermLabels, { required: true }),
    whole('points', '加减点', '个基点', { required: true, help: '减点填负数' }),
    whole('repricingMonths', '重定价周期', '个月', { help: '不填为期内不调整' }),
  ]
}

function penaltyFields({ penaltyKind }: ClaimInputs): readonly ToolField<ClaimInputs>[] {
  const kind = choice('penaltyKind', '罚息', terms.penaltyKindLabels, { required: true })
  if (penaltyKind === 'uplift') return [kind, percent('penaltyUplift', '上浮比例', { required: true })]
  return penaltyKind === 'own-rate' ? [kind, percent('penaltyRate', '罚息年利率', { required: true })] : [kind]
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
    choice('compoundOn', '复利', terms.compoundBaseLabels, { required: true }),
    ...(inputs.compoundOn === 'none' ? [] : [choice('compoundRateInTerm', '期内复利利率', terms.compoundRateInTermLabels, { required: true })]),
    choice('dueDayRate', '到期日当天', terms.dueDayRateLabels, { required: true }),
    choice('allocation', '还款抵充顺序', terms.allocationOrderLabels, { required: true, wide: true }),
    rows<'entries', ClaimEntry>('entries', '放款、还款和其他事项', { one: '事项', fields: entryFields, blank: () => ({ ...BLANK_ENTRY, kind: 'repayment', split: 'by-order' }), required: true }),
    rows<'schedule', ScheduleRow>('schedule', '分期还款计划', {
      one: '期次', fields: scheduleFields, blank: () => ({ dueDate: null, principal: null, interest: null }), help: '等额本息、等额本金和约定还款计划的，按计划逐期填写。',
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
    'dates-out-of-order': 'dueDate', 'rate-missing': 'lprTerm', 'rate-invalid': 'annualRate', 'amount-invalid': 'entries', 'repayment-before-drawdown': 'entries',
    'extension-invalid': 'entries', 'date-invalid': 'entries',
  },
})
