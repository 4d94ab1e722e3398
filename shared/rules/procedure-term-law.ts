/**
 * The periods of litigation and enforcement as dated data (R2, R22, R27, R29, R31, R32, R38, R42, R43): which event
 * starts each, how long it is, and whom it binds.
 */
import { isoDate } from '../model/iso-date.ts'
import type { SourceStatus } from './answer.ts'
import type { Period } from './due-date.ts'
import { fieldsOf, type LawList, periodOf } from './law-list.ts'
import type { LawVersion } from './law-version.ts'

export interface ProcedureLength {
  readonly period: Period
  /** For a party without domicile in China. */
  readonly abroad?: Period
}

/** `served-party`: whoever the paper was served on; `others`: always the other side or a third person. */
export type ProcedureActor = 'served-party' | 'bank' | 'court' | 'others'

export interface ProcedurePeriod {
  readonly label: string
  readonly actor: ProcedureActor
  /** 不变期间 (解释127): never suspended, interrupted or extended. */
  readonly fixed?: boolean
  readonly versions: readonly LawVersion<ProcedureLength>[]
}

const days = (count: number): Period => ({ count, unit: 'day' })
const months = (count: number): Period => ({ count, unit: 'month' })

interface Text {
  readonly from?: string
  readonly to?: string
  readonly status?: SourceStatus
  readonly note?: string
  readonly abroad?: Period
}

function law(article: string, period: Period, text: string, { from, to, status, note, abroad }: Text = {}): LawVersion<ProcedureLength> {
  return {
    ...(from === undefined ? {} : { from: isoDate(from) }),
    ...(to === undefined ? {} : { to: isoDate(to) }),
    article,
    status: status ?? 'confirmed',
    text,
    ...(note === undefined ? {} : { note }),
    rule: { period, ...(abroad === undefined ? {} : { abroad }) },
  }
}

/** The numbers of one article of 民事诉讼法 in its three texts. */
interface CivilProcedureArticle {
  readonly in2012: string
  readonly in2021: string
  readonly now: string
  /** What stands beside the article today. */
  readonly beside?: string
  /** The old numbers were derived from the shifts of their neighbours and not read. */
  readonly derived?: boolean
}

/** One rule under the three numberings: the texts of 2012 and 2017, of 2021, and of 2023. */
function civilProcedure(
  { in2012, in2021, now, beside = '', derived = false }: CivilProcedureArticle,
  period: Period,
  text: string,
  extra: Pick<Text, 'abroad'> = {},
): readonly LawVersion<ProcedureLength>[] {
  const status = derived && in2021 !== now ? 'from-memory' : 'confirmed'
  return [
    law(`民事诉讼法（2012年、2017年修正）${in2012}`, period, text, { ...extra, from: '2013-01-01', to: '2021-12-31', status: derived ? 'from-memory' : 'confirmed' }),
    law(`民事诉讼法（2021年修正）${in2021}`, period, text, { ...extra, from: '2022-01-01', to: '2023-12-31', status }),
    law(`民事诉讼法${now}${beside}`, period, text, { ...extra, from: '2024-01-01' }),
  ]
}

const REVOCATION_TEXT = '自知道或者应当知道其民事权益受到损害之日起六个月内'

/** Each event starts the periods listed under it. */
export const PROCEDURE_PERIODS = {
  'complaint-filed': {
    docketing: { label: '法院决定是否立案', actor: 'court', versions: civilProcedure({ in2012: '第一百二十三条', in2021: '第一百二十六条', now: '第一百二十六条', beside: '、民诉法解释第一百二十六条', derived: true }, days(7), '收到起诉状（补正的自补正材料送达之日）七日内') },
  },
  'fee-notice-received': {
    'acceptance-fee': { label: '交纳案件受理费', actor: 'bank', versions: [law('诉讼费用交纳办法第二十二条', days(7), '接到交费通知次日起七日内', { from: '2007-04-01' })] },
  },
  'fee-top-up-notice-received': {
    'fee-top-up': { label: '简易转普通补交受理费', actor: 'bank', versions: [law('民诉法解释第一百九十九条', days(7), '接到补交通知之日起七日内')] },
  },
  'fee-refund-due': {
    'fee-refund': { label: '法院退还诉讼费', actor: 'court', versions: [law('诉讼费用交纳办法第五十三条', days(15), '法律文书生效之日起十五日内退还应当退还的诉讼费用', { from: '2007-04-01' })] },
  },
  'obstacle-ended': {
    'term-extension': { label: '申请顺延期限', actor: 'bank', versions: civilProcedure({ in2012: '第八十三条', in2021: '第八十六条', now: '第八十六条' }, days(10), '因不可抗拒的事由或者其他正当理由耽误期限的，障碍消除后十日内可以申请顺延') },
  },
  'docketed-ordinary': {
    'complaint-copy': { label: '法院送达起诉状副本', actor: 'court', versions: civilProcedure({ in2012: '第一百二十五条', in2021: '第一百二十八条', now: '第一百二十八条', derived: true }, days(5), '立案之日起五日内') },
    'trial-ordinary': { label: '普通程序审限', actor: 'court', versions: civilProcedure({ in2012: '第一百四十九条', in2021: '第一百五十二条', now: '第一百五十二条', derived: true }, months(6), '立案之日起六个月内审结，可延长') },
  },
  'docketed-simplified': {
    'trial-simplified': {
      label: '简易程序审限',
      actor: 'court',
      versions: [
        law('民事诉讼法（2017年修正）第一百六十一条', months(3), '三个月内审结，经同意延长累计不超过六个月', { to: '2021-12-31', status: 'from-memory' }),
        law('民事诉讼法第一百六十四条、民诉法解释第二百五十八条', months(3), '三个月内审结，可延长一个月，累计不超过四个月', { from: '2022-01-01' }),
      ],
    },
  },
  'docketed-small-claims': {
    'trial-small-claims': {
      label: '小额诉讼审限',
      actor: 'court',
      versions: [
        law('民事诉讼法（2017年修正）第一百六十一条', months(3), '三个月内审结', { to: '2021-12-31' }),
        law('民事诉讼法第一百六十八条', months(2), '二个月内审结，可延长一个月，一审终审', { from: '2022-01-01' }),
      ],
    },
  },
  'docketed-second-instance-judgment': {
    'trial-second-judgment': { label: '二审（判决）审限', actor: 'court', versions: civilProcedure({ in2012: '第一百七十六条', in2021: '第一百八十三条', now: '第一百八十三条', derived: true }, months(3), '第二审立案之日起三个月内审结，可延长') },
  },
  'docketed-second-instance-ruling': {
    'trial-second-ruling': { label: '二审（裁定）审限', actor: 'court', versions: civilProcedure({ in2012: '第一百七十六条', in2021: '第一百八十三条', now: '第一百八十三条', derived: true }, days(30), '第二审立案之日起三十日内作出终审裁定') },
  },
  'docketed-special': {
    'trial-special': { label: '特别程序审限', actor: 'court', versions: civilProcedure({ in2012: '第一百八十条', in2021: '第一百八十七条', now: '第一百八十七条', derived: true }, days(30), '立案之日或者公告期满后三十日内审结，可延长') },
  },
  'docketed-security': {
    'security-copy': { label: '法院送达实现担保物权申请书副本', actor: 'court', versions: [law('民诉法解释第三百六十六条', days(5), '受理后五日内向被申请人送达申请书副本、异议权利告知书等文书')] },
  },
  'complaint-copy-received': {
    defence: { label: '提出答辩状', actor: 'served-party', versions: civilProcedure({ in2012: '第一百二十五条', in2021: '第一百二十八条', now: '第一百二十八条', derived: true }, days(15), '收到起诉状副本之日起十五日内', { abroad: days(30) }) },
    'jurisdiction-objection': { label: '提出管辖权异议', actor: 'served-party', versions: civilProcedure({ in2012: '第一百二十七条', in2021: '第一百三十条', now: '第一百三十条', beside: '、民诉法解释第二百二十三条', derived: true }, days(15), '应当在提交答辩状期间提出', { abroad: days(30) }) },
  },
  'judgment-served': {
    'appeal-judgment': { label: '对判决上诉', actor: 'served-party', versions: civilProcedure({ in2012: '第一百六十四条', in2021: '第一百七十一条', now: '第一百七十一条' }, days(15), '判决书送达之日起十五日内', { abroad: days(30) }) },
  },
  'ruling-served': {
    'appeal-ruling': { label: '对裁定上诉', actor: 'served-party', versions: civilProcedure({ in2012: '第一百六十四条', in2021: '第一百七十一条', now: '第一百七十一条' }, days(10), '裁定书送达之日起十日内', { abroad: days(30) }) },
  },
  'appeal-fee-notice-received': {
    'appeal-fee': { label: '交纳上诉费', actor: 'bank', versions: [law('诉讼费用交纳办法第二十二条', days(7), '接到交费通知次日起七日内', { from: '2007-04-01' })] },
  },
  'notice-published': {
    'service-by-notice': {
      label: '公告送达期满',
      actor: 'others',
      versions: [
        law('民事诉讼法（2017年修正）第九十二条', days(60), '发出公告之日起经过六十日视为送达', { to: '2021-12-31' }),
        law('民事诉讼法第九十五条、民诉法解释第一百三十八条', days(30), '发出公告之日起经过三十日视为送达', { from: '2022-01-01', abroad: days(60) }),
      ],
    },
  },
  'pre-suit-preservation-applied': {
    'pre-suit-ruling': { label: '法院裁定诉前保全', actor: 'court', versions: civilProcedure({ in2012: '第一百零一条', in2021: '第一百零四条', now: '第一百零四条' }, days(2), '接受申请后四十八小时内裁定') },
  },
  'preservation-applied': {
    'preservation-decision': { label: '法院裁定保全', actor: 'court', versions: [law('财产保全规定第四条', days(5), '接受申请后五日内裁定，情况紧急的四十八小时内裁定', { from: '2016-12-01' })] },
  },
  'preservation-ruled': {
    'preservation-execution': { label: '法院执行保全裁定', actor: 'court', versions: [law('财产保全规定第四条', days(5), '裁定采取保全措施的，五日内开始执行，情况紧急的立即执行', { from: '2016-12-01' })] },
  },
  'preservation-ruling-served': {
    'preservation-review': { label: '对保全裁定申请复议', actor: 'served-party', versions: [law('财产保全规定第二十五条、民诉法解释第一百七十一条', days(5), '收到裁定书之日起五日内')] },
  },
  'preservation-review-applied': {
    'preservation-review-decision': { label: '法院对复议作出裁定', actor: 'court', versions: [law('财产保全规定第二十五条、民诉法解释第一百七十一条', days(10), '收到复议申请后十日内')] },
  },
  'judgment-effective': {
    retrial: { label: '申请再审', actor: 'bank', fixed: true, versions: civilProcedure({ in2012: '第二百零五条', in2021: '第二百一十二条', now: '第二百一十六条', beside: '、民诉法解释第一百二十七条' }, months(6), '判决、裁定发生法律效力后六个月内') },
  },
  'retrial-ground-known': {
    'retrial-new-ground': { label: '因新证据等申请再审', actor: 'bank', fixed: true, versions: civilProcedure({ in2012: '第二百零五条', in2021: '第二百一十二条', now: '第二百一十六条' }, months(6), '自知道或者应当知道之日起六个月内') },
  },
  'retrial-copy-received': {
    'retrial-opinion': { label: '对再审申请提交书面意见', actor: 'served-party', versions: civilProcedure({ in2012: '第二百零三条', in2021: '第二百一十条', now: '第二百一十四条', derived: true }, days(15), '收到再审申请书副本之日起十五日内') },
  },
  'mediation-agreement-effective': {
    'judicial-confirmation': { label: '共同申请司法确认', actor: 'bank', versions: civilProcedure({ in2012: '第一百九十四条', in2021: '第二百零一条', now: '第二百零五条', derived: true }, days(30), '调解协议生效之日起三十日内') },
  },
  'payment-order-applied': {
    'payment-order-acceptance': { label: '法院通知是否受理支付令申请', actor: 'court', versions: civilProcedure({ in2012: '第二百一十五条', in2021: '第二百二十二条', now: '第二百二十六条' }, days(5), '提出申请后五日内') },
  },
  'payment-order-accepted': {
    'payment-order-issue': { label: '法院发出支付令', actor: 'court', versions: civilProcedure({ in2012: '第二百一十六条', in2021: '第二百二十三条', now: '第二百二十七条' }, days(15), '受理之日起十五日内') },
  },
  'payment-order-issued': {
    'payment-order-service': { label: '支付令送达', actor: 'court', versions: [law('民诉法解释第四百三十条', days(30), '三十日内无法送达债务人的，裁定终结督促程序')] },
  },
  'payment-order-received': {
    'payment-order-objection': { label: '债务人清偿或者提出异议', actor: 'others', versions: civilProcedure({ in2012: '第二百一十六条', in2021: '第二百二十三条', now: '第二百二十七条' }, days(15), '收到支付令之日起十五日内清偿或者书面异议') },
  },
  'payment-order-terminated': {
    'payment-order-refuse-suit': { label: '不同意转入诉讼的表示', actor: 'bank', versions: civilProcedure({ in2012: '第二百一十七条', in2021: '第二百二十四条', now: '第二百二十八条', beside: '、民诉法解释第四百三十八条' }, days(7), '收到终结裁定之日起七日内提出') },
  },
  'security-copy-served': {
    'security-objection': { label: '被申请人对实现担保物权提出异议', actor: 'others', versions: [law('民诉法解释第三百六十六条', days(5), '收到申请书副本之日起五日内')] },
  },
  'security-ruling-served': {
    'security-ruling-objection': { label: '对准许实现担保物权的裁定提出异议', actor: 'served-party', versions: [law('民诉法解释第三百七十二条', days(15), '收到裁定之日起十五日内')] },
  },
  'security-ruling-known': {
    'security-third-party-objection': { label: '利害关系人对实现担保物权裁定提出异议', actor: 'others', fixed: true, versions: [law('民诉法解释第三百七十二条', months(6), '知道或者应当知道权益受侵害之日起六个月内')] },
  },
  'title-harm-known': {
    'third-party-revocation': {
      label: '提起第三人撤销之诉',
      actor: 'served-party',
      fixed: true,
      versions: [
        law('民事诉讼法（2012年、2017年修正）第五十六条', months(6), REVOCATION_TEXT, { from: '2013-01-01', to: '2021-12-31', status: 'from-memory' }),
        law('民事诉讼法（2021年修正）第五十九条', months(6), REVOCATION_TEXT, { from: '2022-01-01', to: '2023-12-31', status: 'from-memory' }),
        law('民事诉讼法第五十九条、民诉法解释第一百二十七条', months(6), REVOCATION_TEXT, { from: '2024-01-01', status: 'from-memory' }),
      ],
    },
  },
  'performance-ended-under-preservation': {
    'enforcement-after-preservation': { label: '判后保全转执行', actor: 'bank', versions: [law('民诉法解释第一百六十三条', days(5), '履行期间届满后五日内不申请执行的，应当解除保全')] },
  },
  'enforcement-applied': {
    'enforcement-docketing': { label: '执行立案', actor: 'court', versions: [law('执行工作规定第十六条', days(7), '收到申请后七日内')] },
    'enforcement-notice': { label: '发出执行通知', actor: 'court', versions: [law('民诉法解释第四百八十条', days(10), '收到申请执行书后十日内')] },
    'enforcement-inactive': { label: '六个月未执行，可向上一级法院申请', actor: 'court', versions: civilProcedure({ in2012: '第二百二十六条', in2021: '第二百三十三条', now: '第二百三十七条' }, months(6), '自收到申请执行书之日起超过六个月未执行；公告、评估、中止期间不计入') },
  },
  'enforcement-notice-served': {
    'enforcement-jurisdiction': { label: '执行管辖异议', actor: 'others', versions: [law('执行程序解释第三条', days(10), '收到执行通知书之日起十日内')] },
  },
  'notarised-enforcement-notice-served': {
    'notarised-opposition': { label: '申请不予执行公证债权文书', actor: 'others', versions: [law('公证债权文书执行规定第十三条', days(15), '执行通知书送达之日起十五日内')] },
  },
  'enforcement-objection-filed': {
    'enforcement-objection-ruling': { label: '法院审查执行异议', actor: 'court', versions: civilProcedure({ in2012: '第二百二十五条、第二百二十七条', in2021: '第二百三十二条、第二百三十四条', now: '第二百三十六条、第二百三十八条' }, days(15), '收到书面异议之日起十五日内') },
  },
  'enforcement-objection-ruling-served': {
    'enforcement-review': { label: '对执行异议裁定申请复议', actor: 'served-party', versions: civilProcedure({ in2012: '第二百二十五条', in2021: '第二百三十二条', now: '第二百三十六条' }, days(10), '裁定送达之日起十日内') },
  },
  'enforcement-review-applied': {
    'enforcement-review-decision': { label: '上一级法院审查复议', actor: 'court', versions: [law('执行程序解释第八条', days(30), '收到复议申请之日起三十日内，可延长三十日')] },
  },
  'third-party-objection-ruling-served': {
    'third-party-suit': { label: '提起执行异议之诉', actor: 'served-party', versions: civilProcedure({ in2012: '第二百二十七条', in2021: '第二百三十四条', now: '第二百三十八条', beside: '、民诉法解释第四百六十二条、第四百六十三条' }, days(15), '裁定送达之日起十五日内') },
  },
  'listing-applied': {
    'listing-decision': { label: '法院审查纳入失信名单的申请', actor: 'court', versions: [law('失信名单规定（法释〔2017〕7号）第五条', days(15), '收到申请之日起十五日内审查并作出决定', { from: '2017-05-01' })] },
  },
  'bankruptcy-ended': {
    'additional-distribution': { label: '请求追加分配', actor: 'bank', versions: [law('企业破产法第一百二十三条', { count: 2, unit: 'year' }, '自破产程序终结之日起二年内，发现应当追回或者供分配的其他财产的，可以请求追加分配', { from: '2007-06-01' })] },
  },
  'due-claim-notice-served': {
    'due-claim-payment': { label: '第三人履行到期债务或者提出异议', actor: 'others', versions: [law('执行工作规定第四十五条至第四十七条', days(15), '收到履行通知后十五日内')] },
  },
  'distribution-plan-received': {
    'distribution-objection': { label: '对分配方案提出异议', actor: 'served-party', versions: [law('民诉法解释第五百零九条', days(15), '收到分配方案之日起十五日内')] },
  },
  'distribution-objection-notice-received': {
    'distribution-counter-opinion': { label: '对分配方案异议提出反对意见', actor: 'served-party', versions: [law('民诉法解释第五百一十条', days(15), '收到通知之日起十五日内')] },
  },
  'distribution-counter-notice-received': {
    'distribution-suit': { label: '提起分配方案异议之诉', actor: 'served-party', versions: [law('民诉法解释第五百一十条', days(15), '收到通知之日起十五日内，逾期按原方案分配')] },
  },
  'reference-price-fixed': {
    'sale-start': { label: '法院启动变价', actor: 'court', versions: [law('确定财产处置参考价规定第三十条', days(10), '参考价确定后十日内启动财产变价程序', { from: '2018-09-01' })] },
  },
  'appraisal-report-received': {
    'appraisal-objection': { label: '对评估报告提出异议', actor: 'served-party', versions: [law('确定财产处置参考价规定第二十二条', days(5), '收到评估报告后五日内', { from: '2018-09-01' })] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ProcedurePeriod>>>>

export type ProcedureEventKind = keyof typeof PROCEDURE_PERIODS

type RulesOf<Periods> = Periods extends unknown ? keyof Periods : never

/** The stable name of each period: appeal-judgment, retrial, service-by-notice … */
export type ProcedureRule = RulesOf<(typeof PROCEDURE_PERIODS)[ProcedureEventKind]>

function lengthOf(value: unknown): ProcedureLength | null {
  const fields = fieldsOf(value)
  const period = periodOf(fields?.['period'])
  if (period === null || fields?.['abroad'] === undefined) return period && { period }
  const abroad = periodOf(fields['abroad'])
  return abroad && { period, abroad }
}

/** A period as a list of texts that a file may bring up to date. */
export function procedureList(rule: ProcedureRule, { versions }: Pick<ProcedurePeriod, 'versions'>): LawList<ProcedureLength> {
  return { id: `procedure-${rule}`, versions, figures: lengthOf }
}
