import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'

/**
 * 风险事项: what happened to a debtor or a loan and was noted by hand with its proof. The class of a loan (R59) and the standards of a
 * write-off (R60 to R62) are tested on it; what the record knows by itself (days, sums, rulings, a party's status) is never typed here.
 */
export const riskFactKinds = [
  'technical-delay', 'fund-misuse', 'repaid-by-new-debt', 'bad-debt-elsewhere', 'credit-impaired', 'rating-cut', 'overdue-in-other-banks', 'evasion',
  'impaired-half', 'impaired-most', 'bankruptcy-liquidation', 'restructured', 'restructured-again', 'arrears-cleared',
  'bankruptcy-closed', 'incapacity', 'disaster', 'business-stopped', 'no-annual-report', 'conviction', 'settlement-performed', 'claim-lost', 'offset-shortfall', 'advance-made',
  'disposal-difference', 'crime-filed', 'small-or-agricultural', 'personal-business', 'unsecured', 'bad-since', 'state-approval', 'equity-loss', 'card-fraud-filed', 'card-overdraft', 'nothing-left',
  'title-elsewhere',
] as const
export type RiskFactKind = (typeof riskFactKinds)[number]
export const riskFactKindLabels: Record<RiskFactKind, string> = {
  'technical-delay': '技术性、操作性逾期',
  'fund-misuse': '未经同意改变贷款用途',
  'repaid-by-new-debt': '借新还旧或以其他融资偿还（债券、符合条件的小微企业续贷除外）',
  'bad-debt-elsewhere': '同一非零售债务人在他行有不良',
  'credit-impaired': '已发生信用减值',
  'rating-cut': '外部评级大幅下调且偿债能力明显下降',
  'overdue-in-other-banks': '在所有银行的债务逾期90天以上超过20%',
  evasion: '逃废银行债务',
  'impaired-half': '预期信用损失占账面余额50%以上',
  'impaired-most': '预期信用损失占账面余额90%以上',
  'bankruptcy-liquidation': '进入破产清算程序',
  restructured: '重组（登记调整后首个还款日）',
  'restructured-again': '再次重组（登记调整后首个还款日）',
  'arrears-cleared': '逾期欠款及费用全部结清',
  'bankruptcy-closed': '破产、关闭、解散、撤销程序终结',
  incapacity: '丧失完全民事行为能力或劳动能力',
  disaster: '重大自然灾害或意外事故',
  'business-stopped': '完全停止经营活动',
  'no-annual-report': '未公示年度报告（登记最近一次公示日）',
  conviction: '依法被判处刑罚',
  'settlement-performed': '调解或和解协议已履行完毕',
  'claim-lost': '被裁判驳回、不承担责任，或丧失凭证、超过时效',
  'offset-shortfall': '抵债后仍有差额',
  'advance-made': '信用证、承兑汇票、保函垫款',
  'disposal-difference': '打包出售、公开拍卖、转让、减免、债转股、证券化后有差额',
  'crime-filed': '涉嫌犯罪或内部案件已由公安、检察机关立案',
  'small-or-agricultural': '中小企业或涉农贷款',
  'personal-business': '个人经营性贷款',
  unsecured: '无抵质押、抵质押无效或抵质押物已处置完毕',
  'bad-since': '形成不良（登记首次认定日）',
  'state-approval': '经国务院专案批准',
  'equity-loss': '股权投资损失',
  'card-fraud-filed': '银行卡诈骗已由公安机关立案',
  'card-overdraft': '银行卡透支',
  'nothing-left': '财产清偿和追偿已完毕，无其他可追偿的财产和债务人',
  'title-elsewhere': '另一笔债权（本行或其他金融机构）已裁定终结、中止执行或终结本次执行，本笔担保不更优',
}

export const riskFactFacts = z.strictObject({
  caseId: idField<'case'>(),
  /** Null = it concerns the debtor, and so every loan of the household. */
  loanId: idField<'loan'>().nullable(),
  kind: z.enum(riskFactKinds),
  occurredOn: dateField,
  /** Since when it no longer holds; null = it holds. */
  endedOn: dateField.nullable(),
  /** The paper, its number and who issued it: an unproven fact moves no class. */
  proof: line(300),
  note: longText(500).nullable(),
})
export type RiskFactFacts = z.infer<typeof riskFactFacts>
