import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

/** 补充担保: what the branch asked for beside the contract, until it is given or refused. */
export const extraSecurityKinds = ['add-guarantor', 'add-mortgage', 'add-pledge', 'add-deposit', 'add-other'] as const
export type ExtraSecurityKind = (typeof extraSecurityKinds)[number]
export const extraSecurityKindLabels: Record<ExtraSecurityKind, string> = {
  'add-guarantor': '追加保证人',
  'add-mortgage': '追加抵押',
  'add-pledge': '追加质押',
  'add-deposit': '追加保证金',
  'add-other': '其他',
}

export const extraSecurityStates = ['asked', 'promised', 'signed', 'registered', 'refused'] as const
export type ExtraSecurityState = (typeof extraSecurityStates)[number]
export const extraSecurityStateLabels: Record<ExtraSecurityState, string> = {
  asked: '已要求',
  promised: '已承诺',
  signed: '已签约',
  registered: '已登记',
  refused: '拒绝',
}

export const extraSecurityFacts = z.strictObject({
  caseId: idField<'case'>(),
  kind: z.enum(extraSecurityKinds),
  description: line(300),
  providerId: idField<'party'>().nullable(),
  askedOn: dateField,
  promisedFor: dateField.nullable(),
  state: z.enum(extraSecurityStates),
  settledOn: dateField.nullable(),
  valueFen: fenField.nullable(),
  note: longText(1000).nullable(),
})
export type ExtraSecurityFacts = z.infer<typeof extraSecurityFacts>
