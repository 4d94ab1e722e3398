/** 出具事项 of the papers for approval inside the bank: what the case handler proposes and the record does not hold. One group a paper, everything may be left open. */
import { z } from 'zod'
import { dateField, fenField, line, longText, unanswered } from './fields.ts'

export const suitRoutes = ['suit', 'arbitration', 'payment-order', 'security-interest', 'notarised'] as const
export type SuitRoute = (typeof suitRoutes)[number]
export const suitRouteLabels: Record<SuitRoute, string> = { suit: '诉讼', arbitration: '仲裁', 'payment-order': '支付令', 'security-interest': '实现担保物权', notarised: '公证执行' }

export const counselKinds = ['in-house', 'outside'] as const
export const counselKindLabels: Record<(typeof counselKinds)[number], string> = { 'in-house': '行内', outside: '外聘' }

export const counselFeeWays = ['fixed', 'contingent'] as const
export const counselFeeWayLabels: Record<(typeof counselFeeWays)[number], string> = { fixed: '固定收费', contingent: '风险收费' }

/** 诉讼（仲裁）立项: by which way, with whom, at what cost, and what is to be expected of it. */
export const suitProposal = z.strictObject({
  route: unanswered(z.enum(suitRoutes)),
  beforeSuit: z.boolean().default(false),
  inSuit: z.boolean().default(false),
  /** 保证人实力. */
  guarantors: unanswered(longText(1000)),
  counsel: unanswered(z.enum(counselKinds)),
  firm: unanswered(line(100)),
  feeWay: unanswered(z.enum(counselFeeWays)),
  counselFee: unanswered(fenField),
  /** 保函费、公告费. */
  letterFee: unanswered(fenField),
  noticeFee: unanswered(fenField),
  /** 预计回收. */
  recovery: unanswered(fenField),
  /** 预计周期. */
  duration: unanswered(line(100)),
  risks: unanswered(longText(1000)),
})

/** 处置路径 that a plan compares, in the order of the form. */
export const recoveryWays = ['cash', 'suit', 'restructuring', 'assignment', 'in-kind', 'write-off'] as const
export type RecoveryWay = (typeof recoveryWays)[number]
export const recoveryWayLabels: Record<RecoveryWay, string> = {
  cash: '现金清收', suit: '诉讼执行', restructuring: '重组', assignment: '债权转让', 'in-kind': '以物抵债', 'write-off': '核销',
}

const comparedWay = z.strictObject({ amount: unanswered(fenField), duration: unanswered(line(60)), cost: unanswered(fenField), risk: unanswered(line(200)) })

export const MOST_STEPS = 30

/** 一户一策: who answers for it, what it compares, and step by step what is done. */
export const recoveryPlan = z.strictObject({
  /** 挂牌领导. */
  leader: unanswered(line(50)),
  /** 成因及现状. */
  cause: unanswered(longText(2000)),
  compared: z.strictObject({
    cash: comparedWay.prefault({}), suit: comparedWay.prefault({}), restructuring: comparedWay.prefault({}), assignment: comparedWay.prefault({}),
    'in-kind': comparedWay.prefault({}), 'write-off': comparedWay.prefault({}),
  }).prefault({}),
  chosen: z.array(z.enum(recoveryWays)).max(recoveryWays.length).default([]),
  steps: z.array(z.strictObject({ measure: unanswered(line(200)), owner: unanswered(line(50)), dueOn: unanswered(dateField), checkpoint: unanswered(line(200)) })).max(MOST_STEPS, `最多 ${MOST_STEPS} 步`).default([]),
  obstacles: unanswered(longText(1000)),
  nextReview: unanswered(dateField),
})

/** The stages of a loan at which somebody may be answerable, in the order of the form. */
export const dutyStages = ['marketing', 'investigation', 'approval', 'disbursement', 'monitoring', 'collection', 'management'] as const
export type DutyStage = (typeof dutyStages)[number]
export const dutyStageLabels: Record<DutyStage, string> = {
  marketing: '营销推广', investigation: '授信调查', approval: '审查审批', disbursement: '放款审查', monitoring: '授信后管理', collection: '催收保全', management: '管理人员',
}

export const answerabilities = ['compliance', 'diligence', 'management', 'exempt'] as const
export type Answerability = (typeof answerabilities)[number]
export const answerabilityLabels: Record<Answerability, string> = { compliance: '合规责任', diligence: '尽职责任', management: '管理责任', exempt: '尽职免责' }

export const MOST_PEOPLE = 40

/** 责任认定: who did what at which stage, what came of it, and what is proposed. */
export const liabilityFinding = z.strictObject({
  people: z
    .array(
      z.strictObject({
        stage: unanswered(z.enum(dutyStages)), name: unanswered(line(50)), post: unanswered(line(60)), tenure: unanswered(line(60)),
        duty: unanswered(line(300)), performed: unanswered(line(300)), finding: unanswered(z.enum(answerabilities)), proposal: unanswered(line(200)),
      }),
    )
    .max(MOST_PEOPLE, `最多 ${MOST_PEOPLE} 人`)
    .default([]),
  /** 不良成因. */
  cause: unanswered(longText(2000)),
  /** 尽职免责的依据. */
  exemption: unanswered(longText(1000)),
  loss: unanswered(fenField),
  /** 当事人陈述. */
  statements: unanswered(longText(2000)),
})
