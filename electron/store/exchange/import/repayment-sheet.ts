import type { Column } from './column.ts'
import { eventDateColumn, moneyColumn, nameColumn, numberColumn, textColumn } from './column.ts'
import type { RowReader } from './row-reader.ts'

/** 还款流水: one row per repayment; components only where the core system booked them. */
export const repaymentColumns = {
  noteNo: numberColumn('noteNo', { label: '借据编号', aliases: ['借据号', '借款编号', '贷款帐号', '贷款账号'], required: true }),
  borrowerName: nameColumn('borrowerName', { label: '客户名称', aliases: ['借款人名称', '借款人姓名', '户名', '姓名'] }),
  paidOn: eventDateColumn('paidOn', { label: '还款日期', aliases: ['收回日期', '交易日期', '记账日期', '回款日期'], required: true }),
  amount: moneyColumn('amount', { label: '还款金额', aliases: ['收回金额', '交易金额', '回款金额', '清收金额'], required: true }),
  principal: moneyColumn('principal', { label: '其中本金', aliases: ['还本金', '收回本金'] }),
  interest: moneyColumn('interest', { label: '其中利息', aliases: ['还利息', '收回利息'] }),
  penalty: moneyColumn('penalty', { label: '其中罚息', aliases: ['还罚息', '收回罚息'] }),
  compound: moneyColumn('compound', { label: '其中复利', aliases: ['还复利', '收回复利'] }),
  memo: textColumn('memo', { label: '摘要', aliases: ['备注', '还款方式', '说明'] }, 200),
} as const satisfies Record<string, Column<unknown>>

/** One repayment of a sheet, as read. */
export type RepaymentDraft = ReturnType<typeof readRepaymentRow>

export function readRepaymentRow(row: RowReader) {
  const c = repaymentColumns
  const draft = {
    noteNo: row.take(c.noteNo),
    borrowerName: row.take(c.borrowerName),
    paidOn: row.take(c.paidOn),
    amount: row.take(c.amount),
    principal: row.take(c.principal),
    interest: row.take(c.interest),
    penalty: row.take(c.penalty),
    compound: row.take(c.compound),
    memo: row.take(c.memo),
  }
  const parts = [draft.principal, draft.interest, draft.penalty, draft.compound].map((part) => part ?? 0)
  const total = parts.reduce<number>((sum, part) => sum + part, 0)
  if (draft.amount === 0) row.report(c.amount, 'reject', 'money-unreadable', '还款金额为零，请核对原表')
  if (draft.amount !== null && total > draft.amount) {
    row.report(c.amount, 'reject', 'sum-mismatch', '其中各项之和大于还款金额，请核对原表')
  }
  return draft
}
