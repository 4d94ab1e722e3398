import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { PeriodUnit } from '../../../../shared/rules/due-date.ts'
import { GUARANTEE_ACT_LABELS, type GuaranteeAct, type GuaranteeActKind, type GuaranteeStatus } from '../../../../shared/rules/guarantee-outcome.ts'
import { type AgreedPeriod, type GuaranteeFacts, guaranteePeriod } from '../../../../shared/rules/guarantee-period.ts'
import { datesTable, dateRow, dayFigure, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import type { Figure } from '../tool-spec.ts'
import { answerOf, choice, day, isYes, whole, type YesNo, yesNo } from '../value-fields.tsx'

interface Act {
  readonly kind: GuaranteeActKind | null
  readonly date: IsoDate | null
  readonly withdrawnOn: IsoDate | null
  readonly servedOn: IsoDate | null
  readonly againstAnother: YesNo | null
}

export interface GuaranteeInputs {
  readonly asOf: IsoDate | null
  readonly contractDate: IsoDate | null
  readonly form: 'general' | 'joint' | 'not-agreed' | null
  readonly agreed: AgreedPeriod['kind'] | null
  readonly count: number | null
  readonly unit: PeriodUnit | null
  readonly until: IsoDate | null
  readonly principalDue: IsoDate | null
  readonly newDue: IsoDate | null
  readonly consented: YesNo | null
  readonly noticeArrived: IsoDate | null
  readonly payBy: IsoDate | null
  readonly instalments: readonly { readonly due: IsoDate | null }[]
  readonly acts: readonly Act[]
}

const FORMS = { joint: '连带责任保证', general: '一般保证', 'not-agreed': '没有约定或约定不明' } as const
const AGREED = { none: '没有约定', 'until-paid': '至本息还清为止等约定不明', duration: '约定若干年月', until: '约定至某日' } as const
const UNITS = { day: '日', month: '个月', year: '年' } as const

const STATUS: Readonly<Record<GuaranteeStatus, Pick<Figure, 'value' | 'tone'>>> = {
  alive: { value: '保证期间内，尚未主张', tone: 'doubt' },
  met: { value: '已在期间内主张', tone: 'good' },
  'at-risk': { value: '有脱保风险', tone: 'doubt' },
  released: { value: '期间已过，保证责任免除', tone: 'bad' },
}

const BLANK: GuaranteeInputs = {
  asOf: null, contractDate: null, form: 'joint', agreed: null, count: null, unit: 'year', until: null, principalDue: null, newDue: null, consented: null, noticeArrived: null, payBy: null,
  instalments: [], acts: [],
}

const actFields = () => [
  choice('kind', '行为', GUARANTEE_ACT_LABELS, { required: true, wide: true }),
  day('date', '日期', { required: true }),
  day('withdrawnOn', '撤诉日'),
  day('servedOn', '起诉状副本送达保证人日'),
  yesNo('againstAnother', '针对其他保证人'),
]

/** The words of the contract as the rule takes them; undefined while they are not all there. */
function agreedOf({ agreed, count, unit, until }: GuaranteeInputs): AgreedPeriod | undefined {
  switch (agreed) {
    case null:
      return undefined
    case 'duration':
      return count === null || unit === null ? undefined : { kind: 'duration', count, unit }
    case 'until':
      return until === null ? undefined : { kind: 'until', date: until }
    default:
      return { kind: agreed }
  }
}

function actsOf(acts: readonly Act[]): GuaranteeAct[] {
  return acts.flatMap(({ kind, date, withdrawnOn, servedOn, againstAnother }) =>
    kind === null || date === null ? [] : [{ kind, date, ...known({ withdrawnOn, servedOn, againstAnother: isYes(againstAnother) }) }],
  )
}

function factsOf(inputs: GuaranteeInputs): GuaranteeFacts {
  const { contractDate, principalDue, form, newDue, consented, noticeArrived, payBy } = inputs
  const acceleration = known({ noticeArrived, payBy })
  const instalments = inputs.instalments.flatMap(({ due }) => due ?? [])
  return {
    ...known({ contractDate, principalDue, form, agreed: agreedOf(inputs) }),
    ...(newDue !== null && { extension: { newDue, ...known({ guarantorConsented: isYes(consented) }) } }),
    ...(Object.keys(acceleration).length > 0 && { acceleration }),
    ...(instalments.length > 0 && { instalments }),
    acts: actsOf(inputs.acts),
  }
}

/** The facts of a recorded guarantee as this tool asks for them; it knows no maximum amount. */
export function guaranteeInputs({ contractDate, principalDue, form, agreed, extension, acceleration, instalments = [], acts = [] }: GuaranteeFacts): Partial<GuaranteeInputs> {
  return {
    contractDate: contractDate ?? null,
    principalDue: principalDue ?? null,
    form: form ?? null,
    agreed: agreed?.kind ?? null,
    ...(agreed?.kind === 'duration' && { count: agreed.count, unit: agreed.unit }),
    ...(agreed?.kind === 'until' && { until: agreed.date }),
    newDue: extension?.newDue ?? null,
    consented: answerOf(extension?.guarantorConsented),
    noticeArrived: acceleration?.noticeArrived ?? null,
    payBy: acceleration?.payBy ?? null,
    instalments: instalments.map((due) => ({ due })),
    acts: acts.map(({ kind, date, withdrawnOn, servedOn, againstAnother }) => ({
      kind, date, withdrawnOn: withdrawnOn ?? null, servedOn: servedOn ?? null, againstAnother: answerOf(againstAnother),
    })),
  }
}

export const guaranteeTool = defineTool<GuaranteeInputs>({
  id: 'guarantee-period',
  title: '保证期间',
  about: '一名保证人的保证期间到哪天为止，已有的行为是否算在期间内主张。每名保证人分别计算。',
  group: '期限',
  blank: BLANK,
  fields: ({ agreed, newDue }) => [
    day('contractDate', '保证合同签订日', { required: true }),
    day('principalDue', '主债务到期日'),
    choice('form', '保证方式', FORMS),
    choice('agreed', '保证期间的约定', AGREED, { required: true }),
    ...(agreed === 'duration' ? [whole('count', '约定长度', '', { required: true }), choice('unit', '单位', UNITS, { required: true })] : []),
    ...(agreed === 'until' ? [day('until', '约定至', { required: true })] : []),
    day('newDue', '展期后到期日'),
    ...(newDue === null ? [] : [yesNo('consented', '保证人书面同意展期')]),
    day('noticeArrived', '提前到期通知到达日'),
    day('payBy', '通知指定的还款日'),
    day('asOf', '计算日', { help: '不填为今天' }),
    rows<'acts', Act>('acts', '已有的主张', { one: '主张', fields: actFields, blank: () => ({ kind: null, date: null, withdrawnOn: null, servedOn: null, againstAnother: null }) }),
    rows<'instalments', { readonly due: IsoDate | null }>('instalments', '分期还款的未还各期到期日', { one: '期次', fields: () => [day('due', '到期日', { required: true })], blank: () => ({ due: null }) }),
  ],
  compute: (inputs, { today, calendar }) => {
    const asOf = inputs.asOf ?? today
    const answer = guaranteePeriod(factsOf(inputs), asOf, calendar)
    const { value } = answer
    if (value === null) return { answer, figures: [], tables: [] }
    const { due, outcome, start, length } = value
    const dayOf = outcome.status === 'met' ? plainDay : dayFigure
    return {
      answer,
      figures: [{ label: '状态', ...STATUS[outcome.status] }, dayOf('保证期间最后一日', due.nominal, asOf), dayOf('应办日', due.safe, asOf)],
      tables: [
        datesTable('保证期间', asOf, [dateRow('起算日（自次日起）', start, asOf), ...dueRows('保证期间', due, asOf)]),
        ...periodsTables(length === null ? [] : [{ label: '保证期间', start, length, end: due.nominal }]),
      ],
    }
  },
  blame: { 'period-invalid': 'count', 'law-version-missing': 'contractDate', 'dates-out-of-order': 'acts' },
})
