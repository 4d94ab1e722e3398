import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'

/** 委外催收: a household's debt in the hands of an agency, from the hand-over until it comes back (个人信息保护法21; GB/T 45251-2025). */
export const outsourcingFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    agency: line(100),
    contractNo: line(60).nullable(),
    contractUntil: dateField,
    /** On the bank's published list of agencies. */
    listed: z.boolean(),
    handedOn: dateField,
    /** The debtor was told that an agency would collect. */
    toldOn: dateField.nullable(),
    /** The last evaluation of the agency. */
    evaluatedOn: dateField.nullable(),
    evaluation: line(200).nullable(),
    returnedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine(({ handedOn, returnedOn }) => returnedOn === null || returnedOn >= handedOn, { path: ['returnedOn'], message: '收回日期不能早于移交日期' })
  .refine(({ evaluatedOn, evaluation }) => evaluation === null || evaluatedOn !== null, { path: ['evaluatedOn'], message: '填写了评估结果的，请填写评估日期' })
export type OutsourcingFacts = z.infer<typeof outsourcingFacts>

export const outsourcingLabels: Record<keyof OutsourcingFacts, string> = {
  caseId: '户', agency: '委外机构', contractNo: '委托合同号', contractUntil: '合同到期日', listed: '在本行公布的名单内', handedOn: '移交日期', toldOn: '告知债务人日期', evaluatedOn: '最近评估日期',
  evaluation: '评估结果', returnedOn: '收回日期', note: '备注',
}
