import type { PlainCell, ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { limitation, type LimitationActKind, type LimitationEvent, type LimitationFacts } from '../../../../shared/rules/limitation.ts'
import { LIMITATION_ACTS } from '../../../../shared/rules/limitation-acts.ts'
import type { LimitationStatus } from '../../../../shared/rules/limitation-run.ts'
import { datesTable, dateRow, dayFigure, dueRows, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import type { ToolField } from '../tool-field.ts'
import { defineTool, type Figure } from '../tool.ts'
import { answerOf, choice, day, isYes, type YesNo, yesNo } from '../value-fields.tsx'

interface Act {
  readonly kind: LimitationActKind | null
  readonly date: IsoDate | null
  readonly restartDate: IsoDate | null
  readonly signerEntitled: YesNo | null
  readonly arrivalProved: YesNo | null
  readonly delivery: 'arrived' | 'returned' | 'refused' | null
  readonly addressAgreed: YesNo | null
  readonly whereaboutsUnknownProved: YesNo | null
  readonly endedBeforeService: YesNo | null
  readonly agreesToPerform: YesNo | null
}

interface Span {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface LimitationInputs {
  readonly asOf: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly noticeArrived: IsoDate | null
  readonly payBy: IsoDate | null
  readonly instalments: readonly { readonly due: IsoDate | null }[]
  readonly acts: readonly Act[]
  readonly obstacles: readonly Span[]
}

const ACT_LABELS: Readonly<Record<LimitationActKind, string>> = {
  'demand-signed': LIMITATION_ACTS['demand-signed'].label,
  'demand-refused': LIMITATION_ACTS['demand-refused'].label,
  letter: LIMITATION_ACTS.letter.label,
  message: LIMITATION_ACTS.message.label,
  deduction: LIMITATION_ACTS.deduction.label,
  'public-notice': LIMITATION_ACTS['public-notice'].label,
  'part-payment': LIMITATION_ACTS['part-payment'].label,
  promise: LIMITATION_ACTS.promise.label,
  suit: LIMITATION_ACTS.suit.label,
  'court-application': LIMITATION_ACTS['court-application'].label,
  'mediation-request': LIMITATION_ACTS['mediation-request'].label,
  'police-report': LIMITATION_ACTS['police-report'].label,
  'assignment-notice': LIMITATION_ACTS['assignment-notice'].label,
  'debt-assumption': LIMITATION_ACTS['debt-assumption'].label,
  'subrogation-suit': LIMITATION_ACTS['subrogation-suit'].label,
}

const DELIVERIES = { arrived: '签收或送达', returned: '退回', refused: '拒收' } as const

const STATUS: Readonly<Record<LimitationStatus, Pick<Figure, 'value' | 'tone'>>> = {
  'not-started': { value: '尚未起算' },
  running: { value: '时效期间内', tone: 'good' },
  'procedure-pending': { value: '程序进行中，时效中断', tone: 'good' },
  suspended: { value: '中止', tone: 'doubt' },
  'at-risk': { value: '按最稳妥的读法已过期', tone: 'doubt' },
  'defence-risk': { value: '有时效抗辩风险', tone: 'bad' },
}

const BLANK_ACT: Act = {
  kind: null, date: null, restartDate: null, signerEntitled: null, arrivalProved: null, delivery: null, addressAgreed: null, whereaboutsUnknownProved: null, endedBeforeService: null, agreesToPerform: null,
}

/** Each act has its own question of proof. */
function proofFields(kind: LimitationActKind | null): readonly ToolField<Act>[] {
  switch (kind) {
    case 'demand-signed':
      return [yesNo('signerEntitled', '签收人有权签收')]
    case 'demand-refused':
      return [yesNo('arrivalProved', '有送达证明（录像、见证、公证）')]
    case 'letter':
    case 'message':
      return [choice('delivery', '送达情况', DELIVERIES), yesNo('addressAgreed', '按合同约定的地址或号码')]
    case 'public-notice':
      return [yesNo('whereaboutsUnknownProved', '有下落不明的证明')]
    default:
      return kind !== null && LIMITATION_ACTS[kind].isProcedure ? [day('restartDate', '程序终结日', { help: '未终结的不填' }), yesNo('endedBeforeService', '送达债务人之前撤回或驳回')] : []
  }
}

function actFields({ kind }: Act): readonly ToolField<Act>[] {
  return [choice('kind', '事由', ACT_LABELS, { required: true, wide: true }), day('date', '发生日', { required: true }), ...proofFields(kind), yesNo('agreesToPerform', '届满后表示同意还款')]
}

function eventsOf(acts: readonly Act[]): LimitationEvent[] {
  return acts.flatMap(({ kind, date, ...proof }) => {
    if (kind === null || date === null) return []
    return [{
      kind,
      date,
      ...known({
        restartDate: proof.restartDate,
        delivery: proof.delivery,
        signerEntitled: isYes(proof.signerEntitled),
        arrivalProved: isYes(proof.arrivalProved),
        addressAgreed: isYes(proof.addressAgreed),
        whereaboutsUnknownProved: isYes(proof.whereaboutsUnknownProved),
        endedBeforeService: isYes(proof.endedBeforeService),
        agreesToPerform: isYes(proof.agreesToPerform),
      }),
    }]
  })
}

function actOf(event: LimitationEvent): Act {
  return {
    kind: event.kind,
    date: event.date,
    restartDate: event.restartDate ?? null,
    signerEntitled: answerOf(event.signerEntitled),
    arrivalProved: answerOf(event.arrivalProved),
    delivery: event.delivery ?? null,
    addressAgreed: answerOf(event.addressAgreed),
    whereaboutsUnknownProved: answerOf(event.whereaboutsUnknownProved),
    endedBeforeService: answerOf(event.endedBeforeService),
    agreesToPerform: answerOf(event.agreesToPerform),
  }
}

/** The facts of a recorded loan as this tool asks for them. */
export function limitationInputs({ dueDate, acceleration, instalments = [], events = [], obstacles = [] }: LimitationFacts): Partial<LimitationInputs> {
  return {
    dueDate: dueDate ?? null,
    noticeArrived: acceleration?.noticeArrived ?? null,
    payBy: acceleration?.payBy ?? null,
    instalments: instalments.map((due) => ({ due })),
    acts: events.map(actOf),
    obstacles: obstacles.map(({ from, to }) => ({ from, to: to ?? null })),
  }
}

function actsTable(acts: PlainCell[][]): ToolTableOf<'plain'> {
  return { kind: 'plain', caption: '各事由的效力', heads: ['日期', '事由', '说明'], rows: acts }
}

export const limitationTool = defineTool<LimitationInputs>({
  id: 'limitation',
  title: '诉讼时效',
  about: '借款债权的诉讼时效到哪天为止，哪些催收、诉讼和还款使它重新起算。',
  group: '期限',
  blank: { asOf: null, dueDate: null, noticeArrived: null, payBy: null, instalments: [], acts: [], obstacles: [] },
  fields: () => [
    day('dueDate', '债务到期日'),
    day('asOf', '计算日', { help: '不填为今天' }),
    day('noticeArrived', '提前到期通知到达日', { help: '宣布提前到期的才填' }),
    day('payBy', '通知指定的还款日'),
    rows<'acts', Act>('acts', '中断事由（催收、诉讼、还款等）', { one: '事由', fields: actFields, blank: () => BLANK_ACT }),
    rows<'instalments', { readonly due: IsoDate | null }>('instalments', '分期还款的各期到期日', { one: '期次', fields: () => [day('due', '到期日', { required: true })], blank: () => ({ due: null }) }),
    rows<'obstacles', Span>('obstacles', '不能行使请求权的障碍（中止）', {
      one: '障碍', fields: () => [day('from', '发生日', { required: true }), day('to', '消除日')], blank: () => ({ from: null, to: null }),
    }),
  ],
  compute: (inputs, { today, calendar }) => {
    const asOf = inputs.asOf ?? today
    const due = inputs.instalments.flatMap((one) => one.due ?? [])
    const acceleration = known({ noticeArrived: inputs.noticeArrived, payBy: inputs.payBy })
    const answer = limitation(
      {
        ...known({ dueDate: inputs.dueDate }),
        ...(due.length > 0 && { instalments: due }),
        ...(Object.keys(acceleration).length > 0 && { acceleration }),
        events: eventsOf(inputs.acts),
        obstacles: inputs.obstacles.flatMap(({ from, to }) => (from === null ? [] : [{ from, ...known({ to }) }])),
      },
      asOf,
      calendar,
    )
    const { value } = answer
    if (value === null || !value.subject) return { answer, figures: [], tables: [] }
    const dayOf = value.status === 'procedure-pending' ? plainDay : dayFigure
    const rounds = value.rounds.map((round, index) => dateRow(`第${index + 1}轮：自${round.start}`, round.last, asOf, round.startedBy === null ? '到期后起算' : `${round.startedBy.date}${ACT_LABELS[round.startedBy.kind]}`))
    const acts = value.acts.map(({ event, reason }): PlainCell[] => [
      { type: 'date', value: event.date }, { type: 'text', value: ACT_LABELS[event.kind] }, { type: 'text', value: reason === '' ? '—' : reason },
    ])
    return {
      answer,
      figures: [{ label: '状态', ...STATUS[value.status] }, dayOf('最后一日', value.due.rolled, asOf), dayOf('办理期限', value.due.safe, asOf), { label: '最长保护期至', value: value.longest }],
      tables: [
        datesTable('诉讼时效', asOf, [...dueRows('诉讼时效', value.due, asOf), ...rounds]),
        ...(acts.length > 0 ? [actsTable(acts)] : []),
      ],
    }
  },
  blame: { 'dates-out-of-order': 'acts', 'law-version-missing': 'dueDate' },
})
