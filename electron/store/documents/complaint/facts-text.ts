/** 事实与理由 as running text (forms.md B1): contract, payment, security, default, acceleration, law, request. */
import { clauseText } from '../clause.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { nameOf, plaintiffName } from '../people.ts'
import type { Demand } from '../snapshot-case.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Collateral, Guarantee } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import {
  accelerationOf,
  asClause,
  borrowerNames,
  collateralText,
  dayOrBlank,
  isDue,
  lenderOf,
  limitText,
  orBlank,
  titleOf,
  yuanOrBlank,
} from '../wording.ts'
import { legalBasisText } from './legal-basis.ts'

function contractParagraph(loan: Loan, snapshot: FilingSnapshot): string {
  const rate = loan.rate === null ? '' : `，约定利率为${rateText(loan)}`
  const paid = loan.disbursements.map((one) => `${dayOrBlank(one.date)}发放${yuan(one.amount)}`)
  const supplements = loan.supplements.map((one) => `${one.signDate === null ? '' : `${longDate(one.signDate)}`}《${one.name}》`)
  return (
    `${dayOrBlank(loan.signDate)}，${lenderOf(loan, snapshot)}与被告${borrowerNames(loan, snapshot)}签订${titleOf(loan)}，` +
    `约定借款金额${yuanOrBlank(loan.amount)}，借款期限自${dayOrBlank(loan.start)}起至${dayOrBlank(loan.due)}止${rate}。` +
    (supplements.length === 0 ? '' : `双方另签订${supplements.join('、')}。`) +
    (paid.length === 0 ? '' : `原告依约于${paid.join('，')}。`)
  )
}

const RATE_UNITS = { year: '年', quarter: '季', month: '月' } as const

/** `年利率5.40%`. */
function rateText(loan: Loan): string {
  return `${RATE_UNITS[loan.rateUnit]}利率${orBlank(loan.rate)}%`
}

function collateralSentence(item: Collateral, snapshot: FilingSnapshot): string {
  const owner = orBlank(nameOf(snapshot, item.ownerId))
  const act = item.kind === 'mortgage' ? '抵押' : '质押'
  return (
    `${dayOrBlank(item.signDate)}，被告${owner}与原告签订${titleOf(item)}，以${collateralText(item)}在${limitText(item)}内` +
    `提供${act}担保${registrationText(item)}。`
  )
}

function registrationText(item: Collateral): string {
  const kind = item.kind === 'mortgage' ? '抵押' : '质押'
  const when = item.registrationDate === null ? '' : `于${longDate(item.registrationDate)}`
  if (item.registrationKind === 'formal') return `，并${when}办理${kind}登记`
  if (item.registrationKind === 'advance-notice') return `，并${when}办理${kind}权预告登记`
  return ''
}

const MODES = { general: '一般保证', joint: '连带责任保证' } as const

function guaranteeSentence(guarantee: Guarantee, snapshot: FilingSnapshot): string {
  const guarantor = orBlank(nameOf(snapshot, guarantee.guarantorId))
  const mode = guarantee.mode === null ? '保证' : MODES[guarantee.mode]
  const paper = guarantee.isLetter ? `向原告出具${titleOf(guarantee)}` : `与原告签订${titleOf(guarantee)}`
  const period =
    guarantee.periodFrom === null || guarantee.periodTo === null
      ? ''
      : `，保证期间自${longDate(guarantee.periodFrom)}至${longDate(guarantee.periodTo)}`
  return `${dayOrBlank(guarantee.signDate)}，被告${guarantor}${paper}，在${limitText(guarantee)}内提供${mode}${period}。`
}

function securityParagraph(snapshot: FilingSnapshot): readonly string[] {
  const sentences = [
    ...snapshot.collateral.map((item) => collateralSentence(item, snapshot)),
    ...snapshot.guarantees.map((guarantee) => guaranteeSentence(guarantee, snapshot)),
  ]
  return sentences.length === 0 ? [] : [sentences.join('')]
}

function defaultParagraph(loan: Loan, snapshot: FilingSnapshot): string {
  const { ledger } = loan
  const since = ledger.firstOverdue === null ? '' : `自${longDate(ledger.firstOverdue)}起未按约还款，`
  const contract = snapshot.loans.length > 1 ? `${titleOf(loan)}项下` : ''
  return (
    `被告${borrowerNames(loan, snapshot)}${since}截至${longDate(snapshot.asOf)}，${contract}尚欠借款本金${yuanOrBlank(ledger.principal)}、` +
    `利息${yuanOrBlank(ledger.interest)}、罚息${yuanOrBlank(ledger.penalty)}、复利${yuanOrBlank(ledger.compound)}。`
  )
}

function accelerationSentence(loan: Loan, snapshot: FilingSnapshot): string {
  const acceleration = accelerationOf(loan, snapshot)
  if (acceleration === null || isDue(loan, snapshot) !== false) return ''
  const ground = acceleration.ground === null ? '' : `因${asClause(acceleration.ground)}，`
  const clause = loan.accelerationClause === null ? '' : `依据合同${clauseText(loan.accelerationClause)}，`
  if (acceleration.by === 'complaint-service') {
    return `${ground}原告${clause}以本起诉状宣布${titleOf(loan)}项下借款提前到期。`
  }
  return (
    `${ground}原告${clause}于${dayOrBlank(acceleration.noticeDate)}发出贷款提前到期通知，` +
    `该通知于${dayOrBlank(acceleration.arriveDate)}到达，${titleOf(loan)}项下借款于${dayOrBlank(acceleration.effectiveDate)}提前到期。`
  )
}

function demandSentence(demand: Demand, snapshot: FilingSnapshot): string {
  const letter = joinKnown([demand.documentKind === null ? null : `《${demand.documentKind}》`, demand.documentNo], '')
  return `${dayOrBlank(demand.date)}向${orBlank(nameOf(snapshot, demand.toId))}发出${letter ?? '催收通知'}`
}

function demandParagraph(snapshot: FilingSnapshot): readonly string[] {
  const calls = snapshot.loans.map((loan) => accelerationSentence(loan, snapshot)).join('')
  const demands = snapshot.demands.map((demand) => demandSentence(demand, snapshot))
  const demanded = demands.length === 0 ? '' : `原告${demands.join('，')}。`
  return calls + demanded === '' ? [] : [demanded + calls]
}

/** The facts in paragraphs, or the user's own words; paragraphs are separated by `\n`. */
export function factsText(snapshot: FilingSnapshot): string {
  if (snapshot.wording.facts !== null) return snapshot.wording.facts
  return [
    ...snapshot.loans.map((loan) => contractParagraph(loan, snapshot)),
    ...securityParagraph(snapshot),
    ...snapshot.loans.map((loan) => defaultParagraph(loan, snapshot)),
    ...demandParagraph(snapshot),
    `被告至今未履行还款及担保义务。${plaintiffName(snapshot)}为维护自身合法权益，依据${legalBasisText(snapshot)}，提起本案诉讼，请求判如所请。`,
  ].join('\n')
}
