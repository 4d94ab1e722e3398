/** 商业银行金融资产风险分类办法 (2023年第1号) as data: day thresholds, triggers and observation periods (R59). */
import type { RiskClass } from '../model/loan.ts'
import type { RiskFactKind } from '../model/risk-fact.ts'
import { isoDate } from '../model/iso-date.ts'
import type { LawVersion } from './law-version.ts'

interface DayFloor {
  /** More overdue days than this, and the class is at least `floor`. */
  readonly over: number
  readonly floor: RiskClass
}

interface OverdueLaw {
  readonly floors: readonly DayFloor[]
  /** Days of a technical or operational delay that count for nothing. */
  readonly technicalDays: number
}

const FROM = isoDate('2023-07-01')
const ARTICLE = '商业银行金融资产风险分类办法（2023年第1号令）'

export const OVERDUE_FLOORS: readonly LawVersion<OverdueLaw>[] = [
  {
    from: FROM,
    article: `${ARTICLE}第十条至第十三条`,
    status: 'secondary',
    text: '逾期至少为关注（技术性、操作性原因7天以内除外）；逾期超过90天至少为次级，超过270天至少为可疑，超过360天为损失',
    note: '施行前的存量资产应于2025年12月31日前重新分类（凭记忆）；施行前适用贷款风险分类指引（银监发〔2007〕54号），本表没有收录',
    rule: {
      floors: [{ over: 360, floor: 'loss' }, { over: 270, floor: 'doubtful' }, { over: 90, floor: 'substandard' }, { over: 0, floor: 'special-mention' }],
      technicalDays: 7,
    },
  },
]

interface Trigger {
  readonly kind: RiskFactKind
  readonly floor: RiskClass
  /** True where the article names non-retail assets alone. */
  readonly nonRetailOnly?: true
}

const triggers = (floor: RiskClass, ...kinds: readonly RiskFactKind[]): readonly Trigger[] => kinds.map((kind) => ({ kind, floor }))

export const TRIGGERS: readonly LawVersion<readonly Trigger[]>[] = [
  {
    from: FROM,
    article: `${ARTICLE}第十条至第十三条`,
    status: 'from-memory',
    text: '除逾期天数外使资产至少归入某一类的情形',
    note: '在所有银行的债务逾期90天以上超过20%、预期信用损失占账面余额50%以上两项仅见于转引，其余凭记忆',
    rule: [
      ...triggers('special-mention', 'fund-misuse', 'repaid-by-new-debt'),
      { kind: 'bad-debt-elsewhere', floor: 'special-mention', nonRetailOnly: true },
      ...triggers('substandard', 'credit-impaired', 'rating-cut'),
      { kind: 'overdue-in-other-banks', floor: 'substandard', nonRetailOnly: true },
      ...triggers('doubtful', 'evasion', 'impaired-half'),
      ...triggers('loss', 'bankruptcy-liquidation', 'impaired-most'),
    ],
  },
]

/** 第七条第二款: more than this share of a non-retail debtor's claims in the bank bad, and all of them are. */
export const CONTAGION: readonly LawVersion<{ readonly overPercent: number }>[] = [
  { from: FROM, article: `${ARTICLE}第七条第二款`, status: 'confirmed', text: '同一非零售债务人在本行的债权超过10%被分为不良的，该债务人在本行的所有债权均分为不良', rule: { overPercent: 10 } },
]

interface UpgradeLaw {
  readonly months: number
  readonly paymentPeriods: number
}

export const UPGRADE: readonly LawVersion<UpgradeLaw>[] = [
  {
    from: FROM,
    article: `${ARTICLE}（不良资产上调）`,
    status: 'secondary',
    text: '逾期的债权及相关费用全部偿付，并在随后连续两个还款期或6个月内（按两者孰长）正常偿付，且预计后续按时偿付，才可上调至非不良类',
    rule: { months: 6, paymentPeriods: 2 },
  },
]

interface RestructuringLaw {
  readonly months: number
  readonly paymentPeriods: number
  readonly floor: RiskClass
  readonly floorAgain: RiskClass
}

export const RESTRUCTURING: readonly LawVersion<RestructuringLaw>[] = [
  {
    from: FROM,
    article: `${ARTICLE}（重组资产观察期）`,
    status: 'secondary',
    text: '重组资产自合同调整后首个还款日起观察，至少包含连续两个还款期且不少于1年；观察期内至少为关注，再次重组的至少为次级',
    note: '观察期内的最低类别、再次重组的最低类别凭记忆',
    rule: { months: 12, paymentPeriods: 2, floor: 'special-mention', floorAgain: 'substandard' },
  },
]
