import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { ENFORCEMENT_ACT_LABELS, type EnforcementActKind, type EnforcementEvent, type EnforcementFacts, type EnforcementStatus, enforcementTerm } from '../../../../shared/rules/enforcement-term.ts'
import { datesTable, dateRow, dayFigure, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import type { ToolField } from '../tool-field.ts'
import { defineTool } from '../tool.ts'
import type { Figure } from '../tool-spec.ts'
import { choice, day, isYes, type YesNo, yesNo } from '../value-fields.tsx'

interface Act {
  readonly kind: EnforcementActKind | null
  readonly date: IsoDate | null
  readonly restartDate: IsoDate | null
  readonly roundTerminated: YesNo | null
}

export interface EnforcementInputs {
  readonly asOf: IsoDate | null
  readonly title: EnforcementFacts['title'] | null
  readonly performanceEnds: IsoDate | null
  readonly effectiveOn: IsoDate | null
  readonly bothOrganisations: YesNo | null
  readonly instalments: readonly { readonly due: IsoDate | null }[]
  readonly acts: readonly Act[]
  readonly obstacles: readonly { readonly from: IsoDate | null; readonly to: IsoDate | null }[]
}

const TITLES = { court: '法院裁判文书', arbitration: '仲裁裁决', notarised: '公证债权文书' } as const

const STATUS: Readonly<Record<EnforcementStatus, Pick<Figure, 'value' | 'tone'>>> = {
  'not-started': { value: '尚未起算' },
  running: { value: '期间内', tone: 'good' },
  applied: { value: '已申请执行', tone: 'good' },
  suspended: { value: '中止', tone: 'doubt' },
  'at-risk': { value: '按最保守口径已过期', tone: 'doubt' },
  'objection-risk': { value: '已逾期，对方可提异议', tone: 'bad' },
}

/** Before this day the period was six months between organisations and a year else. */
const TWO_YEARS_FROM = '2008-04-01'

function actFields({ kind }: Act): readonly ToolField<Act>[] {
  const end = kind === 'application' ? [day<'restartDate'>('restartDate', '执行程序终结日'), yesNo<'roundTerminated'>('roundTerminated', '终结本次执行（终本）')] : []
  const settlement = kind === 'settlement' ? [day<'restartDate'>('restartDate', '和解约定的最后履行日')] : []
  return [choice('kind', '事由', ENFORCEMENT_ACT_LABELS, { required: true, wide: true }), day('date', '日期', { required: true }), ...end, ...settlement]
}

function eventsOf(acts: readonly Act[]): EnforcementEvent[] {
  return acts.flatMap(({ kind, date, restartDate, roundTerminated }) =>
    kind === null || date === null ? [] : [{ kind, date, ...known({ restartDate, roundTerminated: isYes(roundTerminated) }) }],
  )
}

/** The facts of a recorded title as this tool asks for them. */
export function enforcementInputs({ title, performanceEnds, effectiveOn, instalments = [] }: EnforcementFacts): Partial<EnforcementInputs> {
  return { title, performanceEnds: performanceEnds ?? null, effectiveOn: effectiveOn ?? null, instalments: instalments.map((due) => ({ due })) }
}

export const enforcementTool = defineTool<EnforcementInputs>({
  id: 'enforcement-term',
  title: '申请执行期限',
  about: '生效法律文书最迟哪天申请执行；申请、和解、催告和部分履行怎样使期间重新起算。',
  group: '期限',
  blank: { asOf: null, title: 'court', performanceEnds: null, effectiveOn: null, bothOrganisations: null, instalments: [], acts: [], obstacles: [] },
  fields: ({ performanceEnds, effectiveOn }) => [
    choice('title', '执行依据', TITLES, { required: true }),
    day('asOf', '计算日', { help: '不填为今天' }),
    day('performanceEnds', '履行期最后一日', { help: '文书写明的' }),
    day('effectiveOn', '文书生效日', { help: '没写履行期的填' }),
    ...((performanceEnds ?? effectiveOn ?? TWO_YEARS_FROM) < TWO_YEARS_FROM ? [yesNo('bothOrganisations', '双方都是法人或其他组织')] : []),
    rows<'acts', Act>('acts', '中断事由', { one: '事由', fields: actFields, blank: () => ({ kind: null, date: null, restartDate: null, roundTerminated: null }) }),
    rows<'instalments', { readonly due: IsoDate | null }>('instalments', '分期履行的未履行各期到期日', { one: '期次', fields: () => [day('due', '到期日', { required: true })], blank: () => ({ due: null }) }),
    rows<'obstacles', { readonly from: IsoDate | null; readonly to: IsoDate | null }>('obstacles', '中止事由', {
      one: '障碍', fields: () => [day('from', '发生日', { required: true }), day('to', '消除日')], blank: () => ({ from: null, to: null }),
    }),
  ],
  compute: (inputs, { today, calendar }) => {
    const asOf = inputs.asOf ?? today
    const { title, performanceEnds, effectiveOn, bothOrganisations } = inputs
    if (title === null) return null
    const instalments = inputs.instalments.flatMap(({ due }) => due ?? [])
    const answer = enforcementTerm(
      {
        title,
        ...known({ performanceEnds, effectiveOn, bothOrganisations: isYes(bothOrganisations) }),
        ...(instalments.length > 0 && { instalments }),
        events: eventsOf(inputs.acts),
        obstacles: inputs.obstacles.flatMap(({ from, to }) => (from === null ? [] : [{ from, ...known({ to }) }])),
      },
      asOf,
      calendar,
    )
    const { value } = answer
    if (value === null) return { answer, figures: [], tables: [] }
    const dayOf = value.status === 'applied' ? plainDay : dayFigure
    const each = value.instalments.map(({ due, last }) => dateRow(`${due}到期的一期，单独计算`, last, asOf))
    const counted = value.counted === null ? [] : [{ label: '申请执行期间', start: value.counted.from, length: value.counted.length, end: value.due.nominal }]
    return {
      answer,
      figures: [{ label: '状态', ...STATUS[value.status] }, dayOf('最后一日', value.due.rolled, asOf), dayOf('应办日', value.due.safe, asOf)],
      tables: [datesTable('申请执行期限', asOf, [dateRow('起算日（自次日起）', value.start, asOf), ...dueRows('申请执行', value.due, asOf), ...each]), ...periodsTables(counted)],
    }
  },
  blame: { 'dates-out-of-order': 'acts' },
})
