import { z } from 'zod'
import { dateField, idField, longText } from './fields.ts'

/** 户: one per principal borrower and organisation unit. */
export const caseStatuses = ['open', 'closed'] as const
export const caseStatusLabels: Record<(typeof caseStatuses)[number], string> = { open: '在办', closed: '已结' }

/** 阶段 of a household, read from its proceedings (the furthest one that runs); nobody types it. */
export const caseStages = ['collection', 'litigation', 'judged', 'enforcement', 'terminated-round', 'bankruptcy', 'completed'] as const
export type CaseStage = (typeof caseStages)[number]
export const caseStageLabels: Record<CaseStage, string> = {
  collection: '催收',
  litigation: '诉讼中',
  judged: '已判决',
  enforcement: '执行中',
  'terminated-round': '终本',
  bankruptcy: '破产',
  completed: '执行完毕',
}

export const caseFacts = z.strictObject({
  borrowerId: idField<'party'>(),
  unitId: idField<'unit'>(),
  managerId: idField<'staff'>().nullable(),
  status: z.enum(caseStatuses),
  closedOn: dateField.nullable(),
  note: longText(2000).nullable(),
})
export type CaseFacts = z.infer<typeof caseFacts>

