import { z } from 'zod'
import { dateField, idField, line } from './fields.ts'
import { serviceWays } from './notice.ts'

/** 文书的流转: where an exported paper stands, and what may happen to it next. */

export const documentStates = ['draft', 'in-approval', 'approved', 'sent', 'served', 'returned'] as const
export type DocumentState = (typeof documentStates)[number]
export const documentStateLabels: Record<DocumentState, string> = {
  draft: '草稿',
  'in-approval': '审批中',
  approved: '已批准',
  sent: '已发出',
  served: '已送达',
  returned: '已退回',
}

export const documentActs = ['submit', 'approve', 'reject', 'send', 'serve', 'return'] as const
export type DocumentAct = (typeof documentActs)[number]
export const documentActLabels: Record<DocumentAct, string> = {
  submit: '提交审批',
  approve: '批准',
  reject: '退回修改',
  send: '登记发出',
  serve: '登记送达',
  return: '登记退回',
}

/** What each act makes of a paper. */
export const stateAfter: Record<DocumentAct, DocumentState> = { submit: 'in-approval', approve: 'approved', reject: 'draft', send: 'sent', serve: 'served', return: 'returned' }

const NEXT: Record<DocumentState, readonly DocumentAct[]> = {
  draft: ['submit', 'approve'],
  'in-approval': ['approve', 'reject'],
  approved: ['send', 'reject'],
  sent: ['serve', 'return'],
  served: [],
  returned: ['send'],
}

/** The acts that a paper is open to. What became of a letter is told by the service on each addressee, not by an act of its own. */
export function nextActs(state: DocumentState, isLetter: boolean): readonly DocumentAct[] {
  return NEXT[state].filter((act) => !isLetter || (act !== 'serve' && act !== 'return'))
}

/** One copy of a letter on its way. */
export const dispatchFacts = z
  .strictObject({
    partyId: idField<'party'>(),
    way: z.enum(serviceWays),
    address: line(200).nullable(),
    trackingNo: line(60).nullable(),
  })
  .superRefine(({ way, trackingNo }, context) => {
    if (way === 'post' && trackingNo === null) context.addIssue({ code: 'custom', path: ['trackingNo'], message: '请填写邮件号' })
  })
export type DispatchFacts = z.infer<typeof dispatchFacts>

export const stepFacts = z.strictObject({ documentId: idField<'document'>(), happenedOn: dateField, words: line(500).nullable() })
export type StepFacts = z.infer<typeof stepFacts>
