import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'
import type { ProceedingKind } from './proceeding.ts'

/** 程序事件: what happened in a proceeding, or is set down for a day to come. Titles and their days are judgments, not events. */

export const proceedingEventKinds = [
  'filed', 'docketed', 'fee-notice', 'fee-paid', 'complaint-served', 'notice-published', 'jurisdiction-objection', 'evidence-deadline', 'hearing', 'mediation-agreed',
  'order-issued', 'order-served', 'order-objected', 'certificate-issued', 'judgment-served', 'appealed', 'objection', 'objection-ruling', 'enforcement-notice',
  'distribution-plan', 'claims-notice', 'claim-filed', 'creditors-meeting', 'claims-confirmed', 'plan-approved', 'declared-bankrupt', 'suspended', 'resumed', 'closed', 'other',
  'fee-topup-notice', 'fee-refunded', 'sanction-applied', 'sanction-decided', 'due-claim-notice', 'distribution-objected', 'retrial-ground', 'obstacle-ended', 'extension-asked',
  'ruling-served', 'ruling-known', 'title-harm-known',
] as const
export type ProceedingEventKind = (typeof proceedingEventKinds)[number]
export const proceedingEventKindLabels: Record<ProceedingEventKind, string> = {
  filed: '递交材料',
  docketed: '立案',
  'fee-notice': '收到缴费通知',
  'fee-paid': '缴纳诉讼费',
  'complaint-served': '送达起诉状副本',
  'notice-published': '公告送达',
  'jurisdiction-objection': '管辖权异议',
  'evidence-deadline': '举证期限届满',
  hearing: '开庭',
  'mediation-agreed': '达成调解协议',
  'order-issued': '发出支付令',
  'order-served': '支付令送达债务人',
  'order-objected': '债务人对支付令提出异议',
  'certificate-issued': '出具执行证书',
  'judgment-served': '裁判文书送达对方',
  appealed: '上诉',
  objection: '提出异议',
  'objection-ruling': '收到异议裁定',
  'enforcement-notice': '送达执行通知书',
  'distribution-plan': '收到分配方案',
  'claims-notice': '债权申报公告',
  'claim-filed': '申报债权',
  'creditors-meeting': '债权人会议',
  'claims-confirmed': '债权确认',
  'plan-approved': '批准重整计划或和解协议',
  'declared-bankrupt': '宣告破产',
  suspended: '中止',
  resumed: '恢复审理或执行',
  closed: '结案',
  other: '其他',
  'fee-topup-notice': '收到补交诉讼费通知',
  'fee-refunded': '收到退还诉讼费',
  'sanction-applied': '申请限制消费或纳入失信名单',
  'sanction-decided': '收到限制消费或失信决定',
  'due-claim-notice': '到期债权履行通知送达第三人',
  'distribution-objected': '收到他人对分配方案的异议',
  'retrial-ground': '知道再审的新证据等事由',
  'obstacle-ended': '耽误期限的障碍消除',
  'extension-asked': '申请顺延期限',
  'ruling-served': '送达可上诉的裁定',
  'ruling-known': '利害关系人知道准许裁定',
  'title-harm-known': '案外人知道裁判损害其权益',
}

/** What the same event is called in a proceeding of its own kind. */
const ownWords: Partial<Record<ProceedingKind, Partial<Record<ProceedingEventKind, string>>>> = {
  'pre-suit-mediation': { filed: '申请诉前调解', docketed: '委派调解', hearing: '调解日' },
  'payment-order': { filed: '申请支付令', docketed: '受理支付令申请' },
  'security-interest': { filed: '申请实现担保物权', 'complaint-served': '送达申请书副本', hearing: '审查询问' },
  'second-instance': { filed: '上诉材料移送', docketed: '二审立案', 'complaint-served': '送达上诉状副本' },
  retrial: { filed: '申请再审', docketed: '再审立案', 'complaint-served': '送达再审申请书副本' },
  arbitration: { filed: '申请仲裁', docketed: '仲裁受理', 'complaint-served': '送达仲裁申请书副本' },
  'notarised-enforcement': { filed: '申请执行', docketed: '执行立案' },
  enforcement: { filed: '申请执行', docketed: '执行立案' },
  'resumed-enforcement': { filed: '申请恢复执行', docketed: '恢复执行立案' },
  bankruptcy: { filed: '申请破产', docketed: '裁定受理破产' },
}

/** The event in the words of the proceeding that it belongs to: 立案, 仲裁受理, 裁定受理破产. */
export function eventLabel(kind: ProceedingEventKind, proceeding: ProceedingKind): string {
  return ownWords[proceeding]?.[kind] ?? proceedingEventKindLabels[kind]
}

const common = ['fee-notice', 'fee-paid', 'fee-topup-notice', 'fee-refunded', 'obstacle-ended', 'extension-asked', 'suspended', 'resumed', 'closed', 'other'] as const
const trial = ['filed', 'docketed', 'complaint-served', 'notice-published', 'jurisdiction-objection', 'evidence-deadline', 'hearing', 'judgment-served', 'retrial-ground', 'title-harm-known'] as const
const execution = ['filed', 'docketed', 'enforcement-notice', 'objection', 'objection-ruling', 'distribution-plan', 'distribution-objected', 'sanction-applied', 'sanction-decided', 'due-claim-notice', 'hearing'] as const
const ownKinds: Record<ProceedingKind, readonly ProceedingEventKind[]> = {
  'pre-suit-mediation': ['filed', 'docketed', 'hearing', 'mediation-agreed'],
  'payment-order': ['filed', 'docketed', 'order-issued', 'order-served', 'order-objected'],
  'security-interest': ['filed', 'docketed', 'complaint-served', 'notice-published', 'objection', 'hearing', 'judgment-served', 'ruling-known'],
  'first-instance': [...trial, 'mediation-agreed', 'ruling-served', 'appealed'],
  'second-instance': trial,
  retrial: [...trial, 'ruling-served', 'appealed'],
  arbitration: trial,
  'notarised-enforcement': ['certificate-issued', ...execution],
  enforcement: execution,
  'resumed-enforcement': execution,
  bankruptcy: ['filed', 'docketed', 'claims-notice', 'claim-filed', 'creditors-meeting', 'claims-confirmed', 'plan-approved', 'declared-bankrupt', 'distribution-plan', 'objection', 'objection-ruling'],
}

/** The events that belong to a proceeding of a kind, in the order of its course; others can still be kept. */
export function eventKindsOf(kind: ProceedingKind): readonly ProceedingEventKind[] {
  return [...ownKinds[kind], ...common]
}

/** Days that lie ahead when they are entered; everything else has happened. */
export const aheadKinds: ReadonlySet<ProceedingEventKind> = new Set(['hearing', 'evidence-deadline', 'creditors-meeting'])

/** Events that concern one party: whom the paper reached. */
export const partyKinds: ReadonlySet<ProceedingEventKind> = new Set(['complaint-served', 'order-served', 'judgment-served', 'enforcement-notice'])

export const serviceWays = ['in-person', 'mail', 'electronic', 'left', 'entrusted', 'notice'] as const
export const serviceWayLabels: Record<(typeof serviceWays)[number], string> = {
  'in-person': '直接送达',
  mail: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  entrusted: '委托送达',
  notice: '公告送达',
}

const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请按 09:30 的样式填写')

export const proceedingEventFacts = z.strictObject({
  proceedingId: idField<'proceeding'>(),
  kind: z.enum(proceedingEventKinds),
  day: dateField,
  /** Local time, where the paper names one. */
  time: timeField.nullable(),
  /** Whom it was served on, or who acted; null = the bank. */
  partyId: idField<'party'>().nullable(),
  way: z.enum(serviceWays).nullable(),
  /** The last day that the court's own paper names: it wins over the computed one. */
  dueOn: dateField.nullable(),
  paperNo: line(80).nullable(),
  place: line(100).nullable(),
  /** What proves it: the receipt, the tracking number, the newspaper. */
  proof: line(200).nullable(),
  note: longText(500).nullable(),
})
export type ProceedingEventFacts = z.infer<typeof proceedingEventFacts>
