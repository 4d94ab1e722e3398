/** Who may stand up against the sale of a thing, and what answers him (R26). */
import type { Fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireFacts } from './given.ts'
import { source } from './law-version.ts'
import { formatYuan, requirePositiveAmount, toFen } from './money.ts'

/** `sole-home`: the debtor lives in it; the others hold a right of their own against the sale. */
export type SaleDefenceKind = 'sole-home' | 'buyer' | 'lease' | 'occupant'

export interface SaleDefenceFacts {
  readonly kind: SaleDefenceKind
  /** Of a home of its kind nearby, in fen a month. */
  readonly monthlyRent?: Fen
}

/** What an only home leaves the debtor of the proceeds, in fen. */
export interface RentDeduction {
  readonly least: Fen
  readonly most: Fen
}

const MONTHS = 12
const YEARS_OF_RENT = { least: 5, most: 8 } as const

/** Those of whom a check asks, before a value is counted on. */
const RIGHTS: Readonly<Record<Exclude<SaleDefenceKind, 'sole-home'>, string>> = {
  buyer: '是否有商品房消费者、已签约付款并占有的买受人',
  lease: '是否有抵押前已经占有使用的承租人',
  occupant: '是否有被征收安置的人、实际占有的买受人或者承租人',
}

/**
 * The reading of one defence: when it stands, when it falls, and for an only home what is deducted from the proceeds (null while the rent
 * is not known, and for every other defence).
 * @throws RuleError `facts-missing`, `amount-invalid`
 */
export function saleDefence(facts: SaleDefenceFacts): Answer<RentDeduction | null> {
  requireFacts(facts, '执行障碍')
  return facts.kind === 'sole-home' ? soleHome(facts.monthlyRent) : thirdPerson(facts.kind)
}

function soleHome(monthlyRent: Fen | undefined): Answer<RentDeduction | null> {
  const draft = new AnswerDraft()
    .step('唯一住房', '被执行人及所扶养家属生活必需的住房可以查封，不能拍卖、变卖或者抵债', source('查封扣押冻结规定第四条'))
    .step('超过必需', '超过生活必需的，保障最低居住标准后可以执行', source('查封扣押冻结规定第五条'))
    .step('异议不成立之一', '对被执行人有扶养义务的人名下另有居住房屋', source('执行异议和复议规定第二十条第一项'))
    .step('异议不成立之二', '执行依据生效后，被执行人为逃避债务转让了名下其他房屋', source('执行异议和复议规定第二十条第二项'))
    .step('异议不成立之三', '申请执行人按廉租住房标准提供居住房屋，或者同意从变价款中扣除五至八年租金', source('执行异议和复议规定第二十条第三项'))
    .caution('only-home-2025', '待核实：2025年7月24日起执行异议之诉解释（法释〔2025〕10号）施行，此前案件适用原规定')
  if (monthlyRent === undefined) return draft.ask('monthlyRent', '当地同类房屋每月租金是多少？用来估算要扣除的租金').answer(null)
  const rent = requirePositiveAmount(monthlyRent, '当地月平均租金')
  const deduction = { least: toFen(rent * MONTHS * YEARS_OF_RENT.least), most: toFen(rent * MONTHS * YEARS_OF_RENT.most) }
  return draft.step('应扣租金', `${formatYuan(rent)}元×12个月×5至8年，${formatYuan(deduction.least)}元至${formatYuan(deduction.most)}元`).answer(deduction)
}

function thirdPerson(kind: Exclude<SaleDefenceKind, 'sole-home'>): Answer<null> {
  return new AnswerDraft()
    .step('核查', `${RIGHTS[kind]}；符合条件的可以对抗抵押权人申请的执行，估算回收金额前逐人核实`, source('执行异议之诉解释第十一条、第十三条、第十七条、第十八条、第二十条'))
    .caution('defence-2025', '待核实：2025年7月24日前提出的异议适用原执行异议和复议规定')
    .answer(null)
}
