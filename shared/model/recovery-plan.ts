import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

/** 清收处置方案（一户一策）: how the debt of a household is to be recovered. A change of plan is a new version with its reason. */

/** Whether the money can be had at all, asked of every household. */
export const recoverabilities = ['recoverable', 'with-effort', 'doubtful'] as const
export type Recoverability = (typeof recoverabilities)[number]
export const recoverabilityLabels: Record<Recoverability, string> = { recoverable: '可以收回', 'with-effort': '通过努力可以收回', doubtful: '难以收回' }

/** By which way. */
export const recoveryRoutes = ['court', 'ordinary', 'restructure', 'wait'] as const
export type RecoveryRoute = (typeof recoveryRoutes)[number]
export const recoveryRouteLabels: Record<RecoveryRoute, string> = { court: '司法途径', ordinary: '常规清收', restructure: '重组化解', wait: '暂不具备清收条件' }

const planMeasure = z.strictObject({
  measure: line(200),
  ownerId: idField<'staff'>().nullable(),
  dueOn: dateField,
  /** By what one sees that it is done. */
  checkpoint: line(200).nullable(),
})
export type PlanMeasure = z.infer<typeof planMeasure>

export const planMeasures = z.array(planMeasure).min(1, '请至少列一项措施').max(30, '一份方案最多列 30 项措施')

export const recoveryPlanFacts = z.strictObject({
  caseId: idField<'case'>(),
  recoverability: z.enum(recoverabilities),
  route: z.enum(recoveryRoutes),
  routeReason: line(300),
  situation: longText(2000),
  goalFen: fenField.nullable(),
  goalOn: dateField.nullable(),
  measures: planMeasures,
  obstacles: longText(1000).nullable(),
  /** When the plan is looked at again. */
  reviewOn: dateField,
  /** Why the plan before it no longer holds; asked from the second version on. */
  changeReason: line(300).nullable(),
})
export type RecoveryPlanFacts = z.infer<typeof recoveryPlanFacts>

export const recoveryPlanLabels: Record<keyof RecoveryPlanFacts, string> = {
  caseId: '户', recoverability: '可收回性', route: '处置路径', routeReason: '选择理由', situation: '成因及现状', goalFen: '预计收回', goalOn: '预计完成日', measures: '措施',
  obstacles: '障碍与需支持事项', reviewOn: '下次复查日', changeReason: '修订原因',
}
