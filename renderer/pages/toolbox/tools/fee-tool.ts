import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { type Fen, fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { type BranchValues, valueInForce } from '../../../../shared/rules/branch-values.ts'
import { acceptanceFee, bankruptcyFee, enforcementFee, type FeeKind, type FeeOptions, paymentOrderFee, preservationFee, tariffOn } from '../../../../shared/rules/court-fee.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { known } from '../known.ts'
import { defineTool } from '../tool.ts'
import { choice, day, money, type YesNo, yesNo } from '../value-fields.tsx'

export interface FeeInputs {
  readonly kind: FeeKind | null
  readonly amount: Fen | null
  readonly halved: YesNo | null
  readonly on: IsoDate | null
  /** Null while untouched: then as the branch set it, else the default. */
  readonly round: 'fen' | 'yuan' | null
  readonly mode: 'half-up' | 'cut' | null
}

const KINDS: Readonly<Record<FeeKind, string>> = {
  acceptance: '案件受理费（财产案件）',
  preservation: '申请保全费',
  enforcement: '申请执行费',
  'payment-order': '申请支付令费',
  bankruptcy: '破产案件申请费',
}
const AMOUNTS: Readonly<Record<FeeKind, string>> = {
  acceptance: '诉讼请求金额',
  preservation: '实际保全的财产数额',
  enforcement: '申请执行金额',
  'payment-order': '请求给付金额',
  bankruptcy: '破产财产总额',
}
const ROUNDS = { fen: '计到分', yuan: '计到元' } as const
const MODES = { 'half-up': '四舍五入', cut: '去尾' } as const

function feeOf(kind: FeeKind, amount: Fen, options: FeeOptions, halved: boolean): Answer<Fen> {
  switch (kind) {
    case 'acceptance':
      return acceptanceFee(amount, { kind: 'property', halved, ...options })
    case 'preservation':
      return preservationFee(amount, options)
    case 'enforcement':
      return enforcementFee(amount, options)
    case 'payment-order':
      return paymentOrderFee(amount, options)
    case 'bankruptcy':
      return bankruptcyFee(amount, options)
  }
}

const yuan = (sum: number) => fen(sum * 100)

interface Computed {
  readonly kind: FeeKind
  readonly amount: Fen
  readonly halved: boolean
  readonly options: FeeOptions & { readonly branch: BranchValues }
  readonly fee: Fen
}

function tariffTable({ kind, amount, halved, options, fee }: Computed): ToolTableOf<'tariff'> {
  const { flatYuan, tiers, divisor, capYuan } = tariffOn(kind, options.on)
  return {
    kind: 'tariff',
    caption: KINDS[kind],
    amountLabel: AMOUNTS[kind],
    amount,
    flat: yuan(flatYuan),
    tiers: tiers.map(({ overYuan, perTenThousand }, index) => {
      const next = tiers[index + 1]
      return { over: yuan(overYuan), upTo: next === undefined ? null : yuan(next.overYuan), perTenThousand }
    }),
    divisor: divisor * (halved ? 2 : 1),
    round: options.round ?? valueInForce(options.branch, 'feeUnit'),
    mode: options.mode ?? valueInForce(options.branch, 'feeMode'),
    cap: capYuan === undefined ? null : yuan(capYuan),
    fee,
  }
}

export const feeTool = defineTool<FeeInputs>({
  id: 'court-fee',
  title: '诉讼费用',
  about: '案件受理费（含减半）、保全费、执行费、支付令和破产申请费，按诉讼费用交纳办法分段累计。',
  group: '费用',
  blank: { kind: 'acceptance', amount: null, halved: 'no', on: null, round: null, mode: null },
  fields: ({ kind }, { values }) => [
    choice('kind', '费用', KINDS, { required: true }),
    money('amount', AMOUNTS[kind ?? 'acceptance'], { required: true }),
    ...(kind === 'acceptance' ? [yesNo('halved', '减半交纳', { required: true, help: '调解、撤诉、简易程序、反诉，只减半一次' })] : []),
    day('on', '立案或申请日', { help: '不填按现行标准' }),
    choice('round', '计到', ROUNDS, { required: true, inForce: valueInForce(values, 'feeUnit'), help: '以法院交费通知为准' }),
    choice('mode', '尾数', MODES, { required: true, inForce: valueInForce(values, 'feeMode') }),
  ],
  compute: ({ kind, amount, halved, on, round, mode }, { values }) => {
    if (kind === null || amount === null) return null
    const options = { branch: values, ...known({ round, mode, on }) }
    const isHalved = kind === 'acceptance' && halved === 'yes'
    const answer = feeOf(kind, amount, options, isHalved)
    return {
      answer,
      figures: [{ label: isHalved ? `${KINDS[kind]}（减半）` : KINDS[kind], value: `${formatYuan(answer.value)}元` }],
      tables: [tariffTable({ kind, amount, halved: isHalved, options, fee: answer.value })],
    }
  },
  blame: { 'amount-invalid': 'amount', 'law-version-missing': 'on', 'date-invalid': 'on' },
})
