import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { valueInForce } from '../../../../shared/rules/branch-values.ts'
import { type PreservationStage, type PreservationStatus, preservationTerm, type PreservedObject } from '../../../../shared/rules/preservation-term.ts'
import { datesTable, dateRow, dayFigure, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import type { Figure } from '../tool-spec.ts'
import { choice, day } from '../value-fields.tsx'

interface Period {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface PreservationInputs {
  readonly asOf: IsoDate | null
  readonly object: PreservedObject | null
  readonly stage: PreservationStage | null
  readonly rank: 'first' | 'waiting' | null
  readonly periods: readonly Period[]
  readonly renewalFiledOn: IsoDate | null
  readonly suedOn: IsoDate | null
  readonly releasedOn: IsoDate | null
}

const OBJECTS: Readonly<Record<PreservedObject, string>> = {
  deposit: '银行存款', 'other-funds': '其他资金（理财、证券、支付账户等）', movable: '动产', immovable: '不动产', 'other-right': '股权等其他财产权',
}
const STAGES: Readonly<Record<PreservationStage, string>> = { 'pre-suit': '诉前', litigation: '诉讼', enforcement: '执行' }
const RANKS = { first: '首封', waiting: '轮候' } as const

const STATUS: Readonly<Record<PreservationStatus, Pick<Figure, 'value' | 'tone'>>> = {
  waiting: { value: '轮候，尚未生效' },
  running: { value: '在封', tone: 'good' },
  'renewal-filed': { value: '已申请续封', tone: 'good' },
  'renewal-late': { value: '在封，申请续封已晚', tone: 'doubt' },
  'lift-risk': { value: '诉前保全未按期起诉，有被解除的风险', tone: 'bad' },
  lapsed: { value: '已届满失效', tone: 'bad' },
  released: { value: '已解除' },
}

export const preservationTool = defineTool<PreservationInputs>({
  id: 'preservation-term',
  title: '查封期限与续封',
  about: '查封、扣押、冻结到哪天届满，续封申请最迟哪天递交。文书写明届满日的以文书为准。',
  group: '期限',
  blank: { asOf: null, object: null, stage: 'litigation', rank: 'first', periods: [{ from: null, to: null }], renewalFiledOn: null, suedOn: null, releasedOn: null },
  fields: ({ stage }) => [
    choice('object', '保全财产', OBJECTS),
    choice('stage', '阶段', STAGES),
    choice('rank', '顺位', RANKS, { required: true }),
    day('asOf', '计算日', { help: '不填为今天' }),
    rows<'periods', Period>('periods', '首次查封和历次续封', {
      one: '期限',
      fields: () => [day('from', '起始日', { required: true }), day('to', '文书写明的届满日', { help: '没写明的不填，按法定最长推算' })],
      blank: (last) => ({ from: last?.to ?? null, to: null }),
    }),
    day('renewalFiledOn', '续封申请递交日'),
    ...(stage === 'pre-suit' ? [day('suedOn', '起诉或申请仲裁日')] : []),
    day('releasedOn', '解除日'),
  ],
  compute: (inputs, { today, calendar, values }) => {
    const asOf = inputs.asOf ?? today
    const { object, stage, rank, renewalFiledOn, suedOn, releasedOn } = inputs
    const answer = preservationTerm(
      { ...known({ object, stage, rank, renewalFiledOn, suedOn, releasedOn }), periods: inputs.periods.flatMap(({ from, to }) => (from === null ? [] : [{ from, ...known({ to }) }])) },
      asOf,
      calendar,
      values,
    )
    const { value } = answer
    if (value === null) return { answer, figures: [], tables: [] }
    const { expiry, applyBy, workTo, sueBy } = value
    const dayOf = value.status === 'released' ? plainDay : dayFigure
    const rowsOf = [
      ...(expiry === null ? [] : [dateRow(value.endIsWritten ? '届满日（文书写明）' : '届满日（推算）', expiry.nominal, asOf, '遇休假日不顺延')]),
      ...(applyBy === null ? [] : [dateRow('续封申请：保全阶段', applyBy.preservation, asOf, '届满7日前'), dateRow('续封申请：执行阶段', applyBy.enforcement, asOf, `届满${valueInForce(values, 'enforcementRenewalLead')}日前`)]),
      ...(sueBy === null ? [] : dueRows('诉前保全后起诉', sueBy, asOf)),
    ]
    const counted = value.counted === null || expiry === null ? [] : [{ label: '保全期限', start: value.counted.from, length: value.counted.length, end: expiry.nominal, inclusive: true }]
    return {
      answer,
      figures: [
        { label: '状态', ...STATUS[value.status] },
        ...(expiry === null ? [] : [dayOf('届满日', expiry.nominal, asOf)]),
        ...(workTo === null ? [] : [dayOf('续封申请最迟', workTo, asOf)]),
      ],
      tables: rowsOf.length === 0 ? [] : [datesTable('查封期限与续封', asOf, rowsOf), ...periodsTables(counted)],
    }
  },
  blame: { 'dates-out-of-order': 'periods' },
})
