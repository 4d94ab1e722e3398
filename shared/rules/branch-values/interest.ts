/** How interest runs and repayments are counted (R53–R57), and the ceiling of what is claimed (R56). */
import type { allocationOrders, compoundBases, compoundRatesInTerm, DayCount, dueDayRates } from '../../model/loan-terms.ts'
import { allocationOrderLabels, compoundBaseLabels, compoundRateInTermLabels, dayCountLabels, dueDayRateLabels } from '../../model/loan-terms.ts'
import { type BranchValueSpecs, choice, percentage, wholeNumber } from '../branch-value.ts'

export interface InterestValues {
  readonly dayCount: DayCount
  readonly settlementDay: number
  readonly dueDayRate: (typeof dueDayRates)[number]
  readonly compoundOn: (typeof compoundBases)[number]
  readonly compoundRateInTerm: (typeof compoundRatesInTerm)[number]
  readonly allocation: (typeof allocationOrders)[number]
  readonly claimCapRate: string
  readonly claimCapDayBase: 'claim' | 'ACT/360' | 'ACT/365'
}

export const INTEREST_VALUES: BranchValueSpecs<InterestValues> = {
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
}
