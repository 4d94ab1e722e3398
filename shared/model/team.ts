import { z } from 'zod'
import { dateField, idField, longText } from './fields.ts'
import { HANDED_AT_ONCE } from './case-list.ts'
import type { Id } from './id.ts'
import { reasonField } from './law-data.ts'

/** 办案小组: two or three people, one of them fixed, so that a case is never without somebody who knows it. */
const memberFacts = z.strictObject({ staffId: idField<'staff'>(), fixed: z.boolean() })
export type TeamMember = z.infer<typeof memberFacts>

export const teamFacts = z.strictObject({
  caseId: idField<'case'>(),
  members: z
    .array(memberFacts)
    .min(2, '办案小组为二至三人，请再选一人')
    .max(3, '办案小组为二至三人，最多选三人')
    .refine((members) => new Set(members.map(({ staffId }) => staffId)).size === members.length, '同一个人只能选一次')
    .refine((members) => members.filter(({ fixed }) => fixed).length === 1, '请指定一名固定成员'),
  /** Asked when nobody of the team stays. */
  reason: reasonField.nullable(),
  /** What goes over with a change of members, for its 交接单; one a line. */
  papers: longText(4000).nullable(),
  openPoints: longText(4000).nullable(),
})
export type TeamFacts = z.infer<typeof teamFacts>

/** True when a change would leave nobody who knows the case; a first team replaces nobody. */
export function replacesEveryone(before: readonly Id<'staff'>[], after: readonly Id<'staff'>[]): boolean {
  return before.length > 0 && !before.some((id) => after.includes(id))
}

/** Who hands over to whom by a change of the team. */
export interface TeamChange {
  readonly from: readonly Id<'staff'>[]
  readonly to: readonly Id<'staff'>[]
}

/**
 * What a change of the team hands over (S044); null for a first team and for one that stays as it was. Who leaves hands over to who joins, and
 * where nobody takes his place to those who stay; somebody who only joins is brought in by the fixed member, and a new fixed member by the old one.
 */
export function teamChange(before: readonly TeamMember[], after: readonly TeamMember[]): TeamChange | null {
  if (before.length === 0) return null
  const left = withoutThose(before, after)
  const joined = withoutThose(after, before)
  if (left.length > 0) return { from: left, to: joined.length > 0 ? joined : idsOf(after) }
  if (joined.length > 0) return { from: fixedOf(before), to: joined }
  const [from, to] = [fixedOf(before), fixedOf(after)]
  return from.every((id) => to.includes(id)) ? null : { from, to }
}

const idsOf = (members: readonly TeamMember[]) => members.map(({ staffId }) => staffId)
const fixedOf = (members: readonly TeamMember[]) => idsOf(members.filter(({ fixed }) => fixed))

function withoutThose(members: readonly TeamMember[], others: readonly TeamMember[]): Id<'staff'>[] {
  return idsOf(members).filter((id) => !idsOf(others).includes(id))
}

export const dutyFacts = z.strictObject({
  loanId: idField<'loan'>(),
  /** 放款责任人 and 清收责任人: two duties, kept apart. */
  lenderId: idField<'staff'>().nullable(),
  collectorId: idField<'staff'>().nullable(),
})
export type DutyFacts = z.infer<typeof dutyFacts>

/** 移交: what goes over with a case. */
export const handoverFacts = z.strictObject({
  caseIds: z.array(idField<'case'>()).min(1, '请选择要移交的户').max(HANDED_AT_ONCE, `一次最多移交 ${HANDED_AT_ONCE} 户`),
  toId: idField<'staff'>(),
  handedOn: dateField,
  /** Papers handed over, one a line. */
  papers: longText(4000).nullable(),
  openPoints: longText(4000).nullable(),
  reason: reasonField,
})
export type HandoverFacts = z.infer<typeof handoverFacts>

export const teamLabels = { members: '小组成员', reason: '变动原因', papers: '移交材料', openPoints: '未了事项' } as const
export const dutyLabels: Record<keyof DutyFacts, string> = { loanId: '借据', lenderId: '放款责任人', collectorId: '清收责任人' }
export const handoverLabels: Record<keyof HandoverFacts, string> = {
  caseIds: '移交的户', toId: '接手人', handedOn: '移交日期', papers: '移交材料', openPoints: '未了事项', reason: '移交原因',
}
