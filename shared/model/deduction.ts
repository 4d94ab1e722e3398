import { z } from 'zod'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'

/** 账户扣收: what the bank took from a debtor's account with itself towards the debt, by which clause and from which money. */

/** Whose money lies in the account, and what for. */
export const fundKinds = ['own', 'wage', 'margin', 'social-benefit', 'third-party', 'controlled', 'unclear'] as const
export type FundKind = (typeof fundKinds)[number]
export const fundKindLabels: Record<FundKind, string> = {
  own: '自有存款',
  wage: '工资、养老金',
  margin: '已特定化的保证金',
  'social-benefit': '社保、低保、救助或补助款',
  'third-party': '代管、代收或他人款项',
  controlled: '已被有权机关冻结的款项',
  unclear: '来源尚未核实',
}

export const deductionNoticeWays = ['in-person', 'post', 'sms', 'phone', 'electronic'] as const
export const deductionNoticeWayLabels: Record<(typeof deductionNoticeWays)[number], string> = {
  'in-person': '当面签收',
  post: '邮寄',
  sms: '短信',
  phone: '电话',
  electronic: '网银或手机银行',
}

export const deductionFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    loanId: idField<'loan'>(),
    /** Whose account it is. */
    holderId: idField<'party'>(),
    /** No more of the number is kept than tells accounts apart. */
    accountTail: z.string().regex(/^\d{4}$/, '请填账号的末四位数字'),
    deductedOn: dateField,
    amountFen: positiveFenField,
    /** The contract and the clause that allow it. */
    clause: line(200),
    fundKind: z.enum(fundKinds),
    fundBasis: line(200).nullable(),
    /** Left in the account for the holder's and his family's living. */
    keptFen: fenField.nullable(),
    noticeOn: dateField.nullable(),
    noticeWay: z.enum(deductionNoticeWays).nullable(),
    note: longText(500).nullable(),
  })
  .superRefine((facts, context) => {
    if (facts.noticeOn !== null && facts.noticeWay === null) context.addIssue({ code: 'custom', path: ['noticeWay'], message: '填了通知日期的，请选择通知方式' })
    if (facts.noticeOn === null && facts.noticeWay !== null) context.addIssue({ code: 'custom', path: ['noticeOn'], message: '选了通知方式的，请填写通知日期' })
  })
export type DeductionFacts = z.infer<typeof deductionFacts>
