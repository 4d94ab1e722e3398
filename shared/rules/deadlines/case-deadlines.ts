/** From the facts of one case to its deadlines: every period of the rules that a recorded fact starts. */
import { requireDay } from '../civil-date.ts'
import { requireFacts, requireList } from '../given.ts'
import { type Deadline, type Setting } from './deadline.ts'
import { type ForeclosedCase, foreclosedDeadlines, type RevocationCase, revocationDeadlines, type WriteOffCase, writeOffDeadlines } from './asset-deadlines.ts'
import { type GuaranteeCase, guaranteeDeadlines } from './guarantee-deadlines.ts'
import { type ListingCase, listingDeadlines } from './listing-deadlines.ts'
import { type LoanCase, loanDeadlines } from './loan-deadlines.ts'
import { type DisposalRightCase, disposalRightDeadlines, type MeasureCase, measureDeadlines } from './measure-deadlines.ts'
import { type OrderCase, orderDeadlines } from './order-deadlines.ts'
import { type OutsourcingCase, outsourcingDeadlines } from './outsourcing-deadlines.ts'
import { type ProceedingCase, proceedingDeadlines } from './proceeding-deadlines.ts'
import { type ObjectionCase, objectionDeadlines, type SaleCase, saleDeadlines } from './sale-deadlines.ts'
import { type SecurityCase, securityDeadlines } from './security-deadlines.ts'
import { titleDeadlines } from './title-deadlines.ts'
import { type WaiverCase, waiverDeadlines } from './waiver-deadlines.ts'

/** The facts of one case, as the store assembles them. Whether the case is open, mediated or closed is none of them (C3). */
export interface CaseFacts {
  readonly loans: readonly LoanCase[]
  readonly guarantees: readonly GuaranteeCase[]
  readonly securities: readonly SecurityCase[]
  readonly measures: readonly MeasureCase[]
  readonly disposalRights: readonly DisposalRightCase[]
  readonly proceedings: readonly ProceedingCase[]
  readonly sales: readonly SaleCase[]
  readonly objections: readonly ObjectionCase[]
  readonly foreclosed: readonly ForeclosedCase[]
  readonly writeOffs: readonly WriteOffCase[]
  readonly revocations: readonly RevocationCase[]
  readonly waivers: readonly WaiverCase[]
  readonly orders: readonly OrderCase[]
  readonly listings: readonly ListingCase[]
  readonly outsourcings: readonly OutsourcingCase[]
}

export const NO_FACTS: CaseFacts = {
  loans: [], guarantees: [], securities: [], measures: [], disposalRights: [], proceedings: [], sales: [], objections: [], foreclosed: [], writeOffs: [], revocations: [], waivers: [],
  orders: [], listings: [], outsourcings: [],
}

function requireCaseFacts(facts: CaseFacts): void {
  requireFacts(facts, '户内的事实')
  const lists: readonly (readonly [string, readonly object[]])[] = [
    ['借款', facts.loans], ['保证', facts.guarantees], ['担保物权', facts.securities], ['保全措施', facts.measures], ['处置权', facts.disposalRights], ['程序', facts.proceedings],
    ['变价', facts.sales], ['异议', facts.objections], ['抵债资产', facts.foreclosed], ['核销', facts.writeOffs], ['撤销权', facts.revocations], ['减免', facts.waivers],
    ['保全裁定', facts.orders], ['失信名单', facts.listings], ['委外催收', facts.outsourcings],
  ]
  for (const [what, list] of lists) requireList(list, what)
}

/** Every deadline of a case; two facts never give one key, the first stands. @throws RuleError `facts-missing`, `date-invalid` */
export function caseDeadlines(facts: CaseFacts, setting: Setting): readonly Deadline[] {
  requireCaseFacts(facts)
  requireFacts(setting, '计算日')
  requireDay(setting.today)
  const all = [
    ...facts.measures.flatMap((each) => measureDeadlines(each, setting)),
    ...facts.guarantees.flatMap((each) => guaranteeDeadlines(each, setting)),
    ...facts.loans.flatMap((each) => loanDeadlines(each, setting)),
    ...facts.securities.flatMap((each) => securityDeadlines(each, setting)),
    ...facts.proceedings.flatMap((each) => [...titleDeadlines(each, setting), ...proceedingDeadlines(each, setting)]),
    ...facts.disposalRights.flatMap((each) => disposalRightDeadlines(each, setting)),
    ...facts.sales.flatMap((each) => saleDeadlines(each, setting)),
    ...facts.objections.flatMap((each) => objectionDeadlines(each, setting)),
    ...facts.foreclosed.flatMap((each) => foreclosedDeadlines(each, setting)),
    ...facts.writeOffs.flatMap((each) => writeOffDeadlines(each, setting)),
    ...facts.revocations.flatMap((each) => revocationDeadlines(each, setting)),
    ...facts.waivers.flatMap((each) => waiverDeadlines(each, setting)),
    ...facts.orders.flatMap((each) => orderDeadlines(each, setting)),
    ...facts.listings.flatMap((each) => listingDeadlines(each, setting)),
    ...facts.outsourcings.flatMap((each) => outsourcingDeadlines(each, setting)),
  ]
  return [...new Map(all.toReversed().map((deadline) => [deadline.key, deadline])).values()].toReversed()
}
