import { z } from 'zod'
import { type ContactColleague, timeOfDayField } from './contact.ts'
import { dateField, idField, line } from './fields.ts'
import { type Id, isId } from './id.ts'

/** 外访安排: whom to visit on a day, where, what for, and which two or three colleagues go (S023, S043, S045). */

/** More than this nobody visits in a day, and no sheet holds. */
export const VISITS_AT_ONCE = 60

const staffField = z.custom<Id<'staff'>>(isId, '请选择工作人员')

/** A visit by one person alone is refused: the list has no room for it. */
const teamFields = { leadId: staffField, recorderId: staffField, witnessId: staffField.nullable() } as const

const roundFields = { visitOn: dateField, startsAt: timeOfDayField, purpose: line(200), ...teamFields } as const

type Team = z.infer<z.ZodObject<typeof teamFields>>

/** Each goes along in one part. */
function oneEach({ leadId, recorderId, witnessId }: Team, context: z.RefinementCtx): void {
  const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path], message: '同一位同事只能担任一项，上门至少两名工作人员' })
  if (recorderId === leadId) wrong('recorderId')
  if (witnessId !== null && (witnessId === leadId || witnessId === recorderId)) wrong('witnessId')
}

/** What all visits of a round have in common. */
export const visitRound = z.strictObject(roundFields).superRefine(oneEach)
export type VisitRound = z.infer<typeof visitRound>

/** Whom to visit where. */
export const visitTarget = z.strictObject({ caseId: idField<'case'>(), partyId: idField<'party'>(), address: line(200) })
export type VisitTarget = z.infer<typeof visitTarget>

/** What can be changed of one visit until its result is entered. */
export const visitChange = z.strictObject({ ...roundFields, address: line(200) }).superRefine(oneEach)
export type VisitChange = z.infer<typeof visitChange>

export type VisitFacts = VisitTarget & VisitChange

export const visitLabels: Record<keyof VisitFacts | 'place' | 'contactId', string> = {
  caseId: '户', partyId: '外访对象', visitOn: '外访日期', startsAt: '预计时间', address: '外访地址', purpose: '外访事由', leadId: '主谈', recorderId: '记录', witnessId: '见证', place: '顺序',
  contactId: '催收记录',
}

/** Planned, waiting for its result, somebody was met, nobody was met. */
export const visitStates = ['planned', 'unrecorded', 'met', 'not-met'] as const
export type VisitState = (typeof visitStates)[number]
export const visitStateLabels: Record<VisitState, string> = { planned: '待外访', unrecorded: '未登记', met: '已见面', 'not-met': '未见到' }

/** The team as a contact names it. */
export function teamOf({ leadId, recorderId, witnessId }: Team): ContactColleague[] {
  const pair: ContactColleague[] = [{ staffId: leadId, role: 'lead' }, { staffId: recorderId, role: 'record' }]
  return witnessId === null ? pair : [...pair, { staffId: witnessId, role: 'witness' }]
}
