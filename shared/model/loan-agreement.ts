import { z } from 'zod'
import { dateField, idField, line, longText, percentField } from './fields.ts'

/** What changes a loan contract after it was signed: extensions and supplements. */

/** Whether a guarantor agreed in writing to a change of the contract; without it his guarantee period stays, and what the change adds does not bind him (民法典第六百九十五条). */
export const consents = ['given', 'refused', 'unknown'] as const
export type Consent = (typeof consents)[number]
export const consentLabels: Record<Consent, string> = {
  given: '已书面同意',
  refused: '不同意',
  unknown: '待核实',
}

export const guarantorConsent = z.strictObject({
  guaranteeId: idField<'guarantee'>(),
  consent: z.enum(consents),
  consentedOn: dateField.nullable(),
})
export type GuarantorConsent = z.infer<typeof guarantorConsent>

const consentsField = z.array(guarantorConsent).max(100, '保证人最多 100 个')

/** 展期. */
export const extensionFacts = z.strictObject({
  loanId: idField<'loan'>(),
  agreementNo: line(60).nullable(),
  signedOn: dateField.nullable(),
  oldDueOn: dateField,
  newDueOn: dateField,
  /** Percent a year from the old maturity on; null = the rate stays. */
  annualRate: percentField.nullable(),
  consents: consentsField,
  note: longText(1000).nullable(),
})
export type ExtensionFacts = z.infer<typeof extensionFacts>

export const supplementSubjects = ['rate', 'schedule', 'amount', 'security', 'debtor', 'other'] as const
export type SupplementSubject = (typeof supplementSubjects)[number]
export const supplementSubjectLabels: Record<SupplementSubject, string> = {
  rate: '利率、罚息',
  schedule: '还款安排',
  amount: '金额',
  security: '担保',
  debtor: '债务人',
  other: '其他',
}

/** 补充协议: the paper and what it says; what it does to the figures is an entry or a schedule of its own. */
export const supplementFacts = z.strictObject({
  loanId: idField<'loan'>(),
  agreementNo: line(60).nullable(),
  signedOn: dateField.nullable(),
  effectiveOn: dateField,
  subject: z.enum(supplementSubjects),
  consents: consentsField.default([]),
  content: longText(1000),
})
export type SupplementFacts = z.infer<typeof supplementFacts>
