import type {
  AuctionFacts, CollectionFacts, DistributionFacts, InKindFacts, ListingFacts, ObjectionFacts, ObstacleFacts, ReferencePriceFacts, RoundEventFacts,
} from './enforcement.ts'

/** The Chinese name of every fact of an enforcement, for forms, differences and the log. */

export const collectionLabels: Record<keyof CollectionFacts, string> = {
  proceedingId: '执行程序', receivedOn: '到账日期', source: '来源', amountFen: '到账金额', partyId: '被执行人', assetId: '财产', loanId: '入账借据', entryId: '还款分录',
  voucherNo: '凭证号', note: '备注',
}

export const referencePriceLabels: Record<keyof ReferencePriceFacts, string> = {
  proceedingId: '执行程序', assetId: '财产', method: '确定方式', agency: '机构或平台', pricedOn: '报告日期', valueFen: '参考价', reportNo: '报告编号', receivedOn: '收到日期',
  validUntil: '有效期至', objectedOn: '本行提出异议日', note: '备注',
}

export const auctionLabels: Record<keyof AuctionFacts, string> = {
  proceedingId: '执行程序', assetId: '财产', round: '轮次', online: '网络拍卖', platform: '平台', startPriceFen: '起拍价', noticeOn: '公告日', opensOn: '开拍日', closedOn: '结束日',
  result: '结果', priceFen: '成交价', buyer: '买受人', rulingNo: '成交裁定文号', note: '备注',
}

export const inKindLabels: Record<keyof InKindFacts, string> = {
  proceedingId: '执行程序', assetId: '财产', ruledOn: '抵债裁定日', rulingNo: '裁定文号', priceFen: '抵债价', claimFen: '抵债时债权', servedOn: '裁定送达日', loanId: '入账借据',
  entryId: '还款分录', note: '备注',
}

export const roundEventLabels: Record<keyof RoundEventFacts, string> = {
  proceedingId: '执行程序', kind: '事项', happenedOn: '裁定日期', ground: '理由', rulingNo: '裁定文号', unpaidFen: '未履行金额', note: '备注',
}

export const listingLabels: Record<keyof ListingFacts, string> = {
  proceedingId: '执行程序', partyId: '被执行人', kind: '措施', listedOn: '采取日期', ground: '纳入情形', extensionYears: '延长年数', paperNo: '文书号', removedOn: '解除日期',
  removalReason: '解除原因', atOurRequest: '应本行申请解除',
}

export const objectionLabels: Record<keyof ObjectionFacts, string> = {
  proceedingId: '执行程序', kind: '异议种类', raisedBy: '异议人', assetId: '涉及财产', raisedOn: '提出日期', result: '结果', rulingNo: '裁定文号', servedOn: '裁定送达本行日',
  followedOn: '复议或起诉日', note: '备注',
}

export const distributionLabels: Record<keyof DistributionFacts, string> = {
  proceedingId: '执行程序', assetId: '财产', court: '主持分配法院', appliedOn: '申请参与分配日', planReceivedOn: '收到分配方案日', totalFen: '可分配总额', ourClaimFen: '本行申报债权',
  ourShareFen: '本行分得', objectedOn: '本行提出异议日', note: '备注',
}

export const obstacleLabels: Record<keyof ObstacleFacts, string> = {
  proceedingId: '执行程序', assetId: '财产', kind: '障碍', state: '状态', finding: '核查情况', measure: '应对措施', ownerId: '责任人', dueOn: '完成期限', checkedOn: '核查日期',
  resolvedOn: '排除日期',
}
