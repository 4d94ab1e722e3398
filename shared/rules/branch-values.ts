/**
 * The values that a branch may set for itself: every place where the law is silent, disputed, or was not read in full,
 * and the product therefore works on a default that the interface shows as 待核实. A value that the branch set, with
 * its reason, takes the default's place and is named in the steps of each result that rests on it.
 */
import type { DayCount, allocationOrders, compoundBases, compoundRatesInTerm, dueDayRates } from '../model/loan-terms.ts'
import { allocationOrderLabels, compoundBaseLabels, compoundRateInTermLabels, dayCountLabels, dueDayRateLabels } from '../model/loan-terms.ts'
import type { Step } from './answer.ts'
import { type BranchValueSpec, choice, percentage, wholeNumber } from './branch-value.ts'
import { RuleError } from './rule-error.ts'

/** Each value by its key, with its type; a key without a spec below does not compile. */
export interface BranchValueTypes {
  readonly dayCount: DayCount
  readonly settlementDay: number
  readonly dueDayRate: (typeof dueDayRates)[number]
  readonly compoundOn: (typeof compoundBases)[number]
  readonly compoundRateInTerm: (typeof compoundRatesInTerm)[number]
  readonly allocation: (typeof allocationOrders)[number]
  readonly claimCapRate: string
  readonly claimCapDayBase: 'claim' | 'ACT/360' | 'ACT/365'
  readonly feeUnit: 'fen' | 'yuan'
  readonly feeMode: 'half-up' | 'cut'
  readonly enforcementRenewalLead: number
  readonly otherFundsTerm: 'one-year' | 'three-years'
  readonly doubleInterestFirstDay: 'day-after' | 'same-day'
  readonly doubleInterestLastDay: 'counted' | 'not-counted'
  readonly bankruptcyAcceptanceDay: 'not-counted' | 'counted'
  readonly effectiveCallsPerDay: number
  readonly attemptsPerNumber: number
  readonly failuresUntilLost: number
  readonly visitTeamMost: number
  readonly deadlineOrange: number
  readonly deadlineBanner: number
  readonly deadlineRed: number
  readonly deadlineEscalation: number
  readonly casesPerManager: number
  readonly bucketM1: number
  readonly bucketM2: number
  readonly bucketM3: number
  readonly bucketM4: number
  readonly bucketM5: number
  readonly bucketM6: number
}

export type BranchKey = keyof BranchValueTypes

/** A value that the branch set, and why. */
export interface OwnValue<V> {
  readonly value: V
  readonly reason: string
}

/** What the branch set; a key that is absent stands at its default. */
export type BranchValues = { readonly [K in BranchKey]?: OwnValue<BranchValueTypes[K]> }

/** No value of the branch's own: every rule works on its default. */
export const NO_BRANCH_VALUES: BranchValues = {}

/** The last overdue day of a bucket; the ranges do not touch, so that the boundaries always ascend. */
function bucketEnd(bucket: string, least: number, most: number, byDefault: number): BranchValueSpec<number> {
  return wholeNumber({
    rule: 'R59',
    label: `逾期区间${bucket}的最后一天`,
    about: '按逾期天数划分M1至M6+；每张报表都印出所用的分界',
    least,
    most,
    unit: '天',
    default: byDefault,
    doubt: '没有统一规定，30天一档是通行的做法，请按本机构口径设定',
    article: '本机构的逾期贷款统计口径',
    status: 'confirmed',
    disputed: true,
  })
}

export const BRANCH_VALUES: { readonly [K in BranchKey]: BranchValueSpec<BranchValueTypes[K]> } = {
  dayCount: choice({
    rule: 'R53',
    label: '计息天数',
    about: '新登记和导入的借据先按此填，合同另有约定的在借据上改',
    options: dayCountLabels,
    default: 'ACT/360',
    doubt: '银行多按年利率除以360，有的合同和法院按365；合同只写年利率时有争议',
    article: '银发〔2005〕129号、银发〔1999〕77号',
    status: 'from-memory',
    disputed: true,
  }),
  settlementDay: wholeNumber({
    rule: 'R53',
    label: '结息日',
    about: '新登记的借据先按此填；导入的借据按台账所列结息方式',
    least: 1,
    most: 28,
    unit: '日',
    default: 20,
    doubt: '多数银行以月末月或季末月20日为结息日，以合同为准',
    article: '银行结息惯例',
    status: 'from-memory',
    disputed: false,
  }),
  dueDayRate: choice({
    rule: 'R53',
    label: '到期日当天的利率',
    about: '新登记和导入的借据先按此填',
    options: dueDayRateLabels,
    default: 'penalty',
    doubt: '到期日当天按合同利率还是按罚息利率，没有统一规定，以合同为准',
    article: '银行计息惯例',
    status: 'from-memory',
    disputed: false,
  }),
  compoundOn: choice({
    rule: 'R55',
    label: '复利的计收范围',
    about: '新登记和导入的借据先按此填',
    options: compoundBaseLabels,
    default: 'interest',
    doubt: '对罚息计收复利，合同没有明确约定时法院往往不支持，各地不一',
    article: '银发〔2003〕251号',
    status: 'from-memory',
    disputed: true,
  }),
  compoundRateInTerm: choice({
    rule: 'R55',
    label: '期内欠息的复利利率',
    about: '新登记和导入的借据先按此填',
    options: compoundRateInTermLabels,
    default: 'contract',
    doubt: '按合同利率还是罚息利率有两种理解，251号文的表述偏向罚息利率',
    article: '银发〔1999〕77号、银发〔2003〕251号',
    status: 'from-memory',
    disputed: true,
  }),
  allocation: choice({
    rule: 'R57',
    label: '还款抵充顺序',
    about: '新登记和导入的借据先按此填',
    options: allocationOrderLabels,
    default: 'costs-interest-principal',
    doubt: '先本后息来自会计核算做法和合同条款，未核对原文；向法院主张应与合同一致',
    article: '民法典第五百六十一条，2005年前后的会计核算规定',
    status: 'from-memory',
    disputed: false,
  }),
  claimCapRate: percentage({
    rule: 'R56',
    label: '利息、费用合计的上限',
    about: '起诉时与主张的利息、罚息、复利和费用合计比较，只提示，不扣减',
    least: 1,
    most: 36,
    default: '24',
    doubt: '24%一线只见于转引，个别判决支持的更低，新的消费信贷规定之后是否沿用未查明',
    article: '法发〔2017〕22号第2条',
    status: 'secondary',
    disputed: true,
  }),
  claimCapDayBase: choice({
    rule: 'R56',
    label: '上限的计息基础',
    about: '计算上限时每年按多少天',
    options: { claim: '与主张的利息相同', 'ACT/360': '除以360', 'ACT/365': '除以365' },
    default: 'claim',
    doubt: '没有规定年利率24%按360天还是365天折算，365天更稳妥',
    article: '法发〔2017〕22号第2条',
    status: 'secondary',
    disputed: true,
  }),
  feeUnit: choice({
    rule: 'R52',
    label: '诉讼费用计至',
    about: '受理费、保全费、执行费、支付令和破产申请费同用',
    options: { fen: '分', yuan: '元' },
    default: 'fen',
    doubt: '取整办法没有统一规定，各地法院有的计至分、有的计至元',
    article: '诉讼费用交纳办法',
    status: 'confirmed',
    disputed: true,
  }),
  feeMode: choice({
    rule: 'R52',
    label: '诉讼费用的尾数',
    about: '受理费、保全费、执行费、支付令和破产申请费同用',
    options: { 'half-up': '四舍五入', cut: '舍去' },
    default: 'half-up',
    doubt: '尾数四舍五入还是舍去没有统一规定',
    article: '诉讼费用交纳办法',
    status: 'confirmed',
    disputed: true,
  }),
  enforcementRenewalLead: wholeNumber({
    rule: 'R24',
    label: '执行阶段续行的提前天数',
    about: '执行阶段的查封、冻结，届满前多少天递交续行申请',
    least: 7,
    most: 180,
    unit: '天',
    default: 30,
    doubt: '法律只要求届满前办完，没有规定提前几天；30天是本程序的安排',
    article: '民诉法解释第四百八十五条第二款',
    status: 'confirmed',
    disputed: true,
  }),
  otherFundsTerm: choice({
    rule: 'R24',
    label: '非存款类资金的冻结期限',
    about: '基金、证券结算资金、支付账户余额等，按几年办理续行',
    options: { 'one-year': '一年', 'three-years': '三年' },
    default: 'one-year',
    doubt: '按银行存款一年还是按其他财产权三年有争议，一年更稳妥',
    article: '民诉法解释第四百八十五条第一款',
    status: 'confirmed',
    disputed: true,
  }),
  doubleInterestFirstDay: choice({
    rule: 'R39',
    label: '加倍利息的起算日',
    about: '从履行期间届满的次日还是当日起算',
    options: { 'day-after': '届满次日', 'same-day': '届满当日' },
    default: 'day-after',
    doubt: '司法解释写“自履行期间届满之日起”，有按次日、也有按当日起算的',
    article: '法释〔2014〕8号第二条',
    status: 'confirmed',
    disputed: true,
  }),
  doubleInterestLastDay: choice({
    rule: 'R39',
    label: '加倍利息的止算日',
    about: '清偿当日是否计算',
    options: { counted: '计入清偿当日', 'not-counted': '不计清偿当日' },
    default: 'counted',
    doubt: '计算至清偿之日，当日是否计入没有写明',
    article: '法释〔2014〕8号第三条',
    status: 'confirmed',
    disputed: true,
  }),
  bankruptcyAcceptanceDay: choice({
    rule: 'R46',
    label: '破产受理当日的利息',
    about: '附利息的债权停止计息时，受理当日是否计入',
    options: { 'not-counted': '计至受理前一日', counted: '计入受理当日' },
    default: 'not-counted',
    doubt: '法律写“自破产申请受理时起停止计息”，受理当日是否计入有不同做法',
    article: '企业破产法第四十六条',
    status: 'confirmed',
    disputed: true,
  }),
  effectiveCallsPerDay: wholeNumber({
    rule: 'R68',
    label: '每日有效通话上限',
    about: '同一人一天内接通的催收电话，到上限后不再放行',
    least: 1,
    most: 3,
    unit: '次',
    default: 3,
    doubt: '上限三次仅见于转引，原文针对个人消费贷款；本程序对个人债务人和保证人一律适用，只能设得更严',
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    disputed: true,
  }),
  attemptsPerNumber: wholeNumber({
    rule: 'R68',
    label: '同一号码每日未接通上限',
    about: '同一号码一天内无人接听的拨打，到上限后不再放行',
    least: 1,
    most: 6,
    unit: '次',
    default: 6,
    doubt: '原文写“不宜超过”六次，仅见于转引；只能设得更严',
    article: '银行业协会催收工作指引（试行）',
    status: 'secondary',
    disputed: true,
  }),
  failuresUntilLost: wholeNumber({
    rule: 'R68',
    label: '视为联系不上的连续失败次数',
    about: '与借款人连续多少次没有联系上，才可以申请联系第三人',
    least: 3,
    most: 20,
    unit: '次',
    default: 3,
    doubt: '转引的说法有连续三次和连续三天两种',
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    disputed: true,
  }),
  visitTeamMost: wholeNumber({
    rule: 'R68',
    label: '上门人员上限',
    about: '一次上门最多几名工作人员，超过的须经批准',
    least: 2,
    most: 6,
    unit: '名',
    default: 3,
    doubt: '没有规定人数，三名是本程序的安排，防止多人围堵',
    article: '民法典第一千零三十三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineOrange: wholeNumber({
    rule: 'R4',
    label: '期限橙色提醒',
    about: '应办理日前多少日起以橙色列入工作台',
    least: 15,
    most: 365,
    unit: '日',
    default: 60,
    doubt: '法律没有规定，60日是本程序的安排，按应办理日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineBanner: wholeNumber({
    rule: 'R4',
    label: '期限横幅提醒',
    about: '应办理日前多少日起在每个页面以横幅提示',
    least: 7,
    most: 90,
    unit: '日',
    default: 15,
    doubt: '法律没有规定，15日是本程序的安排，按应办理日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineRed: wholeNumber({
    rule: 'R4',
    label: '期限红色提醒',
    about: '应办理日前多少日起标为红色',
    least: 1,
    most: 60,
    unit: '日',
    default: 7,
    doubt: '法律没有规定，7日是本程序的安排，按应办理日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineEscalation: wholeNumber({
    rule: 'R4',
    label: '期限督办',
    about: '进入横幅提醒后多少日责任人仍没有任何处理记录的，列入上级的督办',
    least: 1,
    most: 30,
    unit: '日',
    default: 3,
    doubt: '法律没有规定，3日是本程序的安排，已逾期和没有责任人的一律列入督办',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  casesPerManager: wholeNumber({
    rule: 'R68',
    label: '每人管户提示线',
    about: '一名管户人管理的未结户超过多少时，在人员和移交中提示；只提示，不限制分派',
    least: 1,
    most: 1000,
    unit: '户',
    default: 80,
    doubt: '没有规定户数，80户是本程序的安排，请按本机构的人员编制设定',
    article: '本机构的资产保全管理办法',
    status: 'confirmed',
    disputed: true,
  }),
  bucketM1: bucketEnd('M1', 15, 45, 30),
  bucketM2: bucketEnd('M2', 46, 75, 60),
  bucketM3: bucketEnd('M3', 76, 105, 90),
  bucketM4: bucketEnd('M4', 106, 135, 120),
  bucketM5: bucketEnd('M5', 136, 165, 150),
  bucketM6: bucketEnd('M6', 166, 210, 180),
}

export function isBranchKey(text: string): text is BranchKey {
  return Object.hasOwn(BRANCH_VALUES, text)
}

/** All keys, in the order of the list. */
export const branchKeys: readonly BranchKey[] = Object.keys(BRANCH_VALUES).filter(isBranchKey)

/** What a rule works on: the branch's own value, or the default. */
export function valueInForce<K extends BranchKey>(values: BranchValues, key: K): BranchValueTypes[K] {
  const own: OwnValue<BranchValueTypes[K]> | undefined = values[key]
  return own === undefined ? BRANCH_VALUES[key].default : own.value
}

/** The same values with one more that the branch set. @throws RuleError `branch-value-invalid` */
export function withBranchValue<K extends BranchKey>(values: BranchValues, key: K, text: string, reason: string): BranchValues {
  const own: OwnValue<BranchValueTypes[K]> = { value: BRANCH_VALUES[key].parse(text), reason }
  return { ...values, [key]: own }
}

/** The default, as staff say it. */
export function defaultWords<K extends BranchKey>(key: K): string {
  const { default: byDefault, words } = BRANCH_VALUES[key]
  return words(byDefault)
}

/** A kept value, as staff say it; null when it may no longer be set, because the list or its range changed since. */
export function keptWords<K extends BranchKey>(key: K, text: string): string | null {
  const { parse, words } = BRANCH_VALUES[key]
  try {
    return words(parse(text))
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

/**
 * The step that names what the branch set, for a result that rests on it; null where the default stands, and the
 * default's own caution with it.
 * @param used the value that the result was computed on: what a contract or a fact said instead is not the branch's doing
 */
export function ownValueStep<K extends BranchKey>(values: BranchValues, key: K, used?: BranchValueTypes[K]): Step | null {
  const own: OwnValue<BranchValueTypes[K]> | undefined = values[key]
  if (own === undefined || (used !== undefined && used !== own.value)) return null
  const { label, words } = BRANCH_VALUES[key]
  const set = `本机构设定：${words(own.value)}，理由：${own.reason}`
  return { label: `本机构设定（${label}）`, detail: set, settled: `${label}按${set}` }
}
