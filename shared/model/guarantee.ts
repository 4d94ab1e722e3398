import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

/** 保证方式; `unknown` until the contract has been read (a sheet rarely says). */
export const guaranteeModes = ['joint', 'general', 'unknown'] as const
export type GuaranteeMode = (typeof guaranteeModes)[number]
export const guaranteeModeLabels: Record<GuaranteeMode, string> = {
  joint: '连带责任保证',
  general: '一般保证',
  unknown: '待核对合同',
}

export const guaranteeFacts = z.strictObject({
  caseId: idField<'case'>(),
  guarantorId: idField<'party'>(),
  loanIds: z.array(idField<'loan'>()).min(1, '请选择所保证的借据').max(200),
  mode: z.enum(guaranteeModes),
  contractName: line(100).nullable(),
  contractNo: line(100).nullable(),
  signedOn: dateField.nullable(),
  isMaximum: z.boolean(),
  /** 债权确定时间 of a maximum-amount guarantee. */
  fixedOn: dateField.nullable(),
  capFen: fenField.nullable(),
  scope: longText(500).nullable(),
  /** The agreed words, e.g. 主债务履行期届满之日起三年. */
  periodText: line(200).nullable(),
  periodFrom: dateField.nullable(),
  periodTo: dateField.nullable(),
  isLetter: z.boolean(),
  note: longText(1000).nullable(),
})
export type GuaranteeFacts = z.infer<typeof guaranteeFacts>
