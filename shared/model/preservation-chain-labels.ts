import type {
  DisposalRightFacts, GivenSecurityFacts, PreservationResultFacts, PriorMeasureFacts, RankChangeFacts, ReleaseFacts, RenewalFacts,
} from './preservation-chain.ts'

/** The Chinese name of every fact of a measure's course, for forms, differences and the log. */

export const preservationResultLabels: Record<keyof PreservationResultFacts, string> = {
  itemId: '财产', answeredOn: '反馈日期', outcome: '保全结果', controlledFen: '实际控制金额', answeredBy: '协助单位', paperNo: '回执文号', note: '备注',
}

export const rankChangeLabels: Record<keyof RankChangeFacts, string> = {
  itemId: '财产', changedOn: '变化日期', rank: '变化后顺位', waitingNo: '轮候第几位', cause: '原因', paperNo: '依据文书', endsOn: '首封期限到期日', note: '备注',
}

export const renewalLabels: Record<keyof RenewalFacts, string> = {
  itemId: '财产', state: '进度', appliedOn: '申请日期', proof: '递交凭证', proofNo: '凭证编号', decidedOn: '答复日期', paperNo: '续封文书文号', startsOn: '续封起始日',
  endsOn: '续封到期日', note: '备注',
}

export const givenSecurityLabels: Record<keyof GivenSecurityFacts, string> = {
  orderId: '裁定', kind: '担保方式', amountFen: '担保金额', provider: '担保人', letterNo: '保函编号', givenOn: '提供日期', validUntil: '有效期至', returnedOn: '退还日期',
  note: '备注',
}

export const releaseLabels: Record<keyof ReleaseFacts, string> = {
  itemId: '财产', releasedOn: '解除日期', partial: '部分解除', partText: '解除的部分', releasedFen: '解除金额', ground: '解除原因', court: '作出法院', paperNo: '解除文书文号',
  note: '备注',
}

export const disposalRightLabels: Record<keyof DisposalRightFacts, string> = {
  itemId: '财产', firstCourt: '首封法院', firstCaseNo: '首封案号', firstSealOn: '首封日期', firstIsPreservation: '首封为诉讼保全', disputedObject: '财产为争议标的',
  firstCourtSaleOn: '首封法院启动处置日', requestNo: '商请移送函文号', requestSentOn: '发函日期', requestReceivedOn: '首封法院签收日', answer: '答复', answeredOn: '答复日期',
  answerPaperNo: '移送函文号', note: '备注',
}

export const priorMeasureLabels: Record<keyof PriorMeasureFacts, string> = {
  itemId: '财产', rankNo: '顺位', creditor: '债权人', court: '法院', caseNo: '案号', startsOn: '起始日', endsOn: '到期日', claimFen: '债权金额', secured: '有抵押或质押权',
  endedOn: '失效或解除日', note: '备注',
}
