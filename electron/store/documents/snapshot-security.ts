import { z } from 'zod'
import { jurisdictionSchema } from './snapshot-loan.ts'
import { date, money, reference, text } from './snapshot-values.ts'

/** `collateral[]`. */
export const collateralSchema = z.object({
  id: reference,
  /** The loans that it secures; empty = all loans of the snapshot. */
  loanIds: z.array(reference),
  /** collateral.kind. */
  kind: z.enum(['mortgage', 'pledge']),
  /** collateral.object: what it is, in words. */
  object: text.nullable(),
  /** collateral.owner → party. */
  ownerId: reference.nullable(),
  /** collateral.location. */
  location: text.nullable(),
  /** collateral.cert_no: 权证号. */
  certificateNo: text.nullable(),
  /** collateral.reg_cert_no: 登记证明号. */
  registrationNo: text.nullable(),
  /** collateral.reg_date. */
  registrationDate: date.nullable(),
  /** collateral.reg_kind: 正式 / 预告 / not registered. */
  registrationKind: z.enum(['formal', 'advance-notice', 'none']).nullable(),
  /** Who keeps the register; absent in papers from before it was taken over. */
  registry: text.nullable().optional(),
  /** collateral.contract_name. */
  contractName: text.nullable(),
  /** collateral.contract_no. */
  contractNo: text.nullable(),
  /** collateral.sign_date. */
  signDate: date.nullable(),
  /** collateral.is_max: 最高额担保. */
  isMaximum: z.boolean().nullable(),
  /** collateral.fix_date: 债权确定时间 (民法典第四百二十三条). */
  determinationDate: date.nullable(),
  /** collateral.cap. */
  cap: money.nullable(),
  /** The scope of the security as the contract words it; used where there is no cap. */
  scope: text.nullable(),
  /** collateral.rank. */
  rank: z.int().min(1).nullable(),
  /** collateral.value. */
  value: money.nullable(),
  /** collateral.value_date. */
  valueDate: date.nullable(),
  /** collateral.lease. */
  lease: text.nullable(),
  /** collateral.occupant. */
  occupant: text.nullable(),
  /** collateral.seals[]: other courts' measures, in words. */
  seals: z.array(text),
  /** collateral.seal_known_date: when the bank learnt of a seal. */
  sealKnownDate: date.nullable(),
  jurisdiction: jurisdictionSchema.nullable(),
})

/** `guarantee[]`. */
export const guaranteeSchema = z.object({
  id: reference,
  /** The loans that it secures; empty = all loans of the snapshot. */
  loanIds: z.array(reference),
  /** guarantee.contract_name. */
  contractName: text.nullable(),
  /** guarantee.no. */
  contractNo: text.nullable(),
  /** guarantee.guarantor → party. */
  guarantorId: reference,
  /** guarantee.sign_date. */
  signDate: date.nullable(),
  /** guarantee.mode: 一般 (general) or 连带 (joint). */
  mode: z.enum(['general', 'joint']).nullable(),
  /** guarantee.is_max. */
  isMaximum: z.boolean().nullable(),
  /** guarantee.fix_date. */
  determinationDate: date.nullable(),
  /** guarantee.cap. */
  cap: money.nullable(),
  /** guarantee.scope. */
  scope: text.nullable(),
  /** guarantee.period_from. */
  periodFrom: date.nullable(),
  /** guarantee.period_to. */
  periodTo: date.nullable(),
  /** guarantee.letter: true for a 保函. */
  isLetter: z.boolean(),
  /** Article on which the guarantor's liability rests. */
  clause: text.nullable(),
  jurisdiction: jurisdictionSchema.nullable(),
})

/** Security of another kind: 保证金、回购、差额补足、让与担保 (forms.md A.5 row 16). */
export const otherSecuritySchema = z.object({ form: text.nullable(), signDate: date.nullable() })

export type Collateral = z.infer<typeof collateralSchema>
export type Guarantee = z.infer<typeof guaranteeSchema>
