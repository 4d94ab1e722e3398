import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type DayCount, dayCountLabels } from '../../../../shared/model/loan-terms.ts'
import { AnswerDraft } from '../../../../shared/rules/answer-draft.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { accrue } from '../../../../shared/rules/interest.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { usualTerms } from '../../../../shared/rules/usual-terms.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import { choice, day, money, percent } from '../value-fields.tsx'

interface Segment {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly base: Fen | null
  readonly rate: string | null
}

export interface InterestInputs {
  readonly dayCount: DayCount | null
  readonly lastDay: 'excluded' | 'included' | null
  readonly segments: readonly Segment[]
}

const LAST_DAY = { excluded: '算头不算尾', included: '头尾都算' } as const

const segmentFields = () => [day('from', '起息日', { required: true }), day('to', '止息日', { required: true }), money('base', '计息基数', { required: true }), percent('rate', '年利率', { required: true })]

/** The next stretch goes on where the last one ended, on the same sum. */
function nextSegment(last: Segment | undefined): Segment {
  return { from: last?.to ?? null, to: null, base: last?.base ?? null, rate: last?.rate ?? null }
}

/** A segment with all its answers; `to` is the first day that no longer counts. */
function completed(segments: readonly Segment[], lastDayCounts: boolean) {
  return segments.flatMap(({ from, to, base, rate }, index) =>
    from === null || to === null || base === null || rate === null ? [] : [{ label: `第${index + 1}段`, from, to: lastDayCounts ? addDays(to, 1) : to, base, rate }],
  )
}

export const interestTool = defineTool<InterestInputs>({
  id: 'interest',
  title: '利息计算',
  about: '一笔或几段本金按年利率逐段计息，每段四舍五入到分。',
  group: '计息',
  blank: { dayCount: null, lastDay: 'excluded', segments: [nextSegment(undefined)] },
  usual: (branch) => ({ dayCount: usualTerms(branch).dayCount }),
  fields: () => [
    choice('dayCount', '计息天数', dayCountLabels, { required: true }),
    choice('lastDay', '算头算尾', LAST_DAY, { required: true }),
    rows('segments', '分段', { one: '分段', fields: segmentFields, blank: nextSegment, required: true, help: '利率或本金变动的，每变动一次添加一段。' }),
  ],
  compute: ({ dayCount, lastDay, segments }) => {
    const legs = completed(segments, lastDay === 'included')
    if (dayCount === null || legs.length < segments.length) return null
    const draft = new AnswerDraft()
    const lines = legs.map(({ label, from, to, base, rate }) => {
      const { value, steps, cautions } = accrue({ base, annualRate: rate, from, to, dayCount })
      for (const step of steps) draft.step(`${label}${step.label}`, step.detail, step.source)
      for (const { code, text, source } of cautions) draft.caution(code, text, source)
      return { label, from, to, base, rate, dayCount, spread: null, amount: value }
    })
    const total = sumFen(lines.map((line) => line.amount))
    if (lines.length > 1) draft.step('合计', `${lines.length}段利息相加，${formatYuan(total)}元`)
    return {
      answer: draft.answer(total),
      figures: [{ label: '利息合计', value: `${formatYuan(total)}元` }],
      tables: [{ kind: 'interest', caption: '分段计息', rows: lines, total }],
    }
  },
  blame: { 'dates-out-of-order': 'segments', 'day-count-invalid': 'dayCount', 'amount-invalid': 'segments', 'rate-invalid': 'segments' },
})
