import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../../shared/rules/answer-draft.ts'
import { addDays, daysBetween } from '../../../../shared/rules/civil-date.ts'
import { countPeriod, type PeriodKind, type PeriodUnit } from '../../../../shared/rules/due-date.ts'
import { addWorkdays, exceptionsBetween, type WorkdayCalendar, workdaysBetween } from '../../../../shared/rules/workdays.ts'
import type { Basis } from '../basis.ts'
import { dateRow, datesTable, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { defineTool } from '../tool.ts'
import type { ToolResult } from '../tool-spec.ts'
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

interface Counted {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly workdays: number
}

function workdaysTable(caption: string, { from, to, workdays }: Counted, calendar: WorkdayCalendar): ToolTableOf<'workdays'> {
  const { daysOff, madeUp } = exceptionsBetween(from, to, calendar)
  return { kind: 'workdays', caption, from, to, daysOff: [...daysOff], madeUp: [...madeUp], days: daysBetween(from, to), workdays }
}

/** A year without a holiday notice is worked on weekends and fixed holidays alone. */
function noteProvisional(draft: AnswerDraft, provisional: boolean): void {
  if (provisional) draft.caution('provisional', '涉及的年份尚未导入放假安排，只按周末和固定节日计算，结果为暂定')
}

function periodResult(start: IsoDate, { count, unit, kind }: { count: number; unit: PeriodUnit; kind: PeriodKind }, { today, calendar }: Basis): ToolResult {
  const answer = countPeriod({ start, period: { count, unit }, kind }, calendar)
  const due = answer.value
  if (due === null) return { answer, figures: [], tables: [] }
  return {
    answer,
    figures: [plainDay('法定最后一日', due.nominal, today), plainDay('顺延后', due.rolled, today), plainDay('应办日', due.safe, today)],
    tables: [
      ...periodsTables([{ label: '最后一日', start, length: { count, unit }, end: due.nominal }]),
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
    tables: [
      datesTable('到期日', today, [dateRow('起算日', start, today), dateRow(`第${count}个工作日`, found, today)]),
      workdaysTable('工作日核对', { from: addDays(start, 1), to: addDays(found, 1), workdays: count }, calendar),
    ],
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
    tables: [workdaysTable('天数', { from, to, workdays: count }, calendar)],
  }
}

export const workdayTool = defineTool<WorkdayInputs>({
  id: 'workdays',
  title: '工作日与到期日',
  about: '从一天起加日、月、年或工作日；遇休假日怎样顺延，哪天之前办最稳妥。',
  group: '其他',
  blank: { question: 'period', start: null, count: null, unit: 'day', kind: 'procedural', to: null },
  fields: ({ question }) => [
    choice('question', '要算什么', QUESTIONS, { required: true, wide: true }),
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
