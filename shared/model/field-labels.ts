import type { AgentFacts, UnitFacts } from './organisation.ts'
import type { AttachmentFacts } from './attachment.ts'
import type { EvidenceFacts } from './evidence.ts'
import type { CaseFacts } from './case.ts'
import type { ClassificationFacts } from './classification.ts'
import type { RiskFactFacts } from './risk-fact.ts'
import type { ContactFacts, PermitFacts } from './contact.ts'
import type { DeductionFacts } from './deduction.ts'
import type { DeadlineDecisionFacts, DeadlineLeadFacts } from './deadline.ts'
import type { ExtraSecurityFacts } from './extra-security.ts'
import type { ClaimItemFacts, JudgmentInstalmentFacts, JudgmentTermFacts } from './claim.ts'
import type { CoBorrowerFacts } from './co-borrower.ts'
import type { GuaranteeFacts } from './guarantee.ts'
import { jurisdictionLabels } from './jurisdiction-clause.ts'
import type { LoanFacts } from './loan.ts'
import type { ExtensionFacts, SupplementFacts } from './loan-agreement.ts'
import type { NoticeFacts, ServiceFacts } from './notice.ts'
import type { PartyFacts } from './party.ts'
import type { AddressFacts, PhoneFacts } from './party-contact.ts'
import type { RelationFacts } from './party-relation.ts'
import type { PreservationItemFacts, PreservationOrderFacts, PreservationPeriodFacts } from './preservation.ts'
import type { ProceedingEventFacts } from './proceeding-event.ts'
import type { CostFacts, EnforcementFacts, JudgmentFacts, ProceedingFacts } from './proceeding.ts'
import type { ScheduleFacts } from './repayment-schedule.ts'
import type { AccountabilityFacts, DecisionFacts, WriteOffFacts } from './write-off.ts'
import type { StaffFacts } from './staff.ts'

/** The Chinese name of every fact, for forms, differences and the log; a fact without a name cannot be added. */

/** 默认计息基础 moved to what the branch sets for itself; the log still names it. */
export const unitLabels: Record<keyof UnitFacts | 'defaultDayCount', string> = {
  parentId: '上级机构', kind: '级别', name: '全称', uscc: '统一社会信用代码', domicile: '住所地（主要办事机构所在地）', registeredAddress: '注册地（登记地）',
  representativeName: '法定代表人或负责人', representativeTitle: '职务', representativePhone: '联系电话', entityType: '类型', ownership: '所有制性质', ownershipOther: '其他所有制',
  accountName: '收款户名', accountBank: '开户行', accountNo: '账号', department: '经办部门', contactName: '联系人', contactPhone: '联系人电话',
  serviceAddress: '送达地址', defaultDayCount: '默认计息基础',
}

export const agentLabels: Record<keyof AgentFacts, string> = {
  unitId: '所属机构', name: '姓名', employer: '工作单位', title: '职务', phone: '联系电话', licenceNo: '执业证号', power: '代理权限', powerItems: '特别授权事项',
}

export const staffLabels: Record<keyof StaffFacts, string> = { unitId: '所属机构', name: '姓名', role: '岗位', phone: '电话' }

export const partyLabels: Record<keyof PartyFacts, string> = {
  kind: '类型', name: '姓名或名称', idType: '证件类型', idNo: '证件号码', phone: '联系电话', sex: '性别', birthDate: '出生日期', ethnicity: '民族', employer: '工作单位',
  jobTitle: '职务', domicile: '户籍所在地或住所地', residence: '经常居住地或注册地', serviceAddress: '约定送达地址', representativeName: '法定代表人或负责人',
  representativeTitle: '法定代表人职务', entityType: '主体类型', ownership: '所有制性质', ownershipOther: '其他所有制', industry: '行业', status: '状态', statusDate: '状态日期', statusProof: '状态凭据', note: '备注',
}

export const phoneLabels: Record<keyof PhoneFacts, string> = {
  partyId: '当事人', number: '电话', status: '状态', source: '来源', since: '登记自', holder: '实际使用人', agreed: '约定可送达', note: '备注',
}

export const addressLabels: Record<keyof AddressFacts, string> = {
  partyId: '当事人', kind: '地址类别', address: '地址', standing: '送达情况', standingOn: '送达情况日期', source: '来源', since: '登记自', proof: '凭据', note: '备注',
  preferred: '优先送达',
}

export const relationLabels: Record<keyof RelationFacts, string> = {
  partyId: '当事人', otherId: '关系人', kind: '关系', jointDebt: '夫妻共同债务', ground: '依据', sharePercent: '持股比例（%）', estateFen: '遗产价值', since: '起始日',
  endedOn: '终止日', proof: '凭据', note: '备注',
}

export const extraSecurityLabels: Record<keyof ExtraSecurityFacts, string> = {
  caseId: '户', kind: '补充方式', description: '内容', providerId: '提供人', askedOn: '要求日期', promisedFor: '承诺办理日', state: '进展', settledOn: '办结日期', valueFen: '价值或金额',
  note: '备注',
}

export const deductionLabels: Record<keyof DeductionFacts, string> = {
  caseId: '户', loanId: '借据', holderId: '账户所有人', accountTail: '本行账号末四位', deductedOn: '扣收日期', amountFen: '扣收金额', clause: '扣收条款', fundKind: '款项性质',
  fundBasis: '款项核实情况', keptFen: '保留的生活费用', noticeOn: '通知日期', noticeWay: '通知方式', note: '备注',
}

export const caseLabels: Record<keyof CaseFacts, string> = {
  borrowerId: '借款人', unitId: '管户机构', managerId: '管户人', status: '状态', closedOn: '结案日期', note: '备注',
}

/** A form of a loan is entered for a household. */
export const loanLabels: Record<keyof LoanFacts | 'caseId', string> = {
  caseId: '户', contractName: '合同名称', contractNo: '合同编号', noteNo: '借据号', lenderName: '贷款人', product: '贷款品种', purpose: '贷款用途', securityType: '担保方式',
  currency: '币种', contractFen: '合同金额', disbursedFen: '实际发放金额', signedOn: '合同签订日', signedAt: '签订地点', drawdownOn: '放款日', dueOn: '到期日',
  rateKind: '利率方式', annualRate: '年利率', lprTerm: 'LPR 期限品种', lprPoints: '加减基点', repricingMonths: '重定价周期', repricingFrom: '首个重定价日', lprFixing: '取哪一天的 LPR',
  dayCount: '计息天数', repaymentMethod: '还款方式', settlement: '结息方式', settlementDay: '结息日', penaltyKind: '罚息方式', penaltyUplift: '罚息上浮比例',
  penaltyRate: '罚息年利率', misuseKind: '挪用罚息', misuseUplift: '挪用罚息上浮比例', misuseRate: '挪用罚息年利率', compoundOn: '复利', compoundRateInTerm: '期内复利利率', compoundJoins: '欠息计入复利基数', inclusiveEnd: '还款当日仍计息（算头又算尾）', dueDayRate: '到期日当天', allocationOrder: '抵充顺序',
  acceleratedOn: '宣布提前到期日', accelerationNoticeNo: '提前到期通知书编号', accelerationNoticeOn: '通知书日期', accelerationArrivedOn: '通知到达日',
  accelerationGround: '提前到期的事由', rateClause: '利率条款', overdueClause: '逾期利率条款', compoundClause: '复利条款', penaltyClause: '违约金（罚息）条款',
  accelerationClause: '提前到期条款', breachClause: '违约责任条款', feeClause: '费用承担条款', serviceClause: '送达条款', ...jurisdictionLabels,
  riskClass: '五级分类', lastDemandOn: '最近催收日', recordedLimitationOn: '台账登记的诉讼时效', note: '备注',
}

export const entryLabels = {
  loanId: '借据', kind: '分录类别', valueDate: '日期', amountFen: '金额', principalFen: '本金', interestFen: '期内利息', penaltyFen: '罚息', compoundFen: '复利',
  undividedInterestFen: '未拆分欠息', costFen: '费用', annualRate: '年利率', payer: '还款人', certifiedBy: '认定依据', interestPaidTo: '利息付至', memo: '摘要',
  reason: '原因', reversesId: '被冲正分录', costId: '费用记录', sequence: '序号', oldestDueOn: '逾期起始日', untilOn: '挪用纠正日', penaltyKind: '罚息约定',
  penaltyUplift: '上浮比例', penaltyRate: '罚息年利率', allocationOrder: '本笔抵充顺序', includesAcceptanceDay: '计入受理当日', judgmentId: '裁判文书',
  interestAfter: '判后利息', dayCount: '计息天数',
} as const

export const extensionLabels: Record<keyof ExtensionFacts, string> = {
  loanId: '借据', agreementNo: '展期协议编号', signedOn: '签订日期', oldDueOn: '原到期日', newDueOn: '展期后到期日', annualRate: '展期年利率', consents: '保证人书面同意', note: '备注',
}

export const supplementLabels: Record<keyof SupplementFacts, string> = {
  loanId: '借据', agreementNo: '补充协议编号', signedOn: '签订日期', effectiveOn: '生效日期', subject: '变更事项', content: '变更内容', consents: '保证人书面同意',
}

export const scheduleLabels: Record<keyof ScheduleFacts, string> = {
  loanId: '借据', source: '来源', agreementNo: '协议编号', fromOn: '起用日', instalments: '各期', note: '备注',
}

export const coBorrowerLabels: Record<keyof CoBorrowerFacts, string> = {
  caseId: '户', partyId: '共同借款人', loanIds: '共同借款的借据', signedOn: '签订日期', basis: '凭据', note: '备注',
}

export const guaranteeLabels: Record<keyof GuaranteeFacts, string> = {
  caseId: '户', guarantorId: '保证人', loanIds: '所保证的借据', mode: '保证方式', contractName: '保证合同名称', contractNo: '保证合同编号', signedOn: '签订日期',
  isMaximum: '最高额保证', fixedOn: '债权确定日', capFen: '最高限额', scope: '保证范围', periodText: '保证期间约定原文', periodFrom: '保证期间起', periodTo: '保证期间止',
  isLetter: '保函', note: '备注', counterForId: '反担保的担保对象', modeNotAgreed: '合同没有约定保证方式', capGroup: '共用限额', sharePercent: '保证份额（%）', periodKind: '保证期间怎样约定',
  periodCount: '期间长度', periodUnit: '期间单位', periodDoubt: '期间约定的疑义', refinanceKnown: '借新还旧', refinanceProof: '知情凭据', ...jurisdictionLabels,
}

export const proceedingLabels: Record<keyof ProceedingFacts, string> = {
  caseId: '户', kind: '程序', ledgerNo: '诉讼编号', parentId: '上一程序', loanIds: '涉及的借据', parties: '当事人', court: '法院', division: '审判庭', judge: '承办法官',
  clerk: '书记员', courtPhone: '联系电话', caseNo: '案号', caseNoAsIs: '案号按原样保留', trialMode: '审理程序', appealOf: '上诉对象', claimFen: '标的金额',
  closing: '结案方式',
  status: '状态', statusText: '状态说明', note: '备注',
}

export const judgmentLabels: Record<keyof JudgmentFacts, string> = {
  proceedingId: '所属程序', titleKind: '文书种类', documentNo: '文书文号', judgedOn: '裁判日期', servedOn: '送达日期', effectiveOn: '生效日期', performBy: '履行截止日', principalFen: '判令本金',
  interestFen: '判令利息', costsFen: '判令费用', terms: '判项原文',
}

export const enforcementLabels: Record<keyof EnforcementFacts, string> = {
  proceedingId: '所属执行程序', appliedOn: '申请执行日', terminatedRoundOn: '终本裁定日', resumedOn: '恢复执行日', dishonestListedOn: '纳入失信名单日', restrictedOn: '限制消费日',
  settlementReached: '已达成执行和解', collectedFen: '执行到位金额', note: '备注',
}

export const costLabels: Record<keyof CostFacts, string> = {
  caseId: '户', proceedingId: '所属程序', kind: '费用种类', amountFen: '金额', paidOn: '支付日期', bearer: '由谁负担', refundDueFen: '法院应退',
  refundedOn: '退费日期', settledOn: '结清日期', contractNo: '委托合同编号', invoiceNo: '票据号', note: '备注',
}

export const proceedingEventLabels: Record<keyof ProceedingEventFacts, string> = {
  proceedingId: '程序', kind: '事件', day: '日期', time: '时间', partyId: '当事人', way: '送达方式', dueOn: '文书写明的最后一日', paperNo: '文书号', place: '地点', proof: '凭证', note: '备注',
}

export const claimItemLabels: Record<keyof ClaimItemFacts, string> = {
  proceedingId: '程序', kind: '请求项目', partyId: '请求谁承担', amountFen: '金额', countedTo: '计算至', untilPaid: '计至实际清偿之日', collateralId: '担保物', capFen: '责任限额',
  outcome: '裁判结果', grantedFen: '支持金额', text: '请求原文',
}

export const judgmentTermLabels: Record<keyof JudgmentTermFacts, string> = {
  judgmentId: '裁判', kind: '判项', partyId: '由谁承担', liability: '责任方式', amountFen: '金额', interestFrom: '后续利息起算日', interestText: '后续利息计算方法', collateralId: '担保物',
  capFen: '责任限额', performBy: '履行截止日', text: '判项原文',
}

export const judgmentInstalmentLabels: Record<keyof JudgmentInstalmentFacts, string> = { judgmentId: '裁判', dueOn: '应付日期', amountFen: '金额', paidOn: '付清日期', note: '备注' }

export const preservationOrderLabels: Record<keyof PreservationOrderFacts, string> = {
  caseId: '户', proceedingId: '所属程序', stage: '保全阶段', court: '作出裁定的法院', rulingNo: '裁定书文号', appliedOn: '申请日期', ruledOn: '裁定日期', outcome: '裁定结果', servedOn: '裁定送达本行日',
  reviewOn: '申请复议日', reviewDecidedOn: '复议决定日', noticeNo: '协助执行通知书文号', judge: '承办法官',
  amountFen: '保全限额', security: '提供的担保', note: '备注',
}

export const preservationItemLabels: Record<keyof PreservationItemFacts, string> = {
  orderId: '依据的裁定', asset: '财产', measure: '措施', rank: '顺位', waitingNo: '轮候第几位', status: '状态', valueFen: '控制金额', releasedOn: '解除日期', note: '备注',
}

export const preservationPeriodLabels: Record<keyof PreservationPeriodFacts, string> = {
  itemId: '被保全财产', startsOn: '起始日', endsOn: '到期日', source: '依据', paperNo: '文书文号', appliedOn: '续封申请日', note: '备注',
}

export const attachmentLabels: Record<keyof AttachmentFacts, string> = {
  caseId: '户', fileName: '文件名', kind: '材料类别', takenOn: '形成日期', subjects: '关联记录', evidenceId: '归入证据', note: '备注',
}

export const evidenceLabels: Record<keyof EvidenceFacts, string> = { caseId: '户', groupNo: '证据组', name: '证据名称', purpose: '证明目的', form: '形式', source: '证据来源', copies: '份数', usualKey: '常用清单', note: '备注' }

export const contactLabels: Record<keyof ContactFacts, string> = {
  caseId: '户', channel: '方式', incoming: '对方主动', partyId: '联系对象', personName: '联系对象', relation: '与本债务的关系', target: '号码或地址', targetSource: '号码来源',
  targetAgreed: '合同约定的号码或地址', occurredOn: '日期', occurredAt: '时间', colleagues: '工作人员', outcome: '结果', content: '经过', newFacts: '新情况', nextStep: '下一步',
  nextOn: '下一步日期', promiseDueOn: '承诺还款时间', promiseWay: '承诺还款方式', promiseFen: '承诺还款金额', evidenceKind: '留存证据', evidenceRef: '证据编号',
  disclosed: '提及债务', breachReason: '违规原因',
}

export const permitLabels: Record<keyof PermitFacts, string> = { caseId: '户', partyId: '当事人', personName: '当事人', kind: '约定', givenOn: '日期', basis: '依据' }

export const deadlineDecisionLabels: Record<keyof DeadlineDecisionFacts, string> = { caseId: '户', deadlineKey: '期限', kind: '处理', text: '理由或者说明', assigneeId: '交办给' }

export const deadlineLeadLabels: Record<keyof DeadlineLeadFacts, string> = { kind: '期限', orangeDays: '橙色提醒（天）', bannerDays: '横幅提醒（天）', redDays: '红色提醒（天）', reason: '理由' }

export const noticeLabels: Record<keyof NoticeFacts, string> = { caseId: '户', kind: '函件', docNo: '编号', issuedOn: '发函日期', body: '正文', note: '备注' }

export const serviceLabels: Record<keyof ServiceFacts, string> = {
  noticeId: '函件', partyId: '受送达人', way: '送达方式', address: '地址、号码', addressAgreed: '合同约定的送达地址', trackingNo: '邮件号', sentOn: '送出日期', result: '结果',
  resultOn: '送达、退回日期', signerName: '签收人', signerRelation: '签收人与受送达人的关系', receiptSigned: '回执有签名（盖章）和指印', receiptDated: '回执有签收日期',
  proofKind: '留存证明', proofRef: '证明编号', returnReason: '退回原因',
}

export const riskFactLabels: Record<keyof RiskFactFacts, string> = { caseId: '户', loanId: '借据', kind: '事项', occurredOn: '发生日期', endedOn: '消除日期', proof: '凭据', note: '备注' }

export const classificationLabels: Record<keyof ClassificationFacts | 'classBefore' | 'floorClass' | 'overdueDays' | 'bucket' | 'bounds' | 'state' | 'reviewedBy' | 'decidedBy' | 'opinion', string> = {
  loanId: '借据', asOf: '分类日期', riskClass: '五级分类', reason: '认定理由', classBefore: '原类别', floorClass: '规则最低类别', overdueDays: '逾期天数', bucket: '逾期区间', bounds: '区间分界',
  state: '认定进度', reviewedBy: '复核人', decidedBy: '审批人', opinion: '意见',
}

export const writeOffLabels: Record<keyof WriteOffFacts | Exclude<keyof DecisionFacts, 'writeOffId' | 'managerId'> | 'state' | 'round' | 'step' | 'submittedOn' | 'managerId', string> = {
  caseId: '户', standardCode: '认定标准', way: '申请方式', asOf: '截至日', loans: '申请核销的借据', origin: '债权形成过程', cause: '呆账形成原因', remedies: '补救措施和追索过程',
  property: '财产及抵（质）押物处置', managementAfter: '核销后管理措施', handlerName: '经办人', departmentHead: '部门负责人', unitHead: '单位负责人', responsibility: '责任认定',
  responsibilityNo: '责任认定文号', responsibilityText: '责任认定说明', openPoints: '遗留事项', decisionNo: '批复文号', decidedOn: '批复日期', memo: '账务处理', fileNo: '档案保管号',
  offSheetNo: '表外户号', managerId: '管理责任人', state: '进度', round: '提交次数', step: '已签环节', submittedOn: '提交日期',
}

export const writeOffLoanLabels = { principalFen: '本金', onInterestFen: '表内利息', offInterestFen: '表外利息', costFen: '垫付费用', provisionFen: '已提准备', loans: '申请核销的借据' } as const

export const writeOffMaterialLabels = { materialKey: '材料', attachmentId: '附件', reason: '不适用的理由' } as const

export const writeOffOpinionLabels = { label: '环节', verdict: '意见', opinion: '意见内容', givenOn: '日期', personId: '签字人', round: '提交次数', step: '环节次序' } as const

export const accountabilityLabels: Record<keyof AccountabilityFacts, string> = { writeOffId: '核销申请', settledOn: '处理完成日期', paperNo: '处理文号', outcome: '处理结果' }

export const keptEntryLabels = {
  kind: '变动', happenedOn: '日期', loanId: '借据', principalFen: '本金', interestFen: '利息', costFen: '费用', priceFen: '转让价款', account: '入账科目', otherName: '付款人、受让人',
  ground: '终结依据', basis: '说明', paperNo: '文号', note: '备注', state: '状态',
} as const
