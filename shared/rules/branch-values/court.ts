/** What the courts handle in more than one way: fees (R52), terms of measures (R24), double interest (R39), bankruptcy (R46). */
import { type BranchValueSpecs, choice, wholeNumber } from '../branch-value.ts'

export interface CourtValues {
  readonly feeUnit: 'fen' | 'yuan'
  readonly feeMode: 'half-up' | 'cut'
  readonly enforcementRenewalLead: number
  readonly otherFundsTerm: 'one-year' | 'three-years'
  readonly doubleInterestFirstDay: 'day-after' | 'same-day'
  readonly doubleInterestLastDay: 'counted' | 'not-counted'
  readonly bankruptcyAcceptanceDay: 'not-counted' | 'counted'
}

export const COURT_VALUES: BranchValueSpecs<CourtValues> = {
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
}
