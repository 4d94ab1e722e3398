import type { LoanBalance } from '../../../shared/api/loans.ts'
import { type Fen, fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import type { ExtensionFacts, SupplementFacts } from '../../../shared/model/loan-agreement.ts'
import { settlementLabels } from '../../../shared/model/loan-terms.ts'
import type { Loan, LoanLedger, RepayMethod } from '../documents/snapshot-loan.ts'
import { parseAnnualRate, raiseBy } from '../../../shared/rules/annual-rate.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { ledgerSnapshot } from '../documents/statement/from-ledger.ts'
import { type LawOfTerms, termsOf } from '../loans/terms.ts'
import { jurisdictionSnapshot } from './jurisdiction-snapshot.ts'

interface LoanRecord extends LoanFacts {
  readonly id: Id<'loan'>
  /** The maturity in force. */
  readonly maturityOn: IsoDate
}

interface Agreements {
  readonly extensions: readonly Pick<ExtensionFacts, 'agreementNo' | 'signedOn'>[]
  readonly supplements: readonly Pick<SupplementFacts, 'agreementNo' | 'signedOn'>[]
}

/** Extensions and supplements as a complaint lists them with the contract, in the order of signing. */
function supplementsOf({ extensions, supplements }: Agreements): Loan['supplements'] {
  return [
    ...extensions.map((each) => ({ name: '借款展期协议', no: each.agreementNo, signDate: each.signedOn })),
    ...supplements.map((each) => ({ name: '补充协议', no: each.agreementNo, signDate: each.signedOn })),
  ].toSorted((a, b) => (a.signDate ?? '').localeCompare(b.signDate ?? ''))
}

/** What the figures of a loan were computed on: its balance on the as-of day, by the ledger's law. */
interface ComputedOn {
  readonly asOf: IsoDate
  readonly balance: LoanBalance
  readonly law: LawOfTerms
  readonly agreements: Agreements
}

/** A loan and its ledger at the as-of day, on the keys of the papers. */
export function loanSnapshot(loan: LoanRecord, borrowerIds: readonly Id<'party'>[], computed: ComputedOn): Loan {
  return {
    id: loan.id,
    contractName: loan.contractName,
    contractNo: loan.contractNo,
    signDate: loan.signedOn,
    signPlace: loan.signedAt,
    lenderName: loan.lenderName,
    borrowerIds: [...borrowerIds],
    product: loan.product,
    purpose: loan.purpose,
    currency: loan.currency,
    amount: loan.contractFen,
    disbursements: loan.disbursedFen === null ? [] : [{ date: loan.drawdownOn, amount: loan.disbursedFen, noteNo: loan.noteNo }],
    start: loan.drawdownOn,
    due: loan.maturityOn,
    rate: loan.annualRate,
    rateUnit: 'year',
    rateKind: loan.rateKind,
    lprBasisPoints: loan.lprPoints === null ? null : signed(loan.lprPoints),
    rateClause: loan.rateClause,
    overdueUplift: loan.penaltyKind === 'uplift' ? loan.penaltyUplift : null,
    overdueClause: loan.overdueClause,
    compound: loan.compoundOn !== 'none',
    compoundClause: loan.compoundClause,
    penaltyRate: penaltyRateOf(loan),
    penaltyClause: loan.penaltyClause,
    repayMethod: repayMethods[loan.repaymentMethod],
    repayMethodText: null,
    accelerationClause: loan.accelerationClause,
    breachClause: loan.breachClause,
    jurisdiction: jurisdictionSnapshot(loan),
    feeClause: loan.feeClause,
    serviceClause: loan.serviceClause,
    notarised: null,
    dayBase: loan.dayCount === 'ACT/365' ? 365 : loan.dayCount === 'ACT/360' || loan.dayCount === '30/360' ? 360 : null,
    settleDay: settleDay(loan),
    inclusiveEnd: loan.inclusiveEnd,
    supplements: supplementsOf(computed.agreements),
    ledger: ledgerOf(loan, computed),
  }
}

/** The rate that overdue principal bears: its own, or the fixed contract rate with its uplift; with an LPR rate it moves. */
function penaltyRateOf({ penaltyKind, penaltyRate, penaltyUplift, rateKind, annualRate }: LoanFacts): string | null {
  if (penaltyKind === 'own-rate') return penaltyRate
  if (penaltyKind !== 'uplift' || rateKind !== 'fixed' || annualRate === null || penaltyUplift === null) return null
  return raiseBy(parseAnnualRate(annualRate), penaltyUplift).percent
}

const repayMethods: Record<LoanFacts['repaymentMethod'], RepayMethod> = {
  'equal-instalment': 'equal-instalment',
  'equal-principal': 'equal-principal',
  bullet: 'bullet',
  'monthly-interest': 'monthly-interest',
  'quarterly-interest': 'quarterly-interest',
  'yearly-interest': 'yearly-interest',
  'free-schedule': 'other',
}

function signed(points: number): string {
  return points >= 0 ? `+${points}` : String(points)
}

function settleDay(loan: LoanFacts): string {
  return loan.settlementDay === null ? settlementLabels[loan.settlement] : `${settlementLabels[loan.settlement]}（${loan.settlementDay}日）`
}

/** A ledger that cannot be computed: every figure is asked for. */
const UNKNOWN: Omit<LoanLedger, 'asOf'> = {
  principal: null, interest: null, penalty: null, compound: null, undividedInterest: null, otherFees: null, total: null, repaidPrincipal: null,
  repaidInterest: null, interestPaidTo: null, oldestUnpaidDue: null, firstOverdue: null, daysOverdue: null, periodsOverdue: null, methodText: null,
  continuationText: null, onSheetInterest: null, offSheetInterest: null, entries: [],
}

function ledgerOf(loan: LoanFacts, { asOf, balance: { answer }, law }: ComputedOn): LoanLedger {
  const terms = termsOf(loan, law)
  if (answer.value === null || !terms.ok) return { asOf, ...UNKNOWN }
  const ledger = ledgerSnapshot(answer.value, terms.terms)
  const settledByBranch = answer.steps.flatMap(({ settled }) => settled ?? [])
  return { ...ledger, settledByBranch, repaidPrincipal: ledger.repaidPrincipal ?? repaidSinceDrawdown(loan, answer.value.principal) }
}

/** 已还本金 after a certified balance: what was lent less what is left, where it is recorded what was lent. */
function repaidSinceDrawdown({ disbursedFen }: LoanFacts, principal: Fen): Fen | null {
  return disbursedFen === null || disbursedFen < principal ? null : fen(disbursedFen - principal)
}

/**
 * What will be owed if nothing is paid: interest up to the day `lastPaidOn`, after which it is settled, and principal and interest on the
 * eve of maturity. An accrual counts the day that it is asked for, so that both are asked for the day before.
 */
export function withAhead(loans: readonly Loan[], loansOn: (asOf: IsoDate) => readonly Loan[], lastPaidOn: IsoDate | null): Loan[] {
  const settled = lastPaidOn === null ? [] : loansOn(lastPaidOn)
  return loans.map((loan) => {
    const atDue = loan.due === null || loan.due <= loan.ledger.asOf ? undefined : loansOn(addDays(loan.due, -1)).find(({ id }) => id === loan.id)
    return {
      ...loan,
      ahead: {
        interest: settled.find(({ id }) => id === loan.id)?.ledger.interest ?? null,
        principalAtDue: atDue?.ledger.principal ?? null,
        interestAtDue: atDue?.ledger.interest ?? null,
      },
    }
  })
}
