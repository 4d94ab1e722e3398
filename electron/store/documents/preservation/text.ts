/** The wording of the 财产保全申请书 (forms.md B2), stage by stage. */
import { preservationFee } from '../../../../shared/rules/court-fee.ts'
import { longDate, yuan } from '../paper/format.ts'
import { namesOf } from '../court/parties.ts'
import { defendantsOf } from '../people.ts'
import type { PreservationRequest } from '../snapshot-case.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { asClause, causeOf, clauseOrBlank, dayOrBlank, orBlank, sumInWords, yuanOrBlank } from '../wording.ts'
import { measureRequest, requestedAmount } from './measures.ts'

export type Stage = PreservationRequest['stage']

const PRESERVATION_RULES = '《最高人民法院关于人民法院办理财产保全案件若干问题的规定》'

/** The line under the title, as court style sets print it. */
export const STAGE_SUBTITLES: Readonly<Record<Stage, string>> = {
  'before-suit': '（诉前财产保全用）',
  'in-suit': '（诉讼财产保全用）',
  'before-enforcement': '（执行前财产保全用）',
}

/** Whose property is asked for; without a list, every defendant's. */
export function respondentsOf(snapshot: FilingSnapshot): readonly Party[] {
  const defendants = defendantsOf(snapshot)
  const holders = new Set(snapshot.preservationRequest?.measures.map((measure) => measure.holderId))
  const named = defendants.filter((party) => holders.has(party.id))
  return named.length === 0 ? defendants : named
}

/** `1,000.00元（大写：人民币壹仟元整）`. */
function amountText(snapshot: FilingSnapshot): string {
  return sumInWords(requestedAmount(snapshot), snapshot.loans)
}

function feeText(snapshot: FilingSnapshot): string {
  const amount = requestedAmount(snapshot)
  const prepaid = amount === null ? '' : `${yuan(preservationFee(amount, { on: snapshot.filingDate, ...snapshot.feeRounding }).value)}`
  return `保全申请费${prepaid}由被申请人负担。`
}

/** 请求事项, one paragraph a line. */
export function requestsText(snapshot: FilingSnapshot, request: PreservationRequest): string {
  const measures = request.measures.map((measure, index) => `${index + 1}. ${measureRequest(measure, snapshot)}；`)
  const search = `依照${PRESERVATION_RULES}第十一条，请求通过网络执行查控系统查询被申请人的财产；`
  return [
    `一、请求对被申请人${namesOf(respondentsOf(snapshot))}名下价值${amountText(snapshot)}范围内的财产采取保全措施：`,
    ...measures,
    '上述财产不足部分，请求查封、扣押、冻结被申请人的其他等值财产。',
    ...(request.networkSearch ? [`二、${search}`] : []),
    `${request.networkSearch ? '三' : '二'}、${feeText(snapshot)}`,
  ].join('\n')
}

function debtText(snapshot: FilingSnapshot): string {
  const { totals, asOf } = snapshot
  return (
    `申请人与被申请人因${causeOf(snapshot)}，截至${longDate(asOf)}，债权本金${yuanOrBlank(totals.principal)}、利息${yuanOrBlank(totals.interest)}、` +
    `罚息${yuanOrBlank(totals.penalty)}、复利${yuanOrBlank(totals.compound)}，连同实现债权的费用等合计${yuanOrBlank(totals.claim)}，` +
    `有借款合同、担保合同、放款凭证及欠款本息明细表为证。`
  )
}

function stageText(snapshot: FilingSnapshot, stage: Stage): string {
  const { court } = snapshot
  switch (stage) {
    case 'before-suit':
      return '情况紧急，不立即申请保全将会使申请人的合法权益受到难以弥补的损害。申请人将在保全措施采取后三十日内依法提起诉讼。'
    case 'in-suit':
      return `${court.caseNo === null ? '申请人就本案已向贵院起诉' : `本案由贵院审理，案号${court.caseNo}`}，不采取保全措施将使判决难以执行。`
    case 'before-enforcement':
      return (
        `${orBlank(court.judgmentMaker)}于${dayOrBlank(court.judgmentDate)}作出${orBlank(court.judgmentNo)}生效法律文书，` +
        `主要内容为：${clauseOrBlank(court.judgmentText)}。履行期间至${dayOrBlank(court.performBy)}届满，被申请人尚未履行，` +
        '不采取保全措施将使生效法律文书难以执行。履行期间届满后五日内，申请人将依法申请执行。'
      )
  }
}

/** 事实与理由. */
export function reasonsText(snapshot: FilingSnapshot, request: PreservationRequest): string {
  return `${debtText(snapshot)}\n被申请人有下列情形：${clauseOrBlank(request.urgencyFacts)}。${stageText(snapshot, request.stage)}`
}

const SECURITIES = {
  'bank-letter': '申请人出具担保函，以自身资信为本次保全申请提供担保',
  'insurer-letter': '保险公司出具保单保函，为本次保全申请提供担保',
  guarantor: '第三人出具保证书，为本次保全申请提供担保',
  property: '以财产为本次保全申请提供担保',
} as const

/** In suit the exemption of banks; after judgment no security as a rule; before suit security is due. */
function exemptionText(stage: Stage): string {
  if (stage === 'before-enforcement') {
    return `本案法律文书已经生效，申请人在进入执行程序前申请保全，依照${PRESERVATION_RULES}第九条第二款，请求不要求申请人提供担保。`
  }
  return (
    `申请人系金融监管部门批准设立的商业银行（分支机构），依照${PRESERVATION_RULES}第九条第一款第六项，` +
    '请求不要求申请人提供担保；如法院认为需要，申请人愿出具担保函。'
  )
}

/** 担保, or why none is needed (财产保全规定第一条第五项). */
export function securityText({ security, securityDetail, stage }: PreservationRequest): string {
  if (security === 'exempt') return exemptionText(stage)
  const detail = securityDetail === null ? '' : `：${asClause(securityDetail)}`
  return `${security === null ? orBlank(null) : SECURITIES[security]}${detail}。`
}

const COMMON_PAPERS = ['财产线索清单', '借款合同、担保合同、放款凭证', '欠款本息明细表', '申请人、被申请人主体资料', '授权委托书及代理人身份材料']
const FIRST_PAPERS: Readonly<Record<Stage, string>> = {
  'before-suit': '起诉状（拟提交）',
  'in-suit': '起诉状副本',
  'before-enforcement': '生效法律文书副本',
}

/** 附件. */
export function attachments({ stage, security }: PreservationRequest): readonly string[] {
  return [FIRST_PAPERS[stage], ...COMMON_PAPERS, ...(security === 'exempt' ? [] : ['担保材料'])]
}
