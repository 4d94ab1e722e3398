/**
 * The one figure set from which every paper of a filing is made, so that no two papers differ (forms.md 0, point 10).
 * Names follow the case-record keys of forms.md 0.1, given beside each field. Unknown is `null` everywhere, money is
 * fen, days are ISO dates. It is also what is stored with a generated paper, to show later what the court was told.
 */
import { z } from 'zod'
import { filingActs } from '../../../shared/model/filing.ts'
import {
  accelerationSchema,
  courtSchema,
  demandSchema,
  feesSchema,
  mediationSchema,
  otherClaimSchema,
  preservationRequestSchema,
  preservationSchema,
  requestedMeasureSchema,
  wordingSchema,
} from './snapshot-case.ts'
import { enforcementCaseSchema, evidenceSchema, letterSchema, measureInForceSchema, titleSchema } from './snapshot-course.ts'
import { internalSchema } from './snapshot-internal.ts'
import { loanSchema } from './snapshot-loan.ts'
import {
  additionSchema, appealSchema, assignmentSchema, bankruptcySchema, cardSchema, disposalSchema, inKindSchema, saleObjectSchema, sanctionsSchema, securitySchema, settlementSchema,
} from './snapshot-particulars.ts'
import { agentSchema, bankSchema, partySchema } from './snapshot-party.ts'
import { scopeSchema } from './snapshot-scope.ts'
import { collateralSchema, guaranteeSchema, otherSecuritySchema } from './snapshot-security.ts'
import { termSchema } from './snapshot-terms.ts'
import { date, money, reference, text } from './snapshot-values.ts'

/** Sums over all loans; null as soon as one part is unknown. Filled by `totalsOf` (totals.ts), checked before export. */
const totalsSchema = z.object({
  principal: money.nullable(),
  interest: money.nullable(),
  penalty: money.nullable(),
  compound: money.nullable(),
  /** 欠利息 = interest + penalty + compound. */
  interestTotal: money.nullable(),
  /** 实现债权的费用 (row 5). */
  realisationCosts: money,
  /** Row 7 as far as it is money. */
  otherClaims: money,
  /** 标的总额 = principal + interestTotal + realisationCosts + otherClaims; court fees stay out (law.md 15, R47). */
  claim: money.nullable(),
})

export const filingSnapshotSchema = z.object({
  /** 户名 of the case, for file names. */
  caseTitle: text,
  /** 截至日: one day for all papers, included in the figures. */
  asOf: date,
  /** The day on which the papers are to be filed: decides whether a loan is due. */
  filingDate: date,
  bank: bankSchema,
  agents: z.array(agentSchema).max(2),
  parties: z.array(partySchema),
  loans: z.array(loanSchema),
  collateral: z.array(collateralSchema),
  guarantees: z.array(guaranteeSchema),
  /** Null = nobody has said whether there is any. */
  otherSecurity: z.array(otherSecuritySchema).nullable(),
  demands: z.array(demandSchema),
  accelerations: z.array(accelerationSchema),
  court: courtSchema,
  preservation: z.array(preservationSchema),
  preservationRequest: preservationRequestSchema.nullable(),
  fees: feesSchema,
  /** How the branch rounds litigation costs (R52); absent in papers from before it could say so. */
  feeRounding: z.object({ round: z.enum(['fen', 'yuan']), mode: z.enum(['half-up', 'cut']) }).optional(),
  /** What one person alone stands for (未复核), in words; absent in papers from before four eyes were kept. */
  unreviewed: z.array(z.string()).optional(),
  /** What the kit is for; this and the parts below are absent in papers from before a kit had them. */
  act: z.enum(filingActs).optional(),
  /** The title that enforcement goes by. */
  title: titleSchema.nullable().optional(),
  /** The enforcement that is under way or was ended. */
  enforcement: enforcementCaseSchema.nullable().optional(),
  /** The measures that a renewal or a release is about. */
  measures: z.array(measureInForceSchema).optional(),
  /** Property of the debtors that the record knows of. */
  clues: z.array(requestedMeasureSchema).optional(),
  /** Lines of the evidence list, group by group. */
  evidence: z.array(evidenceSchema).optional(),
  /** The bound book of the evidence: its pages, and whether the evidence has changed since. */
  evidenceBook: z.object({ pages: z.int().min(1).nullable(), stale: z.boolean() }).optional(),
  letter: letterSchema.nullable().optional(),
  /** Why the act is taken, in the person's words. */
  reason: text.nullable().optional(),
  /** 参与分配: the enforcement in which the money lies. */
  holderCaseNo: text.nullable().optional(),
  /** The parts of one act each: absent where the kit is for another. */
  security: securitySchema.optional(),
  appeal: appealSchema.optional(),
  sanctions: sanctionsSchema.optional(),
  disposal: disposalSchema.optional(),
  inKind: inKindSchema.optional(),
  /** Things for sale, with the rounds of their sale. */
  saleObjects: z.array(saleObjectSchema).optional(),
  assignment: assignmentSchema.optional(),
  addition: additionSchema.optional(),
  bankruptcy: bankruptcySchema.optional(),
  settlement: settlementSchema.optional(),
  card: cardSchema.optional(),
  /** Papers for approval inside the bank. */
  internal: internalSchema.optional(),
  /** What of the debtor the filing names, and why it leaves the rest out; absent for acts that pursue nobody in full. */
  scope: scopeSchema.optional(),
  /** 权利基础: what is flawed in the contracts; absent for acts that claim nothing. */
  rights: z.array(z.object({ level: z.enum(['red', 'amber']), text })).optional(),
  /** 执行障碍 of the security; absent for acts that lead to no sale, and in papers from before they were asked. */
  obstacles: z.array(z.object({ level: z.enum(['red', 'amber']), text, collateralId: reference })).optional(),
  /** Periods that run against the bank; absent for acts that keep none waiting, and in papers from before they were asked. */
  terms: z.array(termSchema).optional(),
  otherClaims: z.array(otherClaimSchema),
  mediation: mediationSchema,
  wording: wordingSchema,
  totals: totalsSchema,
})

export type FilingSnapshot = z.infer<typeof filingSnapshotSchema>
export type Totals = z.infer<typeof totalsSchema>
