import type { AssetFacts, ClueFacts, CollateralFacts } from './asset.ts'
import type { CreditorFacts, EncumbranceFacts, InspectionFacts, InsuranceFacts, LeaseFacts, ValuationFacts } from './asset-record.ts'
import { jurisdictionLabels } from './jurisdiction-clause.ts'

/** The Chinese name of every fact of a thing and of what is found out about it, for forms, differences and the log. */

export const assetLabels: Record<keyof AssetFacts, string> = {
  kind: '财产种类', description: '财产名称', ownerId: '所有人', location: '坐落、存放地', certificateNo: '权证号、车牌或账号', area: '面积', bankName: '开户行', share: '持股比例', detail: '补充信息',
}

/** Value, occupant and lease are records of the thing now; the log still names them. */
export const collateralLabels: Record<keyof CollateralFacts | 'valueFen' | 'valuedOn' | 'occupant' | 'lease', string> = {
  caseId: '户', asset: '财产', loanIds: '所担保的借据', kind: '担保种类', contractName: '担保合同名称', contractNo: '担保合同编号', signedOn: '签订日期', isMaximum: '最高额',
  fixedOn: '债权确定日', capFen: '最高限额', rank: '顺位', registration: '登记', registrationNo: '登记证明号', registeredOn: '登记日期', registry: '登记机构',
  securedFen: '登记的被担保债权数额', pledgeForm: '质权设立方式', sealKnownOn: '知悉查封日', ...jurisdictionLabels, valueFen: '评估价值', valuedOn: '评估日期', occupant: '占用情况', lease: '租赁情况', note: '备注',
}

export const clueLabels: Record<keyof ClueFacts, string> = {
  caseId: '户', asset: '财产', sourceKind: '线索来源', source: '来源说明', foundOn: '发现日期', checkedOn: '核查日期', state: '处理情况', priority: '办理顺序', estimateFen: '请求保全的金额', note: '备注',
}

export const valuationLabels: Record<keyof ValuationFacts, string> = {
  caseId: '户', assetId: '财产', valuedOn: '评估日期', method: '评估方法', valueFen: '评估价值', valuedBy: '评估人', reportNo: '报告编号', basis: '依据', note: '备注',
}

export const inspectionLabels: Record<keyof InspectionFacts, string> = {
  caseId: '户', assetId: '财产', checkedOn: '核查日期', way: '核查方式', checkedBy: '核查人', condition: '现状', occupancy: '使用情况', occupant: '占有人', soleHome: '唯一住房',
  householdSize: '共同居住人数', homeArea: '居住面积', liquidity: '变现能力', liquidityReason: '评定理由', note: '备注',
}

export const leaseLabels: Record<keyof LeaseFacts, string> = {
  caseId: '户', assetId: '财产', tenant: '承租人', signedOn: '租赁合同签订日', possessionOn: '交付占有日', startsOn: '起租日', endsOn: '租期截止日', rentFen: '租金', rentPer: '租金周期',
  paidTo: '租金付至', endedOn: '实际终止日', note: '备注',
}

export const insuranceLabels: Record<keyof InsuranceFacts, string> = {
  caseId: '户', assetId: '财产', insurer: '保险人', policyNo: '保单号', insuredFen: '保险金额', startsOn: '起保日', endsOn: '保险到期日', beneficiary: '受益人', claim: '出险和理赔',
  lostOn: '出险日期', claimBy: '主张截止日', paidFen: '赔付金额', note: '备注',
}

export const encumbranceLabels: Record<keyof EncumbranceFacts, string> = {
  caseId: '户', assetId: '财产', kind: '权利种类', holder: '权利人', rankNo: '顺位', court: '法院或登记机构', paperNo: '案号、证号', amountFen: '金额', startsOn: '起始日', endsOn: '到期日',
  learnedOn: '本行知悉日', endedOn: '消灭日', note: '备注',
}

export const creditorLabels: Record<keyof CreditorFacts, string> = {
  caseId: '户', name: '债权人', debtorId: '对谁的债权', claimFen: '债权金额', assetId: '涉及财产', securedBy: '担保情况', stage: '进展', court: '受理或查封法院', caseNo: '案号',
  sealedFirst: '首封', sealedOn: '查封日期', source: '信息来源', learnedOn: '知悉日期', note: '备注',
}
