import type { Column } from './column.ts'
import { column, dateColumn, eventDateColumn, moneyColumn, nameColumn, numberColumn, textColumn } from './column.ts'
import { readChannel, readEvidence, readOutcome, readPromiseWay, readRelation, readTime, timeIn } from './contact-values.ts'
import type { RowReader } from './row-reader.ts'
import { readNames } from './text-values.ts'

/** 催收记录: one row per contact, as collection ledgers and collection tools write it. */
export const contactColumns = {
  noteNo: numberColumn('noteNo', { label: '借据编号', aliases: ['借据号', '借款编号', '贷款帐号', '贷款账号'], required: true }),
  borrowerName: nameColumn('borrowerName', { label: '客户名称', aliases: ['借款人名称', '借款人姓名', '户名', '姓名'] }),
  occurredOn: eventDateColumn('occurredOn', { label: '催收日期', aliases: ['催记时间', '跟进日期', '最近跟进日期', '联系日期', '催收时间'], required: true }),
  occurredAt: column('occurredAt', { label: '催收时点', aliases: ['时间', '联系时间', '具体时间'] }, readTime),
  channel: column('channel', { label: '催收方式', aliases: ['跟进方式', '催收渠道', '方式'] }, readChannel),
  person: nameColumn('person', { label: '催收对象', aliases: ['联系对象', '被催收人', '联系人', '受访人'] }),
  relation: column('relation', { label: '与借款人关系', aliases: ['关系', '对象身份'] }, readRelation),
  target: textColumn('target', { label: '联系电话', aliases: ['电话', '联系号码', '催收地址'] }, 200),
  outcome: column('outcome', { label: '催收结果', aliases: ['催记结果', '结果', '催收状态', '跟进结果'] }, readOutcome),
  content: textColumn('content', { label: '催收内容', aliases: ['催记内容', '跟进情况', '经过', '催收情况', '内容'] }, 2000),
  staff: column('staff', { label: '催收人', aliases: ['催收员姓名', '催收员', '催收人员', '经办人', '跟进人', '客户经理'] }, readNames),
  promiseOn: dateColumn('promiseOn', { label: '承诺还款日期', aliases: ['承诺日期', '承诺还款时间'] }),
  promiseAmount: moneyColumn('promiseAmount', { label: '承诺还款金额', aliases: ['承诺金额'] }),
  promiseWay: column('promiseWay', { label: '承诺还款方式', aliases: ['承诺方式'] }, readPromiseWay),
  nextStep: textColumn('nextStep', { label: '下一步', aliases: ['下一步措施', '下步措施', '后续措施'] }, 300),
  nextOn: dateColumn('nextOn', { label: '下一步日期', aliases: ['下次跟进日期', '下次催收日期'] }),
  evidence: column('evidence', { label: '留存证据', aliases: ['证据', '附件'] }, readEvidence),
} as const satisfies Record<string, Column<unknown>>

/** One contact of a sheet, as read. */
export type ContactDraft = ReturnType<typeof readContactRow>

export function readContactRow(row: RowReader) {
  const c = contactColumns
  const draft = {
    noteNo: row.take(c.noteNo),
    borrowerName: row.take(c.borrowerName),
    occurredOn: row.take(c.occurredOn),
    occurredAt: row.take(c.occurredAt) ?? timeIn(row.cell(c.occurredOn)),
    channel: row.take(c.channel),
    person: row.take(c.person),
    relation: row.take(c.relation),
    target: row.take(c.target),
    outcome: row.take(c.outcome),
    content: row.take(c.content),
    staff: row.take(c.staff),
    promiseOn: row.take(c.promiseOn),
    promiseAmount: row.take(c.promiseAmount),
    promiseWay: row.take(c.promiseWay),
    nextStep: row.take(c.nextStep),
    nextOn: row.take(c.nextOn),
    evidence: row.take(c.evidence),
  }
  if (draft.occurredOn !== null && draft.promiseOn !== null && draft.promiseOn < draft.occurredOn) {
    row.report(c.promiseOn, 'reject', 'dates-reversed', `承诺还款日期 ${draft.promiseOn} 早于催收日期 ${draft.occurredOn}，请核对原表`)
  }
  if (draft.occurredOn !== null && draft.nextOn !== null && draft.nextOn < draft.occurredOn) {
    row.report(c.nextOn, 'reject', 'dates-reversed', `下一步日期 ${draft.nextOn} 早于催收日期 ${draft.occurredOn}，请核对原表`)
  }
  return draft
}
