import type { Column } from './column.ts'
import { column, dateColumn, eventDateColumn, identityColumn, moneyColumn, nameColumn, numberColumn, sharedTextColumn, textColumn } from './column.ts'
import { readPercent, readPropertyText } from './free-text-values.ts'
import { readRepaymentMethod, readRiskClass, readSecurityType, readSettlement } from './loan-terms-values.ts'
import type { RowReader } from './row-reader.ts'
import { readNames } from './text-values.ts'

/** 不良贷款台账: one row per loan note (借据), with the household, its guarantors and its security in words. */
export const loanColumns = {
  noteNo: numberColumn('noteNo', { label: '借据编号', aliases: ['借据号', '借款编号', '贷款帐号', '贷款账号', '借据流水号', '贷款情况·借据号'], required: true }),
  borrowerName: nameColumn('borrowerName', { label: '客户名称', aliases: ['借款人名称', '借款人姓名', '债务人名称', '借款人', '户名', '客户姓名', '姓名', '借款人情况·姓名'], required: true }),
  borrowerId: identityColumn('borrowerId', { label: '证件号码', aliases: ['借款人证件号码', '身份证号码', '借款人证件号', '身份证号', '统一社会信用代码', '证件号', '借款人情况·身份证号码'] }),
  contractNo: textColumn('contractNo', { label: '合同流水号', aliases: ['合同编号', '合同号', '借款合同编号', '借款合同号'] }, 100),
  product: textColumn('product', { label: '业务品种', aliases: ['贷款品种', '产品名称', '贷款种类'] }, 60),
  securityType: column('securityType', { label: '主要担保方式', aliases: ['贷款方式', '担保方式'] }, readSecurityType),
  contractAmount: moneyColumn('contractAmount', { label: '合同金额', aliases: ['贷款金额', '借款金额', '发放金额', '放款金额'] }),
  principalBalance: moneyColumn('principalBalance', { label: '合同余额', aliases: ['期末结欠本金余额', '欠贷本金', '本金金额', '贷款余额', '本金余额', '结欠本金', '借据余额', '贷款情况·本金'] }),
  interestOwed: moneyColumn('interestOwed', { label: '结欠利息', aliases: ['期末结欠利息余额', '拖欠利息总额', '欠息', '欠息合计', '利息合计', '贷款情况·利息'] }),
  interestOnBalance: moneyColumn('interestOnBalance', { label: '表内欠息', aliases: ['表内', '表内利息'] }),
  interestOffBalance: moneyColumn('interestOffBalance', { label: '表外欠息', aliases: ['表外', '表外利息'] }),
  annualRate: column('annualRate', { label: '执行年利率(%)', aliases: ['年利率', '执行利率', '合同利率', '利率'] }, readPercent),
  penaltyUplift: column('penaltyUplift', { label: '罚息上浮(%)', aliases: ['罚息上浮比例', '逾期上浮'] }, readPercent),
  drawdownOn: eventDateColumn('drawdownOn', { label: '合同起始日', aliases: ['发放日', '首次发放日', '首次发放时间', '贷款日期', '放款日期', '借款日期', '起始日期'] }),
  dueOn: dateColumn('dueOn', { label: '合同到期日', aliases: ['最后到期日', '到期日期', '到期日', '贷款到期日', '贷款情况·到期日'] }),
  repaymentMethod: column('repaymentMethod', { label: '还款方式' }, readRepaymentMethod),
  settlement: column('settlement', { label: '结息方式', aliases: ['计息周期'] }, readSettlement),
  riskClass: column('riskClass', { label: '风险分类', aliases: ['五级分类', '风险分类初始情况'] }, readRiskClass),
  guarantors: column('guarantors', { label: '担保人', aliases: ['保证人', '担保人名称', '保证人名称'] }, readNames),
  collateral: column('collateral', { label: '抵押物', aliases: ['抵质押物', '抵(质)押物', '押品', '押品名称', '担保方式及抵(质)押物基本情况'] }, readPropertyText),
  lastDemandOn: eventDateColumn('lastDemandOn', { label: '最后催收日期', aliases: ['最近催收日期', '催收日期'] }),
  limitationOn: dateColumn('limitationOn', { label: '诉讼时效', aliases: ['诉讼时效到期日', '时效到期日'] }),
  managerName: nameColumn('managerName', { label: '管户人', aliases: ['现不良资产管理员', '案件管理人', '管户经理', '客户经理', '经办人'] }),
  unitName: sharedTextColumn('unitName', { label: '管户机构', aliases: ['不良资产所属机构', '现不良资产管理机构', '案件管理机构', '登记机构', '所属机构', '机构', '经办机构'] }, 100),
  phone: sharedTextColumn('phone', { label: '联系电话', aliases: ['电话', '手机号码', '手机', '借款人情况·联系电话'] }, 60),
  address: sharedTextColumn('address', { label: '住址', aliases: ['现地址', '地址', '联系地址', '通讯地址'] }, 200),
} as const satisfies Record<string, Column<unknown>>

/** One row of a loan ledger, as read. */
export type LoanDraft = ReturnType<typeof readLoanRow>

export function readLoanRow(row: RowReader) {
  const c = loanColumns
  const draft = {
    noteNo: row.take(c.noteNo),
    borrowerName: row.take(c.borrowerName),
    borrowerId: row.take(c.borrowerId),
    contractNo: row.take(c.contractNo),
    product: row.take(c.product),
    securityType: row.take(c.securityType),
    contractAmount: row.take(c.contractAmount),
    principalBalance: row.take(c.principalBalance),
    interestOwed: row.take(c.interestOwed),
    interestOnBalance: row.take(c.interestOnBalance),
    interestOffBalance: row.take(c.interestOffBalance),
    annualRate: row.take(c.annualRate),
    penaltyUplift: row.take(c.penaltyUplift),
    drawdownOn: row.take(c.drawdownOn),
    dueOn: row.take(c.dueOn),
    repaymentMethod: row.take(c.repaymentMethod),
    settlement: row.take(c.settlement),
    riskClass: row.take(c.riskClass),
    guarantors: row.take(c.guarantors) ?? [],
    collateral: row.take(c.collateral),
    lastDemandOn: row.take(c.lastDemandOn),
    limitationOn: row.take(c.limitationOn),
    managerName: row.take(c.managerName),
    unitName: row.take(c.unitName),
    phone: row.take(c.phone),
    address: row.take(c.address),
  }
  if (draft.drawdownOn !== null && draft.dueOn !== null && draft.dueOn < draft.drawdownOn) {
    row.report(c.dueOn, 'reject', 'dates-reversed', `到期日 ${draft.dueOn} 早于起始日 ${draft.drawdownOn}，请核对原表`)
  }
  return draft
}
