/** 权利基础: whether the contracts are complete, valid and without flaw, point by point, before a claim is filed. */
import { z } from 'zod'
import { idField, longText } from './fields.ts'

/** What only the contract file can tell: somebody has looked, and says what he saw. */
export const rightsItems = ['borrower-signature', 'borrower-consent', 'guarantor-signature', 'guarantor-consent', 'owner-signature', 'owner-consent'] as const
export type RightsItem = (typeof rightsItems)[number]
export const rightsItemLabels: Record<RightsItem, string> = {
  'borrower-signature': '借款人签字、盖章',
  'borrower-consent': '借款人的决议或者配偶同意',
  'guarantor-signature': '保证人签字、盖章',
  'guarantor-consent': '保证人的决议或者配偶同意',
  'owner-signature': '抵押人、出质人签字、盖章',
  'owner-consent': '抵押人、出质人的决议或者共有人同意',
}

export const rightsAnswers = ['sound', 'not-needed', 'flawed', 'absent'] as const
export type RightsAnswer = (typeof rightsAnswers)[number]
export const rightsAnswerLabels: Record<RightsAnswer, string> = { sound: '齐全有效', 'not-needed': '不需要', flawed: '有瑕疵', absent: '没有' }

export const rightsCheckFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    /** The loan, guarantee or collateral whose contract was looked at. */
    subjectId: idField<string>(),
    item: z.enum(rightsItems),
    answer: z.enum(rightsAnswers),
    note: longText(500).nullable(),
  })
  .refine(({ answer, note }) => answer !== 'flawed' || note !== null, { path: ['note'], message: '请写明是什么瑕疵' })
