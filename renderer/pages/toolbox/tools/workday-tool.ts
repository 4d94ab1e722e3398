import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../../shared/rules/answer-draft.ts'
import { daysBetween } from '../../../../shared/rules/civil-date.ts'
import { countPeriod, type PeriodKind, type PeriodUnit } from '../../../../shared/rules/due-date.ts'
import { addWorkdays, type WorkdayCalendar, workdaysBetween } from '../../../../shared/rules/workdays.ts'
import type { Basis } from '../basis.ts'
import { dateRow, datesTable, dueRows, plainDay } from '../due-figures.ts'
import { defineTool, type ToolResult } from '../tool.ts'
import { choice, day, whole } from '../value-fields.tsx'

export interface WorkdayInputs {
  readonly question: 'period' | 'workdays' | 'between' | null
  readonly start: IsoDate | null
  readonly count: number | null
  readonly unit: PeriodUnit | null
  readonly kind: PeriodKind | null
  readonly to: IsoDate | null
}

const QUESTIONS = { period: '加日、月、年，求到期日', workdays: '加若干工作日', between: '两日之间的天数' } as const
const UNITS = { day: '日', month: '个月', year: '年' } as const
const KINDS = { civil: '民法期间（顺延）', procedural: '诉讼期间（顺延）', unrolled: '不顺延' } as const

/** A year without a holiday notice is worked on weekends and fixed holidays alone. */
function noteProvisional(draft: AnswerDraft, provisional: boolean): void {
  if (provisional) draft.caution('provisional', '涉及的年份尚未载入放假安排，只按周末和固定节日计算，结果为暂定')
}

function periodResult(start: IsoDate, { count, unit, kind }: { count: number; unit: PeriodUnit; kind: PeriodKind }, { today, calendar }: Basis): ToolResult {
  const answer = countPeriod({ start, period: { count, unit }, kind }, calendar)
  const due = answer.value
  if (due === null) return { answer, figures: [], tables: [] }
  return {
    answer,
    figures: [plainDay('法定最后一日', due.nominal, today), plainDay('顺延后', due.rolled, today), plainDay('办理期限', due.safe, today)],
    tables: [
      { kind: 'periods', caption: '期间计算', rows: [{ label: '最后一日', start, count, unit, end: due.nominal }] },
      datesTable('到期日', today, dueRows('期间', due, today)),
    ],
  }
}

function workdayResult(start: IsoDate, count: number, { today, calendar }: Basis): ToolResult {
  const { day: found, provisional } = addWorkdays(start, count, calendar)
  const draft = new AnswerDraft().step('工作日', `${start}当日不计入，自次日起第${count}个工作日为${found}，跳过法定休假日和周末，计入调休上班日`)
  noteProvisional(draft, provisional)
  return {
    answer: draft.answer(found),
    figures: [plainDay(`第${count}个工作日`, found, today)],
    tables: [datesTable('到期日', today, [dateRow('起算日', start, today), dateRow(`第${count}个工作日`, found, today)])],
  }
}

function betweenResult(from: IsoDate, to: IsoDate, calendar: WorkdayCalendar): ToolResult {
  const { count, provisional } = workdaysBetween(from, to, calendar)
  const days = daysBetween(from, to)
  const draft = new AnswerDraft().step('天数', `${from}（含）至${to}（不含），自然日${days}天，其中工作日${count}天`)
  noteProvisional(draft, provisional)
  const answer: Answer<number> = draft.answer(count)
  return {
    answer,
    figures: [{ label: '自然日', value: `${days}天` }, { label: '工作日', value: `${count}天` }],
    tables: [{ kind: 'plain', caption: '天数', heads: ['起日（含）', '止日（不含）', '自然日', '工作日'], rows: [[{ type: 'date', value: from }, { type: 'date', value: to }, { type: 'days', value: days }, { type: 'days', value: count }]] }],
  }
}

export const workdayTool = defineTool<WorkdayInputs>({
  id: 'workdays',
  title: '工作日与到期日',
  about: '从一天起加日、月、年或工作日；遇休假日怎样顺延，哪天之前办最稳妥。',
  group: '其他',
  blank: { question: 'period', start: null, count: null, unit: 'day', kind: 'procedural', to: null },
  fields: ({ question }) => [
    choice('question', '要算什么', QUESTIONS, { required: true }),
    day('start', question === 'between' ? '起日（含）' : '起算日（不计入）', { required: true }),
    ...(question === 'between' ? [day('to', '止日（不含）', { required: true })] : [whole('count', '长度', question === 'workdays' ? '个工作日' : '', { required: true })]),
    ...(question === 'period' ? [choice('unit', '单位', UNITS, { required: true }), choice('kind', '期间性质', KINDS, { required: true })] : []),
  ],
  compute: ({ question, start, count, unit, kind, to }, basis) => {
    if (start === null) return null
    if (question === 'between') return to === null ? null : betweenResult(start, to, basis.calendar)
    if (count === null) return null
    if (question === 'workdays') return workdayResult(start, count, basis)
    return unit === null || kind === null ? null : periodResult(start, { count, unit, kind }, basis)
  },
  blame: { 'period-invalid': 'count', 'date-out-of-range': 'count', 'dates-out-of-order': 'to' },
})
