/** Acts that interrupt a limitation and obstacles that suspend it, as the two tools of limitation ask for them and show what came of them. */
import type { PlainCell } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { Obstacle } from '../../../../shared/rules/interruptible-period.ts'
import { LIMITATION_ACTS, type LimitationActKind, type LimitationEvent } from '../../../../shared/rules/limitation-acts.ts'
import type { LimitationOutcome, LimitationStatus } from '../../../../shared/rules/limitation-run.ts'
import { datesTable, dateRow, dayFigure, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import type { ToolField } from '../tool-field.ts'
import type { Figure, ToolResult } from '../tool-spec.ts'
import { answerOf, choice, day, isYes, type YesNo, yesNo } from '../value-fields.tsx'

export interface Act {
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

export interface Span {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** What both tools ask at the end. */
export interface InterruptionInputs {
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
  'at-risk': { value: '按最保守口径已过期', tone: 'doubt' },
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

export function eventsOf(acts: readonly Act[]): LimitationEvent[] {
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

export function actOf(event: LimitationEvent): Act {
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

/** A recorded obstacle. */
export function spanOf({ from, to }: Obstacle): Span {
  return { from, to: to ?? null }
}

/** Obstacles of which at least the beginning is known. */
export function obstaclesOf(obstacles: readonly Span[]): Obstacle[] {
  return obstacles.flatMap(({ from, to }) => (from === null ? [] : [{ from, ...known({ to }) }]))
}

/** The rows for acts and for obstacles. */
export const actRows = () => rows<'acts', Act>('acts', '中断事由（催收、诉讼、还款等）', { one: '事由', fields: actFields, blank: () => BLANK_ACT })
export const obstacleRows = () =>
  rows<'obstacles', Span>('obstacles', '不能行使请求权的障碍（中止）', {
    one: '障碍', fields: () => [day('from', '发生日', { required: true }), day('to', '消除日')], blank: () => ({ from: null, to: null }),
  })

/** A limitation as of a day: its state, its last day, each round, and what became of each act. */
export function limitationResult(answer: Answer<unknown>, { status, due, longest, rounds, acts }: LimitationOutcome, asOf: IsoDate, caption: string): ToolResult {
  const dayOf = status === 'procedure-pending' ? plainDay : dayFigure
  const counted = rounds.map((round, index) => dateRow(`第${index + 1}轮：自${round.start}`, round.last, asOf, round.startedBy === null ? '起算' : `${round.startedBy.date}${ACT_LABELS[round.startedBy.kind]}`))
  const read = acts.map(({ event, reason }): PlainCell[] => [
    { type: 'date', value: event.date }, { type: 'text', value: ACT_LABELS[event.kind] }, { type: 'text', value: reason === '' ? '—' : reason },
  ])
  return {
    answer,
    figures: [{ label: '状态', ...STATUS[status] }, dayOf('最后一日', due.rolled, asOf), dayOf('应办日', due.safe, asOf), { label: '最长保护期至', value: longest }],
    tables: [
      datesTable(caption, asOf, [...dueRows(caption, due, asOf), ...counted]),
      ...periodsTables(rounds.flatMap(({ start, last, years }, index) => (years === null ? [] : [{ label: `第${index + 1}轮`, start, length: { count: years, unit: 'year' as const }, end: last }]))),
      ...(read.length > 0 ? [{ kind: 'plain' as const, caption: '各事由的效力', heads: ['日期', '事由', '说明'], rows: read }] : []),
    ],
  }
}
