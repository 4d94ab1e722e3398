import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { valueInForce } from '../../../../shared/rules/branch-values.ts'
import { type DoubleInterestLine, doubleInterestSchedule } from '../../../../shared/rules/delayed-performance.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import { choice, day, money, percent } from '../value-fields.tsx'

interface Reduction {
  readonly date: IsoDate | null
  readonly amount: Fen | null
}

interface Suspension {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface DelayedInputs {
  readonly base: Fen | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Null while untouched: then as the branch set it, else the payment day counts. */
  readonly lastDay: LastDay | null
  readonly benchmarkRate: string | null
  readonly oldDayBase: '360' | '365' | null
  readonly reductions: readonly Reduction[]
  readonly suspended: readonly Suspension[]
}

const LAST_DAY = { included: '头尾都算', excluded: '算头不算尾' } as const
type LastDay = keyof typeof LAST_DAY

const LAST_DAY_IN_FORCE = { counted: 'included', 'not-counted': 'excluded' } as const
const FIRST_DAY_HELP = { 'day-after': '履行期最后一日的次日', 'same-day': '按本机构设定，履行期最后一日当日' } as const

const DAY_BASES = { '360': '360', '365': '365' } as const

/** 法释〔2014〕8号 applies from this day; earlier days need the benchmark rate. */
const NEW_RULE_FROM = '2014-08-01'

type Row = ToolTableOf<'delayed'>['rows'][number]

function rowOf({ from, lastDay, base, rule, amount }: DoubleInterestLine, { benchmarkRate, oldDayBase }: DelayedInputs): Row {
  const old = { kind: 'doubled-benchmark', annualRate: benchmarkRate ?? '0', dayBase: oldDayBase === '365' ? 365 : 360 } as const
  return { from, lastDay, base, rule: rule === 'fixed-daily-rate' ? { kind: 'fixed-daily-rate' } : old, amount }
}

export const delayedTool = defineTool<DelayedInputs>({
  id: 'delayed-performance',
  title: '迟延履行利息',
  about: '法律文书确定的履行期届满后的加倍部分债务利息（日万分之一点七五），中途还款的分段计算。',
  group: '计息',
  blank: { base: null, from: null, to: null, lastDay: null, benchmarkRate: null, oldDayBase: '360', reductions: [], suspended: [] },
  fields: ({ from }, { values }) => [
    money('base', '计算基数', { required: true, help: '文书确定的、除一般债务利息之外的金钱债务' }),
    choice('lastDay', '算头算尾', LAST_DAY, { required: true, inForce: LAST_DAY_IN_FORCE[valueInForce(values, 'doubleInterestLastDay')] }),
    day('from', '起日', { required: true, help: FIRST_DAY_HELP[valueInForce(values, 'doubleInterestFirstDay')] }),
    day('to', '止日（清偿日）', { required: true }),
    ...(from !== null && from < NEW_RULE_FROM
      ? [percent('benchmarkRate', '同期贷款基准利率', { required: true, help: '2014-08-01 前的期间按它的两倍' }), choice('oldDayBase', '旧规则年天数', DAY_BASES, { required: true })]
      : []),
    rows<'reductions', Reduction>('reductions', '中途清偿（冲减基数的部分）', {
      one: '清偿',
      fields: () => [day('date', '清偿日', { required: true }), money('amount', '冲减金额', { required: true })],
      blank: () => ({ date: null, amount: null }),
    }),
    rows<'suspended', Suspension>('suspended', '不计算的期间（再审中止、暂缓执行等）', {
      one: '期间',
      fields: () => [day('from', '起日', { required: true }), day('to', '恢复计算日', { required: true })],
      blank: () => ({ from: null, to: null }),
    }),
  ],
  compute: (inputs, { values }) => {
    const { base, from, to, lastDay, benchmarkRate, oldDayBase } = inputs
    if (base === null || from === null || to === null) return null
    const answer = doubleInterestSchedule({
      base, from, to,
      branch: values,
      ...(lastDay === null ? {} : { inclusiveEnd: lastDay === 'included' }),
      oldDayBase: oldDayBase === '365' ? 365 : 360,
      ...(benchmarkRate === null ? {} : { benchmarkRate }),
      reductions: inputs.reductions.flatMap(({ date, amount }) => (date === null || amount === null ? [] : [{ date, amount }])),
      suspended: inputs.suspended.flatMap((gap) => (gap.from === null || gap.to === null ? [] : [{ from: gap.from, to: gap.to }])),
    })
    const { value } = answer
    if (value === null) return { answer, figures: [], tables: [] }
    return {
      answer,
      figures: [{ label: '加倍部分债务利息', value: `${formatYuan(value.total)}元` }, { label: '止日未清偿基数', value: `${formatYuan(value.baseLeft)}元` }],
      tables: [{ kind: 'delayed', caption: '加倍部分债务利息', rows: value.lines.map((line) => rowOf(line, inputs)), total: value.total }],
    }
  },
  blame: { 'dates-out-of-order': 'to', 'amount-invalid': 'base', 'rate-invalid': 'benchmarkRate', 'rule-unknown': 'from', 'reduction-exceeds-base': 'reductions' },
})
