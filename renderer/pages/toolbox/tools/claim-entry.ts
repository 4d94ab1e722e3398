/** One booking of the claim tool and one row of its schedule, with the questions that each calls for. */
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { interestAfterLabels, type interestsAfter } from '../../../../shared/model/ledger-entry.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import type { ToolField } from '../tool-field.ts'
import { choice, day, money, percent, type YesNo, yesNo } from '../value-fields.tsx'

export const CLAIM_ENTRY_KINDS = {
  drawdown: '放款',
  repayment: '还款',
  'rate-change': '利率调整',
  cost: '费用计入',
  correction: '余额调整',
  'opening-balance': '余额认定',
  extension: '展期',
  acceleration: '宣布提前到期',
  misuse: '贷款挪用',
  judgment: '判决确定金额',
  'interest-stop': '破产受理（停止计息）',
} as const
export type ClaimEntryKind = keyof typeof CLAIM_ENTRY_KINDS

const SPLITS = { 'by-order': '按约定顺序', fixed: '凭证已载明分项' } as const
const GUARANTORS = { given: '保证人均已书面同意', refused: '有保证人不同意', 'no-guarantor': '没有保证人' } as const

/** One booking; the fields that its kind has no use for stay blank. */
export interface ClaimEntry {
  readonly kind: ClaimEntryKind | null
  readonly date: IsoDate | null
  readonly amount: Fen | null
  readonly rate: string | null
  readonly newDueDate: IsoDate | null
  readonly guarantors: keyof typeof GUARANTORS | null
  /** Repayment: `fixed` where a paper states what the money was set against. */
  readonly split: keyof typeof SPLITS | null
  readonly allocation: (typeof terms.allocationOrders)[number] | null
  readonly principal: Fen | null
  readonly interest: Fen | null
  readonly penalty: Fen | null
  readonly compound: Fen | null
  readonly costs: Fen | null
  /** Interest that a certified balance states in one sum. */
  readonly undivided: Fen | null
  readonly oldestDueDate: IsoDate | null
  /** Misuse: the day from which it is over. */
  readonly until: IsoDate | null
  /** A penalty clause that comes with a rate change or a misuse. */
  readonly penaltyKind: terms.PenaltyKind | null
  readonly penaltyUplift: string | null
  readonly penaltyRate: string | null
  /** Judgment: how interest runs on. */
  readonly after: (typeof interestsAfter)[number] | null
  readonly dayCount: terms.DayCount | null
  readonly includesAcceptanceDay: YesNo | null
}

export const BLANK_ENTRY: ClaimEntry = {
  kind: null, date: null, amount: null, rate: null, newDueDate: null, guarantors: null, split: null, allocation: null, principal: null, interest: null, penalty: null, compound: null,
  costs: null, undivided: null, oldestDueDate: null, until: null, penaltyKind: null, penaltyUplift: null, penaltyRate: null, after: null, dayCount: null, includesAcceptanceDay: null,
}

/** The parts of a sum other than principal. */
const partFields = () => [money('interest', '期内利息'), money('penalty', '罚息'), money('compound', '复利'), money('costs', '费用')]

function penaltyFields({ penaltyKind }: ClaimEntry, label: string): readonly ToolField<ClaimEntry>[] {
  const kind = choice('penaltyKind', label, terms.penaltyKindLabels, { help: '不填沿用合同约定' })
  if (penaltyKind === 'uplift') return [kind, percent('penaltyUplift', '上浮比例', { required: true })]
  return penaltyKind === 'own-rate' ? [kind, percent('penaltyRate', '罚息年利率', { required: true })] : [kind]
}

function afterFields({ after }: ClaimEntry): readonly ToolField<ClaimEntry>[] {
  const how = choice('after', '判后利息', interestAfterLabels, { required: true })
  return after === 'rate' ? [how, percent('rate', '判后年利率', { required: true }), choice('dayCount', '计息天数', terms.dayCountLabels, { required: true })] : [how]
}

/** The questions of one booking, by its kind. */
export function entryFields(entry: ClaimEntry): readonly ToolField<ClaimEntry>[] {
  const { kind, split } = entry
  const head = [choice('kind', '事项', CLAIM_ENTRY_KINDS, { required: true }), day('date', kind === 'judgment' ? '判决计至日' : '日期', { required: true })]
  switch (kind) {
    case 'repayment':
      return [
        ...head, money('amount', '金额', { required: true }), choice('split', '抵充', SPLITS), ...(split === 'fixed' ? [money('principal', '本金'), ...partFields()] : []),
        choice('allocation', '本笔抵充顺序', terms.allocationOrderLabels, { help: '不填按合同约定' }),
      ]
    case 'drawdown':
    case 'cost':
      return [...head, money('amount', '金额', { required: true })]
    case 'rate-change':
      return [...head, percent('rate', '新年利率', { required: true }), ...penaltyFields(entry, '罚息约定')]
    case 'correction':
      return [...head, money('principal', '本金增减', { help: '减少的填负数' }), ...partFields(), money('undivided', '未拆分欠息')]
    case 'extension':
      return [...head, day('newDueDate', '展期后到期日', { required: true }), choice('guarantors', '保证人', GUARANTORS)]
    case 'opening-balance':
      return [...head, money('amount', '本金余额', { required: true }), ...partFields(), money('undivided', '未拆分欠息'), day('oldestDueDate', '逾期起始日')]
    case 'misuse':
      return [...head, money('amount', '挪用金额', { help: '不填为全部本金' }), day('until', '纠正日', { help: '未纠正的不填' }), ...penaltyFields(entry, '挪用罚息')]
    case 'judgment':
      return [...head, money('amount', '本金', { required: true }), ...partFields(), ...afterFields(entry)]
    case 'interest-stop':
      return [...head, yesNo('includesAcceptanceDay', '计入受理当日', { help: '不填为计至受理前一日' })]
    default:
      return head
  }
}

/** One instalment; the first row of a later schedule says from which day that one holds. */
export interface ScheduleRow {
  readonly from: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly principal: Fen | null
  readonly interest: Fen | null
}

export const BLANK_ROW: ScheduleRow = { from: null, dueDate: null, principal: null, interest: null }

export const scheduleFields = () => [
  day('dueDate', '应还日', { required: true }), money('principal', '应还本金', { required: true }), money('interest', '应还利息', { help: '不填按天数计算' }),
  day('from', '新计划起用日', { help: '改用新计划的第一期填写' }),
]
