/** From when a loan loss may be deducted from taxable income, and on which records (R64). */
import type { Fen } from '../model/fen.ts'
import { fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addDays, addYears, requireDays } from './civil-date.ts'
import { requireArray, requireFacts, requireFlags } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { formatYuan, requirePositiveAmount } from './money.ts'

const PURSUIT_RECORDS = ['court', 'phone', 'letter', 'visit'] as const
export type PursuitRecord = (typeof PURSUIT_RECORDS)[number]

export interface TaxLossFacts {
  /** Small or medium-sized enterprise, or agricultural loan. */
  readonly smallOrAgricultural?: boolean
  readonly balance: Fen
  /** Due day of the oldest unpaid amount. */
  readonly dueDate?: IsoDate
  readonly records: readonly PursuitRecord[]
}

export interface TaxReadiness {
  readonly ready: boolean
  /** First day on which the overdue test is met; null where the general rules apply. */
  readonly overdueTestFrom: IsoDate | null
  readonly recordsSuffice: boolean
  /** `general`: the rules of 公告2011年第25号, which this product does not test. */
  readonly track: 'small-records' | 'court-records' | 'general'
}

interface TaxLossLaw {
  readonly overdueYears: number
  readonly anyRecordUpTo: Fen
  readonly courtRecordUpTo: Fen
}

export const TAX_LOSS: readonly LawVersion<TaxLossLaw>[] = [
  {
    from: isoDate('2014-01-01'),
    article: '国家税务总局公告2015年第25号',
    status: 'confirmed',
    text: '涉农贷款和中小企业贷款逾期一年以上经追索无法收回：300万元以下凭追索记录，300万元至1000万元须有司法追索记录',
    note: '适用于2014年度及以后年度',
    rule: { overdueYears: 1, anyRecordUpTo: fen(300_000_000), courtRecordUpTo: fen(1_000_000_000) },
  },
]

function trackOf(facts: TaxLossFacts, law: TaxLossLaw): TaxReadiness['track'] {
  if (facts.smallOrAgricultural !== true || facts.balance > law.courtRecordUpTo) return 'general'
  return facts.balance > law.anyRecordUpTo ? 'court-records' : 'small-records'
}

function generalTrack(draft: AnswerDraft): Answer<TaxReadiness> {
  draft
    .step('一般规定', '按资产损失所得税税前扣除管理办法办理', source('国家税务总局公告2011年第25号'))
    .caution('tax-general', '单户余额超过1000万元或者非涉农、中小企业贷款，适用一般规定，须由税务人员另行判断')
  return draft.answer({ ready: false, overdueTestFrom: null, recordsSuffice: false, track: 'general' })
}

/**
 * Whether a loan meets the tax test as of a day. The write-off test (180 days) is another one.
 * @returns null, with the questions, when the due day or the kind of borrower is missing
 * @throws RuleError `facts-missing`, `flag-invalid`, `amount-invalid`, `law-version-missing`
 */
export function taxReadiness(facts: TaxLossFacts, today: IsoDate): Answer<TaxReadiness | null> {
  requireDays(today)
  const draft = new AnswerDraft()
  requireFacts(facts, '贷款损失的事实')
  requirePositiveAmount(facts.balance, '贷款余额')
  for (const record of requireArray(facts.records, '追索记录')) requireGivenChoice(record, PURSUIT_RECORDS, '追索记录')
  requireFlags({ 是否为涉农贷款或者中小企业贷款: facts.smallOrAgricultural })
  if (facts.smallOrAgricultural === undefined) draft.ask('smallOrAgricultural', '是否为涉农贷款或者中小企业贷款？')
  if (facts.dueDate === undefined) draft.ask('dueDate', '最早一笔逾期款的到期日是哪一天？')
  if (facts.smallOrAgricultural === undefined || facts.dueDate === undefined) return draft.answer(null)
  const version = versionOn(TAX_LOSS, today)
  const track = trackOf(facts, version.rule)
  if (track === 'general') return generalTrack(draft)
  const overdueTestFrom = addDays(addYears(facts.dueDate, version.rule.overdueYears), 1)
  const recordsSuffice = track === 'court-records' ? facts.records.includes('court') : facts.records.length > 0
  draft.step('逾期满一年', `到期日${facts.dueDate}，自${overdueTestFrom}起逾期一年以上`, sourceOf(version))
  const needed = track === 'court-records' ? '须有司法追索记录' : '凭司法、电话、信件或者上门任一追索记录，由经办人和负责人签章'
  draft.step('追索记录', `余额${formatYuan(facts.balance)}元：${needed}，${recordsSuffice ? '已有' : '尚缺'}`, sourceOf(version))
  draft.caution('tax-filing', '待核实：证明材料自2018年起留存备查', source('国家税务总局公告2018年第15号', 'from-memory'))
  return draft.answer({ ready: recordsSuffice && today >= overdueTestFrom, overdueTestFrom, recordsSuffice, track })
}
