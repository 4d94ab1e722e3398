/** What the papers for approval inside the bank (forms.md E) print beside the debt: who manages the case, its classes, its periods, where it stands, and what is proposed. */
import { z } from 'zod'
import { deadlineKinds } from '../../../shared/model/deadline.ts'
import { answerabilities, counselFeeWays, counselKinds, dutyStages, recoveryWays, suitRoutes } from '../../../shared/model/internal-particulars.ts'
import { riskClasses } from '../../../shared/model/loan.ts'
import { date, money, reference, text } from './snapshot-values.ts'

/** A period of the case that still runs, or that was missed. */
const periodSchema = z.object({
  kind: z.enum(deadlineKinds),
  /** Which right, on which property or loan, of whom. */
  subject: text,
  /** The law's last day and the day that the branch works to; null while the record cannot say. */
  last: date.nullable(),
  safe: date.nullable(),
  /** 红旗: missed, near, or without a day because something is missing. */
  flag: z.enum(['lapsed', 'near', 'undated']).nullable(),
})

const suitSchema = z.object({
  route: z.enum(suitRoutes).nullable(),
  beforeSuit: z.boolean(),
  inSuit: z.boolean(),
  guarantors: text.nullable(),
  counsel: z.enum(counselKinds).nullable(),
  firm: text.nullable(),
  feeWay: z.enum(counselFeeWays).nullable(),
  counselFee: money.nullable(),
  letterFee: money.nullable(),
  noticeFee: money.nullable(),
  recovery: money.nullable(),
  duration: text.nullable(),
  risks: text.nullable(),
})

const planSchema = z.object({
  leader: text.nullable(),
  cause: text.nullable(),
  compared: z.record(z.enum(recoveryWays), z.object({ amount: money.nullable(), duration: text.nullable(), cost: money.nullable(), risk: text.nullable() })),
  chosen: z.array(z.enum(recoveryWays)),
  steps: z.array(z.object({ measure: text.nullable(), owner: text.nullable(), dueOn: date.nullable(), checkpoint: text.nullable() })),
  obstacles: text.nullable(),
  nextReview: date.nullable(),
  /** The version on the record that the paper prints; absent where the household has no plan. */
  record: z.object({ edition: z.number(), recoverability: text, route: text, reason: text, goal: money.nullable(), goalOn: date.nullable(), changeReason: text.nullable() }).optional(),
})

const liabilitySchema = z.object({
  people: z.array(
    z.object({
      stage: z.enum(dutyStages).nullable(), name: text.nullable(), post: text.nullable(), tenure: text.nullable(),
      duty: text.nullable(), performed: text.nullable(), finding: z.enum(answerabilities).nullable(), proposal: text.nullable(),
    }),
  ),
  cause: text.nullable(),
  exemption: text.nullable(),
  loss: money.nullable(),
  statements: text.nullable(),
})

export const internalSchema = z.object({
  caseNo: text,
  /** 管户人. */
  manager: text.nullable(),
  /** Who gives an opinion, in order. */
  chain: z.array(text).min(1),
  classes: z.array(z.object({ loanId: reference, riskClass: z.enum(riskClasses).nullable() })),
  periods: z.array(periodSchema),
  /** 法律状态: each proceeding. */
  proceedings: z.array(z.object({ kind: text, court: text.nullable(), caseNo: text.nullable(), status: text })),
  /** Lines of the usual evidence list that the case needs and that nobody registered. */
  missingEvidence: z.array(text),
  suit: suitSchema.optional(),
  plan: planSchema.optional(),
  liability: liabilitySchema.optional(),
})

export type Internal = z.infer<typeof internalSchema>
export type InternalPeriod = z.infer<typeof periodSchema>
export type LiabilityPerson = z.infer<typeof liabilitySchema>['people'][number]
