import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type DayCount, lprTermLabels } from '../../../../shared/model/loan-terms.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import type { LprTerm } from '../../../../shared/rules/lpr.ts'
import { type LprInterest, lprInterest } from '../../../../shared/rules/lpr-interest.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { defineTool } from '../tool.ts'
import { choice, day, money } from '../value-fields.tsx'

export interface LprInputs {
  readonly base: Fen | null
  readonly term: LprTerm | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly lastDay: 'included' | 'excluded' | null
  readonly dayBase: '360' | '365' | null
}

const LAST_DAY = { included: '头尾都算', excluded: '算头不算尾' } as const
const DAY_BASES = { '360': '一年按360天', '365': '一年按365天' } as const

function tableOf({ lines, total360, total365 }: LprInterest, base: Fen, dayBase: '360' | '365'): ToolTableOf<'interest'> {
  const dayCount: DayCount = dayBase === '360' ? 'ACT/360' : 'ACT/365'
  return {
    kind: 'interest',
    caption: `按同期LPR分段计息（${DAY_BASES[dayBase]}）`,
    rows: lines.map(({ from, lastDay, rate, amount360, amount365 }, index) => ({
      label: `第${index + 1}段`, from, to: addDays(lastDay, 1), base, rate, dayCount, spread: null, amount: dayBase === '360' ? amount360 : amount365,
    })),
    total: dayBase === '360' ? total360 : total365,
  }
}

export const lprTool = defineTool<LprInputs>({
  id: 'lpr-interest',
  title: 'LPR 分段利息',
  about: '按各期公布的 LPR 分段计息，没有公布数据的日期不会套用旧值。',
  group: '计息',
  blank: { base: null, term: '1Y', from: null, to: null, lastDay: 'included', dayBase: null },
  fields: (_, { lpr }) => [
    money('base', '计息基数', { required: true }),
    choice('term', 'LPR 期限', lprTermLabels, { required: true }),
    day('from', '起日', { required: true }),
    day('to', '止日', { required: true, help: `LPR 数据截至 ${lpr.knownTo}` }),
    choice('lastDay', '算头算尾', LAST_DAY, { required: true }),
    choice('dayBase', '年天数', DAY_BASES, { help: '判决写明的才选；没写明的两种都算' }),
  ],
  compute: ({ base, term, from, to, lastDay, dayBase }, { lpr: series }) => {
    if (base === null || term === null || from === null || to === null) return null
    const answer = lprInterest({ base, term, from, to, series, inclusiveEnd: lastDay === 'included', ...(dayBase === null ? {} : { dayBase: dayBase === '360' ? 360 : 365 }) })
    const bases = dayBase === null ? (['360', '365'] as const) : [dayBase]
    const tables = bases.map((one) => tableOf(answer.value, base, one))
    return {
      answer,
      figures: tables.map(({ total }, index) => ({ label: `利息合计（${DAY_BASES[bases[index] ?? '360']}）`, value: `${formatYuan(total)}元` })),
      tables,
    }
  },
  blame: { 'dates-out-of-order': 'to', 'rate-missing': 'to', 'amount-invalid': 'base' },
})
