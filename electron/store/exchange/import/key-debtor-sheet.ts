import type { Fen } from '../../../../shared/model/fen.ts'
import type { Column } from './column.ts'
import { dateColumn, identityColumn, moneyColumn, nameColumn, numberColumn, sharedTextColumn } from './column.ts'
import { roundingTolerance } from './money-values.ts'
import type { RowReader } from './row-reader.ts'

/** 重点户清收台账: rounded figures of loans that another ledger keeps exactly, so they are a check and never a record. */
export const keyDebtorColumns = {
  noteNo: numberColumn('noteNo', { label: '借据号', aliases: ['贷款情况·借据号', '借据编号', '借款编号'], required: true }),
  name: nameColumn('name', { label: '姓名', aliases: ['借款人情况·姓名', '客户名称', '借款人姓名', '借款人名称'] }),
  identity: identityColumn('identity', { label: '身份证号码', aliases: ['借款人情况·身份证号码', '证件号码'] }),
  phone: sharedTextColumn('phone', { label: '联系电话', aliases: ['借款人情况·联系电话'] }, 60),
  principal: moneyColumn('principal', { label: '本金', aliases: ['贷款情况·本金', '贷款余额'] }),
  interest: moneyColumn('interest', { label: '利息', aliases: ['贷款情况·利息'] }),
  dueOn: dateColumn('dueOn', { label: '到期日', aliases: ['贷款情况·到期日'] }),
  caseNo: numberColumn('caseNo', { label: '案号', aliases: ['诉讼情况·案号'] }),
  claimAmount: moneyColumn('claimAmount', { label: '标的额', aliases: ['诉讼情况·标的额'] }),
  claimInterest: moneyColumn('claimInterest', { label: '诉讼利息', aliases: ['诉讼情况·利息', '诉讼请求·利息'] }),
  cashRecovered: moneyColumn('cashRecovered', { label: '现金', aliases: ['本年回款·现金', '回款信息·现金'] }),
  otherRecovered: moneyColumn('otherRecovered', { label: '其他', aliases: ['本年回款·其他'] }),
} as const satisfies Record<string, Column<unknown>>

/** A rounded figure and how far the exact one may lie from it, both in fen. */
export interface RoundedSum {
  readonly amount: Fen
  readonly tolerance: Fen
}

/** One row of a follow-up sheet, as read. */
export type KeyDebtorDraft = ReturnType<typeof readKeyDebtorRow>

export function readKeyDebtorRow(row: RowReader) {
  const c = keyDebtorColumns
  const rounded = (column: Column<Fen>): RoundedSum | null => {
    const amount = row.take(column)
    return amount === null ? null : { amount, tolerance: roundingTolerance(row.cell(column), row.unitOf(column)) }
  }
  return {
    noteNo: row.take(c.noteNo),
    name: row.take(c.name),
    identity: row.take(c.identity),
    phone: row.take(c.phone),
    principal: rounded(c.principal),
    interest: rounded(c.interest),
    dueOn: row.take(c.dueOn),
    caseNo: row.take(c.caseNo),
    claimAmount: rounded(c.claimAmount),
    claimInterest: rounded(c.claimInterest),
    cashRecovered: row.take(c.cashRecovered),
    otherRecovered: row.take(c.otherRecovered),
  }
}
