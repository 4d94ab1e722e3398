/** Phrases that several papers share, so that they name the same thing in the same words. */
import { currencyLabels, MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { toChineseAmount } from '../../../shared/rules/chinese-amount.ts'
import { contractTitle, joinKnown, longDate, yuan } from './paper/format.ts'
import { nameOf, plaintiffName } from './people.ts'
import type { Acceleration, Fees } from './snapshot-case.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Collateral, Guarantee } from './snapshot-security.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** 案由: a card's debt has one of its own. */
export function causeOf({ act, loans }: FilingSnapshot): string {
  const onCards = loans.length > 0 && loans.every(({ product }) => product?.includes('信用卡') === true)
  return act === 'sue-card' || onCards ? '信用卡纠纷' : '金融借款合同纠纷'
}

/** Stands in running text where the record is silent, to be written by hand. */
const BLANK = '＿＿＿＿'

export function orBlank(words: string | null): string {
  return words ?? BLANK
}

/** What a person wrote, as a sentence: with a full stop where none ends it. */
export function asSentence(words: string): string {
  return /[。！？；.!?;）)」”]$/u.test(words.trim()) ? words : `${words}。`
}

/** What a person wrote, inside a sentence that goes on: without the mark that ended his own. */
export function asClause(words: string): string {
  return words.replace(/[。；，、;,]+$/u, '')
}

/** As `asClause`, or a blank to write in. */
export function clauseOrBlank(words: string | null | undefined): string {
  return words === null || words === undefined ? BLANK : asClause(words)
}

export function dayOrBlank(date: IsoDate | null): string {
  return date === null ? '＿＿＿＿年＿＿月＿＿日' : longDate(date)
}

export function yuanOrBlank(amount: Fen | null): string {
  return amount === null ? `${BLANK}元` : yuan(amount)
}

/** `《流动资金借款合同》（编号：X）`, or blanks to fill. */
export function titleOf(contract: { readonly contractName: string | null; readonly contractNo: string | null }): string {
  return contractTitle(contract.contractName, contract.contractNo) ?? `《${BLANK}》（编号：${BLANK}）`
}

/** The shortest name that tells a loan from its fellows. */
export function shortNameOf(loan: Loan, snapshot: FilingSnapshot): string {
  return loan.contractNo ?? `第${snapshot.loans.indexOf(loan) + 1}笔`
}

export function borrowerNames(loan: Loan, snapshot: FilingSnapshot): string {
  return orBlank(joinKnown(loan.borrowerIds.map((id) => nameOf(snapshot, id))))
}

export function lenderOf(loan: Loan, snapshot: FilingSnapshot): string {
  const today = plaintiffName(snapshot)
  return loan.lenderName === null || loan.lenderName === today ? today : `${loan.lenderName}（现名称：${today}）`
}

const CURRENCIES: Readonly<Record<string, string>> = currencyLabels

/** The currency in words; one that the papers have no word for stays as its code. */
export function currencyOf(loan: Loan): string {
  return CURRENCIES[loan.currency] ?? loan.currency
}

/** The currency of loans that are not in 人民币, in which all their sums are then meant; null for 人民币. */
export function foreignCurrency(loans: readonly Loan[]): string | null {
  return joinKnown([...new Set(loans.filter(({ currency }) => currency !== MAIN_CURRENCY).map(currencyOf))])
}

const IN_YUAN = currencyLabels[MAIN_CURRENCY]

/** `人民币壹仟元整`; a sum of foreign loans begins with their currency instead. */
export function capitals(amount: Fen, loans: readonly Loan[]): string {
  return toChineseAmount(amount).replace(IN_YUAN, foreignCurrency(loans) ?? IN_YUAN)
}

/** `1,000.00元（大写：人民币壹仟元整）`, `美元1,000.00元（大写：美元壹仟元整）`. */
export function sumInWords(amount: Fen | null, loans: readonly Loan[]): string {
  return amount === null ? yuanOrBlank(null) : `${foreignCurrency(loans) ?? ''}${yuan(amount)}（大写：${capitals(amount, loans)}）`
}

/** The loans that a security covers: those it names, or all. */
export function loansOf(security: { readonly loanIds: readonly string[] }, snapshot: FilingSnapshot): readonly Loan[] {
  if (security.loanIds.length === 0) return snapshot.loans
  return snapshot.loans.filter((loan) => security.loanIds.includes(loan.id))
}

export function accelerationOf(loan: Loan, snapshot: FilingSnapshot): Acceleration | null {
  return snapshot.accelerations.find((acceleration) => acceleration.loanIds.includes(loan.id)) ?? null
}

/** Due by the contract on the day of filing; null when the contract's due date is not known. */
export function isDue(loan: Loan, snapshot: FilingSnapshot): boolean | null {
  return loan.due === null ? null : loan.due <= snapshot.filingDate
}

/** The object as the court must be able to find it: words, place, certificate, registration. */
export function collateralText(item: Collateral): string {
  const place = item.location === null ? null : `坐落${item.location}`
  const certificate = item.certificateNo === null ? null : `权证号${item.certificateNo}`
  const registration = item.registrationNo === null ? null : `登记证明号${item.registrationNo}`
  return orBlank(joinKnown([item.object, place, certificate, registration], '，'))
}

/** Up to which sum, or within which scope, a security answers. */
export function limitText(security: Collateral | Guarantee): string {
  if (security.cap !== null) return `${security.isMaximum === true ? '最高债权额' : ''}${yuan(security.cap)}`
  if (security.isMaximum === true) return `最高债权额${BLANK}元`
  return security.scope === null ? '合同约定的担保范围' : `${security.scope}的范围`
}

interface CostItem {
  readonly label: string
  readonly amount: Fen
  /** The papers that prove it. */
  readonly proof: string | null
}

function attorneyProof({ contractNo, invoiceNo }: NonNullable<Fees['attorney']>): string | null {
  return joinKnown([
    contractNo === null ? null : `委托代理合同${contractNo}`,
    invoiceNo === null ? null : `发票${invoiceNo}`,
  ])
}

/** One cost, or none when it is unknown or nil. */
function costItem(label: string, amount: Fen | null, proof: string | null = null): readonly CostItem[] {
  return amount === null || amount === 0 ? [] : [{ label, amount, proof }]
}

/** The costs of realising the claim, one by one; they sum to `totals.realisationCosts`. */
export function costItems({ fees, loans }: FilingSnapshot): readonly CostItem[] {
  return [
    ...(fees.attorney === null ? [] : costItem('律师费', fees.attorney.amount, attorneyProof(fees.attorney))),
    ...costItem('评估费', fees.appraisal),
    ...costItem('公证费', fees.notary),
    ...fees.others.flatMap((other) => costItem(other.label, other.amount)),
    ...loans.flatMap((loan) => costItem('已垫付的实现债权费用', loan.ledger.otherFees)),
  ]
}
