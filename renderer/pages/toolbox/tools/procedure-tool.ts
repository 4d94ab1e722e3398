import type { PlainCell } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type ProcedureEvent, type ProcedureEventKind, type ProcedureTerm, procedureTerms } from '../../../../shared/rules/procedure-term.ts'
import { dayFigure, periodsTables } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import { answerOf, choice, day, isYes, type YesNo, yesNo } from '../value-fields.tsx'

interface Event {
  readonly kind: ProcedureEventKind | null
  readonly date: IsoDate | null
  readonly servedOn: 'bank' | 'other' | null
  readonly abroad: YesNo | null
}

export interface ProcedureInputs {
  readonly asOf: IsoDate | null
  readonly events: readonly Event[]
}

const EVENTS: Readonly<Record<ProcedureEventKind, string>> = {
  'judgment-served': '收到判决书',
  'ruling-served': '收到裁定书（可上诉）',
  'complaint-filed': '递交起诉状',
  'fee-notice-received': '收到交费通知',
  'fee-top-up-notice-received': '收到补交受理费通知',
  'docketed-ordinary': '立案（普通程序）',
  'docketed-simplified': '立案（简易程序）',
  'docketed-small-claims': '立案（小额诉讼）',
  'docketed-second-instance-judgment': '二审立案（判决上诉）',
  'docketed-second-instance-ruling': '二审立案（裁定上诉）',
  'docketed-special': '立案（特别程序）',
  'docketed-security': '立案（实现担保物权）',
  'complaint-copy-received': '收到起诉状副本',
  'appeal-fee-notice-received': '收到上诉费交费通知',
  'notice-published': '公告送达发出',
  'preservation-ruling-served': '收到保全裁定书',
  'preservation-review-applied': '法院收到保全复议申请',
  'judgment-effective': '判决、裁定发生法律效力',
  'retrial-ground-known': '知道再审新事由',
  'retrial-copy-received': '收到再审申请书副本',
  'mediation-agreement-effective': '调解协议生效',
  'payment-order-applied': '申请支付令',
  'payment-order-accepted': '支付令申请受理',
  'payment-order-issued': '法院发出支付令',
  'payment-order-received': '债务人收到支付令',
  'payment-order-terminated': '收到终结督促程序裁定',
  'security-copy-served': '实现担保物权申请书副本送达被申请人',
  'security-ruling-served': '收到实现担保物权裁定',
  'security-ruling-known': '利害关系人知道实现担保物权裁定',
  'title-harm-known': '第三人知道生效裁判损害其权益',
  'performance-ended-under-preservation': '履行期届满（有诉讼保全）',
  'enforcement-applied': '申请执行',
  'enforcement-notice-served': '执行通知书送达被执行人',
  'notarised-enforcement-notice-served': '执行通知书送达（公证债权文书）',
  'enforcement-objection-filed': '法院收到执行异议',
  'enforcement-objection-ruling-served': '收到执行异议裁定',
  'enforcement-review-applied': '法院收到执行复议申请',
  'third-party-objection-ruling-served': '收到案外人异议裁定',
  'due-claim-notice-served': '履行到期债务通知送达第三人',
  'distribution-plan-received': '收到分配方案',
  'distribution-objection-notice-received': '收到分配方案异议通知',
  'distribution-counter-notice-received': '收到反对意见通知',
  'appraisal-report-received': '收到评估报告',
  'reference-price-fixed': '参考价确定',
  'pre-suit-preservation-applied': '申请诉前保全',
  'preservation-applied': '申请诉讼保全',
  'preservation-ruled': '法院裁定保全',
  'listing-applied': '申请纳入失信名单',
  'bankruptcy-ended': '破产程序终结',
  'fee-refund-due': '文书生效，有应退诉讼费',
  'obstacle-ended': '耽误期限的障碍消除',
}

const SERVED = { bank: '本行', other: '对方' } as const
const PARTIES: Readonly<Record<ProcedureTerm['party'], string>> = { bank: '本行', court: '法院', others: '对方或他人' }
const STATUS: Readonly<Record<ProcedureTerm['status'], string>> = { running: '进行中', urgent: '已过应办日，尚未届满', over: '已届满' }

const eventFields = () => [
  choice('kind', '事件', EVENTS, { required: true, wide: true }),
  day('date', '日期', { required: true }),
  choice('servedOn', '送达给', SERVED),
  yesNo('abroad', '该方在境内没有住所'),
]

function cellsOf({ label, party, due, status }: ProcedureTerm): PlainCell[] {
  return [
    { type: 'text', value: label }, { type: 'text', value: PARTIES[party] }, { type: 'date', value: due.nominal }, { type: 'date', value: due.rolled }, { type: 'date', value: due.safe },
    { type: 'text', value: STATUS[status] },
  ]
}

function countedOf({ label, event, length, due }: ProcedureTerm) {
  return length === null ? [] : [{ label, start: event.date, length, end: due.nominal }]
}

/** Recorded events as this tool asks for them. */
export function procedureInputs(events: readonly ProcedureEvent[]): Partial<ProcedureInputs> {
  return { events: events.map(({ kind, date, servedOn, abroad }) => ({ kind, date, servedOn: servedOn ?? 'bank', abroad: answerOf(abroad) })) }
}

export const procedureTool = defineTool<ProcedureInputs>({
  id: 'procedure-terms',
  title: '上诉等程序期限',
  about: '收到一份文书或发生一个程序事件后，上诉、复议、交费、再审等期限各到哪天。',
  group: '期限',
  blank: { asOf: null, events: [{ kind: null, date: null, servedOn: 'bank', abroad: null }] },
  fields: () => [
    day('asOf', '计算日', { help: '不填为今天' }),
    rows<'events', Event>('events', '程序事件', { one: '事件', fields: eventFields, blank: () => ({ kind: null, date: null, servedOn: 'bank', abroad: null }), required: true }),
  ],
  compute: ({ asOf: chosen, events }, { today, calendar }) => {
    const asOf = chosen ?? today
    const answer = procedureTerms(
      { events: events.flatMap(({ kind, date, servedOn, abroad }) => (kind === null || date === null ? [] : [{ kind, date, ...known({ servedOn, abroad: isYes(abroad) }) }])) },
      asOf,
      calendar,
    )
    const own = answer.value.filter(({ party }) => party === 'bank')
    return {
      answer,
      figures: (own.length > 0 ? own : answer.value).slice(0, 4).map(({ label, party, due }) => dayFigure(label, party === 'bank' ? due.safe : due.rolled, asOf)),
      tables: [{ kind: 'plain', caption: '各项期限', heads: ['期限', '约束', '法定最后一日', '顺延后', '应办日', '状态'], rows: answer.value.map(cellsOf) }, ...periodsTables(answer.value.flatMap(countedOf))],
    }
  },
  blame: { 'date-invalid': 'events', 'dates-out-of-order': 'events' },
})
