import type { Id } from '../../../shared/model/id.ts'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { EntryFacts } from '../../../shared/model/ledger-entry.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import type { PartyFacts } from '../../../shared/model/party.ts'
import type { JudgmentFacts, ProceedingFacts, ProceedingKind } from '../../../shared/model/proceeding.ts'
import type { ProceedingEventFacts, ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import type { TestStore } from './open-store.ts'

/** Invented facts: names and numbers belong to nobody (region 000000 is not issued). */

export const yuan = (amount: number) => fen(Math.round(amount * 100))

export function person(name: string, idNo: string | null, more: Partial<PartyFacts> = {}): PartyFacts {
  return {
    kind: 'person', name, idType: null, idNo, phone: null, sex: null, birthDate: null, ethnicity: null, employer: null, jobTitle: null, domicile: null,
    residence: null, serviceAddress: null, representativeName: null, representativeTitle: null, entityType: null, ownership: null, ownershipOther: null, industry: null, status: 'normal',
    statusDate: null, statusProof: null, note: null, ...more,
  }
}

export function loanOf(caseId: Id<'case'>, noteNo: string, more: Partial<LoanFacts> = {}): LoanFacts & { caseId: Id<'case'> } {
  return {
    caseId, contractName: '流动资金借款合同', contractNo: `青农商借字〔2023〕第${noteNo.slice(-4)}号`, noteNo, lenderName: null, product: '流动资金贷款', purpose: null,
    securityType: 'guarantee', currency: 'CNY', contractFen: yuan(500_000), disbursedFen: yuan(500_000), signedOn: isoDate('2023-03-20'), signedAt: null,
    drawdownOn: isoDate('2023-03-21'), dueOn: isoDate('2024-03-21'), rateKind: 'fixed', annualRate: '5.40', lprTerm: null, lprPoints: null,
    repricingMonths: null, repricingFrom: null, lprFixing: null, misuseKind: null, misuseUplift: null, misuseRate: null, compoundJoins: null, inclusiveEnd: null, dayCount: 'ACT/360', repaymentMethod: 'monthly-interest', settlement: 'monthly', settlementDay: 20, penaltyKind: 'uplift',
    penaltyUplift: '50', penaltyRate: null, compoundOn: 'interest', compoundRateInTerm: 'contract', dueDayRate: 'penalty', allocationOrder: 'costs-interest-principal',
    acceleratedOn: null, accelerationNoticeNo: null, accelerationNoticeOn: null, accelerationArrivedOn: null, accelerationGround: null, rateClause: null,
    overdueClause: null, compoundClause: null, penaltyClause: null, accelerationClause: null, breachClause: null, feeClause: null, serviceClause: null,
    jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, riskClass: 'substandard', lastDemandOn: null, recordedLimitationOn: null, note: null,
    ...more,
  }
}

export function openingBalance(loanId: Id<'loan'>, day: string, principal: number, undivided = 0): EntryFacts {
  return {
    kind: 'opening-balance', loanId, valueDate: isoDate(day), memo: null, principalFen: yuan(principal), interestFen: fen(0), penaltyFen: fen(0), compoundFen: fen(0),
    undividedInterestFen: yuan(undivided), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null,
  }
}

export function repayment(loanId: Id<'loan'>, day: string, amount: number): EntryFacts {
  return {
    kind: 'repayment', loanId, valueDate: isoDate(day), memo: '柜面还款', amountFen: yuan(amount), payer: 'borrower', fixedPrincipalFen: null, fixedInterestFen: null,
    fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null, allocationOrder: null,
  }
}

export function eventOf(proceedingId: Id<'proceeding'>, kind: ProceedingEventKind, day: string, more: Partial<ProceedingEventFacts> = {}): ProceedingEventFacts {
  return { proceedingId, kind, day: isoDate(day), time: null, partyId: null, way: null, dueOn: null, paperNo: null, place: null, proof: null, note: null, ...more }
}

/** A proceeding without a party or a day. */
export function proceedingOf(caseId: Id<'case'>, kind: ProceedingKind, more: Partial<ProceedingFacts> = {}): ProceedingFacts {
  return {
    caseId, kind, ledgerNo: null, parentId: null, loanIds: [], parties: [], court: null, division: null, judge: null, clerk: null, courtPhone: null, caseNo: null, caseNoAsIs: false,
    trialMode: null, appealOf: null, claimFen: null, closing: null, status: 'docketed', statusText: null, note: null, ...more,
  }
}

export function titleOf(proceedingId: Id<'proceeding'>, judgedOn: string, more: Partial<JudgmentFacts> = {}): JudgmentFacts {
  return {
    proceedingId, titleKind: 'judgment', documentNo: null, judgedOn: isoDate(judgedOn), servedOn: null, effectiveOn: null, performBy: null, principalFen: null, interestFen: null,
    costsFen: null, terms: null, ...more,
  }
}

export const fresh = () => ({ commandId: newId<'command'>(), id: null, version: null })
export const once = () => ({ commandId: newId<'command'>() })
/** What stood is changed with a word why. */
export const because = { changeReason: '与合同原件核对后更正' } as const

/** A household with one borrower and one loan on a certified balance. */
export async function household(store: TestStore, name: string, idNo: string | null, noteNo: string) {
  const [unit] = await store.ask('organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const borrower = await store.ask('parties.save', { ...fresh(), facts: person(name, idNo, { phone: '12345670001' }) })
  const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
  const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, noteNo) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-10-31', 400_000, 12_345.67) })
  return { unit, borrower, file, loan }
}
