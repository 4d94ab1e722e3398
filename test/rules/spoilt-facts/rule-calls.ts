/** Sensible facts for the functions that take them: what the test spoils, one thing at a time. */
import { isoDate } from '../../../shared/model/iso-date.ts'
import { allocate, allocateAmong } from '../../../shared/rules/allocation.ts'
import { bankruptcyEffects } from '../../../shared/rules/bankruptcy.ts'
import { NO_BRANCH_VALUES } from '../../../shared/rules/branch-values.ts'
import { caseBalanceAsOf } from '../../../shared/rules/case-balance.ts'
import { toChineseAmount, parseChineseAmount } from '../../../shared/rules/chinese-amount.ts'
import { claimCheck } from '../../../shared/rules/claim-cap.ts'
import { claimTotals } from '../../../shared/rules/claim-outcome.ts'
import { mayContact } from '../../../shared/rules/contact-guard.ts'
import { acceptanceFee, bankruptcyFee, enforcementFee, paymentOrderFee, preservationFee } from '../../../shared/rules/court-fee.ts'
import { doubleInterest, doubleInterestSchedule } from '../../../shared/rules/delayed-performance.ts'
import { afterFailedRound, inKindOffset, onlineAuction, referencePriceTerms, traditionalAuction } from '../../../shared/rules/disposal-price.ts'
import { disposalTerm } from '../../../shared/rules/disposal-term.ts'
import { allocate as distribute, proRata } from '../../../shared/rules/distribution.ts'
import { addPeriod } from '../../../shared/rules/due-date.ts'
import { effectiveDate } from '../../../shared/rules/effective-date.ts'
import { enforcementTerm } from '../../../shared/rules/enforcement-term.ts'
import { classify } from '../../../shared/rules/classification.ts'
import { caseDeadlines, type CaseFacts, NO_FACTS } from '../../../shared/rules/deadlines/case-deadlines.ts'
import { explainSum } from '../../../shared/rules/explained-sum.ts'
import { countDuty } from '../../../shared/rules/foreclosed-duties.ts'
import { foreclosedResult } from '../../../shared/rules/foreclosed-result.ts'
import { guaranteeLimitation } from '../../../shared/rules/guarantee-limitation.ts'
import { guaranteePeriod } from '../../../shared/rules/guarantee-period.ts'
import { accrue } from '../../../shared/rules/interest.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { explainEarliestDue } from '../../../shared/rules/ledger/explain-due.ts'
import { limitation } from '../../../shared/rules/limitation.ts'
import { lpr } from '../../../shared/rules/lpr.ts'
import { lprInterest } from '../../../shared/rules/lpr-interest.ts'
import { nextSteps } from '../../../shared/rules/next-step.ts'
import { preservationTerm } from '../../../shared/rules/preservation-term.ts'
import { procedureTerms } from '../../../shared/rules/procedure-term.ts'
import { milestonesOf } from '../../../shared/rules/proceeding-course.ts'
import { promiseOutcomes } from '../../../shared/rules/promise-outcome.ts'
import { saleProposal } from '../../../shared/rules/sale-proposal.ts'
import { instalments } from '../../../shared/rules/schedule.ts'
import { taxReadiness } from '../../../shared/rules/tax-loss.ts'
import { unpaidInstalments } from '../../../shared/rules/unpaid-instalments.ts'
import { BUNDLED_CALENDAR, workdayCalendar } from '../../../shared/rules/workdays.ts'
import { assessStandard } from '../../../shared/rules/write-off-readiness.ts'

/** Any rule: what it is given here has no types. */
export type Rule = (...facts: never[]) => unknown

/** A function under its name in the report, and sensible facts for it. */
export type RuleCall = readonly [name: string, rule: Rule, facts: readonly unknown[]]

export const TODAY = '2026-11-22'
const LOAN = {
  currency: 'CNY', drawdownDate: '2023-01-10', dueDate: '2026-01-10', method: 'quarterly-interest', settlement: 'quarterly', settlementDay: 20,
  dayCount: 'ACT/360', rate: { kind: 'fixed', annualRate: '5.4' }, penalty: { kind: 'uplift', percent: '50' },
  misusePenalty: { kind: 'own-rate', annualRate: '10.8' }, dueDayRate: 'penalty', compound: { on: 'interest', rateInTerm: 'contract', joins: 'settlement' },
  allocation: 'costs-interest-principal',
}
const LPR_LOAN = { ...LOAN, rate: { kind: 'lpr', term: '1Y', points: 50, repricing: { months: 12, anchor: '2023-01-10' }, fixing: 'same-day' } }
const PLANNED_LOAN = {
  ...LOAN, method: 'free-schedule',
  schedule: [{ from: '2023-01-10', rows: [{ dueDate: '2024-01-10', principal: 3_000_000, interest: 1000 }, { dueDate: '2026-01-10', principal: 7_000_000 }] }],
}
const ENTRIES = [
  { id: 'a', kind: 'drawdown', date: '2023-01-10', amount: 10_000_000, sequence: 1, currency: 'CNY' },
  { id: 'b', kind: 'cost', date: '2023-07-10', amount: 5000 },
  { id: 'c', kind: 'repayment', date: '2023-08-10', amount: 200_000, fixed: { interest: 1000 }, allocation: 'costs-interest-principal' },
  { id: 'd', kind: 'correction', date: '2023-09-25', changes: { interest: -10 } },
  { id: 'e', kind: 'waiver', date: '2024-01-10', amounts: { interest: 100 }, lapsesOn: '2027-01-01' },
  { id: 'f', kind: 'misuse', date: '2024-02-10', until: '2024-03-10', amount: 100_000, penalty: { kind: 'own-rate', annualRate: '9' } },
  { id: 'g', kind: 'extension', date: '2025-12-10', newDueDate: '2026-03-10', guarantorConsent: 'given' },
  { id: 'h', kind: 'acceleration', date: '2026-01-11' },
]
const RATE_CHANGE = { id: 'i', kind: 'rate-change', date: '2023-06-10', annualRate: '4.9', penalty: { kind: 'uplift', percent: '40' } }
const RESTATED = [
  { id: 'o', kind: 'opening-balance', date: '2024-01-10', principal: 10_000_000, interest: 100, undivided: 0, costs: 7, interestPaidTo: '2023-12-20', oldestDueDate: '2023-12-20' },
  { id: 'p', kind: 'judgment', date: '2026-06-10', principal: 10_000_000, interest: 1_000_000, costs: 7, after: { by: 'rate', annualRate: '5', dayCount: 'ACT/365' } },
]
const BY_DAYS = { principal: 1_000_000, annualRate: '4.35', drawdownDate: '2023-01-10', dueDate: '2024-01-10', dayCount: 'ACT/360' }
const REGULAR = { principal: 1_000_000, annualRate: '4.35', drawdownDate: '2023-01-10', periods: 12, monthsPerPeriod: 1, firstDueDate: '2023-02-10' }
const FEE = { on: '2026-01-01', round: 'yuan', mode: 'cut' }
const LATE = { base: 100_000_000, from: '2014-01-11', to: '2014-12-31', benchmarkRate: '6', suspended: [{ from: '2014-02-01', to: '2014-03-01' }], oldDayBase: 360 }
const SIGNED = '2025-01-01'
const SERIES = { publications: [{ publishedOn: '2019-08-20', oneYear: '4.25', fiveYear: '4.85' }], knownTo: '2026-12-31' }

/** Functions of which each whole argument is needed, but for the options of the fees. */
export const WHOLE: readonly RuleCall[] = [
  ['acceptanceFee', acceptanceFee, [48_000_000, { kind: 'property', ...FEE }]],
  ['preservationFee', preservationFee, [48_000_000, FEE]],
  ['enforcementFee', enforcementFee, [48_000_000, FEE]],
  ['paymentOrderFee', paymentOrderFee, [48_000_000, FEE]],
  ['bankruptcyFee', bankruptcyFee, [48_000_000, FEE]],
  ['toChineseAmount', toChineseAmount, [123]],
  ['parseChineseAmount', parseChineseAmount, ['人民币壹元整']],
  ['accrue', accrue, [{ base: 50_000_000, annualRate: '5.40', from: '2026-03-21', to: '2026-06-21', dayCount: 'ACT/360' }]],
  ['balanceAsOf, fixed rate', balanceAsOf, [LOAN, [...ENTRIES, RATE_CHANGE], TODAY]],
  ['balanceAsOf, LPR', balanceAsOf, [LPR_LOAN, ENTRIES, '2026-09-22']],
  ['balanceAsOf, with a schedule', balanceAsOf, [PLANNED_LOAN, ENTRIES, TODAY]],
  ['balanceAsOf, restated', balanceAsOf, [LOAN, RESTATED, TODAY]],
  ['instalments, level', instalments, [{ ...REGULAR, method: 'equal-instalment' }]],
  ['instalments, equal principal', instalments, [{ ...REGULAR, method: 'equal-principal' }]],
  ['instalments, quarterly', instalments, [{ ...BY_DAYS, method: 'quarterly-interest', settlement: 'quarterly', settlementDay: 20 }]],
  ['instalments, free', instalments, [{ ...BY_DAYS, method: 'free-schedule', rows: [{ dueDate: '2023-06-10', principal: 400_000, interest: 100 }, { dueDate: '2024-01-10', principal: 600_000 }] }]],
  ['doubleInterest', doubleInterest, [LATE]],
  ['doubleInterestSchedule', doubleInterestSchedule, [{ ...LATE, reductions: [{ date: '2014-06-01', amount: 100 }] }]],
  ['limitation', limitation, [{
    claim: 'loan', dueDate: '2023-05-18', instalments: ['2023-05-18', '2022-05-18'], acceleration: { noticeArrived: '2023-01-01', payBy: '2023-01-11' },
    events: [{ kind: 'letter', date: '2024-05-18', delivery: 'arrived' }, { kind: 'suit', date: '2025-03-01', restartDate: '2025-06-01' }],
    obstacles: [{ from: '2026-01-01', to: '2026-03-01' }],
  }, TODAY]],
  ['limitation, on demand', limitation, [{ onDemand: { graceEnds: '2024-01-01', refusedOn: '2024-01-05' } }, TODAY]],
  ['guaranteePeriod, agreed', guaranteePeriod, [{
    contractDate: SIGNED, form: 'joint', agreed: { kind: 'duration', count: 3, unit: 'year' }, principalDue: '2026-03-15',
    acts: [{ kind: 'request-guarantor', date: '2026-05-01' }, { kind: 'suit-guarantor', date: '2026-05-01', withdrawnOn: '2026-06-01', servedOn: '2026-05-20' }],
  }, TODAY]],
  ['guaranteePeriod, to a day', guaranteePeriod, [{ contractDate: SIGNED, form: 'general', agreed: { kind: 'until', date: '2026-09-15' }, principalDue: '2026-03-15', extension: { newDue: '2026-06-15' } }, TODAY]],
  ['guaranteePeriod, instalments', guaranteePeriod, [{ contractDate: SIGNED, form: 'not-agreed', agreed: { kind: 'until-paid' }, instalments: ['2025-11-20', '2025-05-20'] }, TODAY]],
  ['preservationTerm', preservationTerm, [{ object: 'immovable', stage: 'litigation', rank: 'first', periods: [{ from: '2023-12-15', to: '2026-12-14' }], renewalFiledOn: '2026-11-20' }, TODAY]],
  ['preservationTerm, pre-suit', preservationTerm, [{ object: 'deposit', stage: 'pre-suit', rank: 'first', periods: [{ from: '2026-09-01' }], suedOn: '2026-09-20' }, TODAY]],
  ['enforcementTerm', enforcementTerm, [{
    title: 'court', performanceEnds: '2025-01-24', effectiveOn: '2025-01-14', events: [{ kind: 'application', date: '2025-05-01', restartDate: '2025-12-01' }, { kind: 'demand', date: '2026-03-01' }],
    obstacles: [{ from: '2026-06-01', to: '2026-07-01' }],
  }, TODAY]],
  ['enforcementTerm, instalments', enforcementTerm, [{ title: 'notarised', instalments: ['2025-01-24', '2025-07-24'] }, TODAY]],
  ['procedureTerms', procedureTerms, [{ events: [{ kind: 'judgment-served', date: '2026-11-02', servedOn: 'bank', written: { 'appeal-judgment': '2026-11-17' } }] }, TODAY]],
]

const DAY = '2026-11-10'
/** Further functions; of some an argument may be left out. */
export const FURTHER: readonly RuleCall[] = [
  ['addPeriod', addPeriod, ['2026-01-31', 6, 'month']],
  ['lpr', lpr, ['2026-09-20', '1Y']],
  ['effectiveDate', effectiveDate, [{ document: 'first-instance-judgment', services: [{ servedOn: '2026-11-02' }] }]],
  ['disposalTerm', disposalTerm, [{ kind: 'movable', acquiredOn: '2025-03-18' }, TODAY]],
  ['guaranteeLimitation', guaranteeLimitation, [{ form: 'joint', requestedOn: '2026-08-01', events: [{ kind: 'promise', date: '2026-09-01' }] }, TODAY]],
  ['bankruptcyEffects', bankruptcyEffects, [{ acceptedOn: '2026-10-10', noticePublishedOn: '2026-10-15', claimDays: 45 }, TODAY]],
  ['taxReadiness', taxReadiness, [{ smallOrAgricultural: true, balance: 260_000_000, dueDate: '2025-09-01', records: ['visit'] }, TODAY]],
  ['mayContact', mayContact, [{ at: { day: DAY, time: '21:58' }, channel: 'call', person: {}, log: [{ day: DAY, channel: 'call' }], loan: 'consumer' }]],
  ['onlineAuction', onlineAuction, [{ referencePrice: 100_000_000, object: 'movable', firstFailedOn: DAY, on: '2026-01-01', firstStartPrice: 80_000_000 }]],
  ['traditionalAuction', traditionalAuction, [100_000_000, 'movable', '2026-01-01']],
  ['afterFailedRound', afterFailedRound, [{ round: 'first', object: 'movable', failedOn: DAY }]],
  ['referencePriceTerms', referencePriceTerms, [{ seizedOn: DAY, inquiredOn: DAY, commissionedOn: DAY, publishedOn: DAY, reportOn: DAY }]],
  ['inKindOffset', inKindOffset, [100, 200]],
  ['allocate', allocate, [{ amount: 950_000, owed: { costs: 200_000, interest: 800_000, principal: 10_000_000 }, rule: 'costs-interest-principal' }]],
  ['allocateAmong', allocateAmong, [{ amount: 100, paidOn: DAY, debts: [{ id: 'a', owed: 100, dueDate: '2025-01-01', secured: 0, annualRate: '5' }] }]],
]

const COURSE = {
  kind: 'civil-first', status: 'open', trialMode: null, appealOf: null, closing: null, run: null, opponents: ['x'], followedBy: [{ kind: 'civil-second', status: 'open', hasTitle: false }],
  events: [{ kind: 'filed', day: DAY, partyId: null, dueOn: null }],
  titles: [{ titleKind: null, judgedOn: DAY, servedOn: null, effectiveOn: null, performBy: null, instalments: [{ dueOn: DAY, paidOn: null }] }],
}
const BOUNDS = [30, 60, 90, 120, 150]
const STANDARD = { limits: [{ kind: 'principal-most', fen: 100 }], grounds: [{ label: '追索', conditions: [{ kind: 'contacts', atLeast: 1 }] }] }

/** Further functions that read lists; what stands in their lines comes from the record, whose own schema checks it. */
export const LISTED: readonly RuleCall[] = [
  ['caseBalanceAsOf', caseBalanceAsOf, [[{ id: 'a', terms: LOAN, entries: ENTRIES }], TODAY]],
  ['lprInterest', lprInterest, [{ base: 100, term: '1Y', from: '2024-01-10', to: '2024-02-10', series: SERIES }]],
  ['balanceAsOf, days and series', balanceAsOf, [{ ...LPR_LOAN, rate: { ...LPR_LOAN.rate, repricing: { days: ['2024-01-10'] }, series: SERIES } }, ENTRIES, TODAY]],
  ['distribution allocate', distribute, [{ debtor: 'company', lots: [{ id: 'a', proceeds: 900, costs: 12 }], priority: [{ creditor: 'x', lot: 'a', amount: 500, rank: 1 }], ordinary: [{ creditor: 'y', amount: 300, sealRank: 1 }] }]],
  ['guaranteePeriod, maximum amount', guaranteePeriod, [{ contractDate: SIGNED, form: 'joint', agreed: { kind: 'none' }, maximumAmount: { determinedOn: '2026-01-01', maturities: ['2026-03-01'] } }, TODAY]],
  ['countDuty', countDuty, [{ acquiredOn: '2025-11-20', counts: [DAY], disposedOn: null }, TODAY]],
  ['foreclosedResult', foreclosedResult, [{ book: 1000, money: [{ kind: 'rent', amount: 50 }], disposals: [{ on: DAY, price: 1, received: 1, cost: 1, bookPart: 1 }] }]],
  ['saleProposal', saleProposal, [{ referencePrice: 100_000, object: 'movable', online: true, rounds: [{ round: 'first', startPrice: 70_000, opensOn: DAY, closedOn: DAY, result: 'failed' }] }]],
  ['promiseOutcomes', promiseOutcomes, [[{ id: 'a', madeOn: DAY, dueOn: DAY, amountFen: 5 }], [{ on: DAY, amountFen: 5 }], TODAY]],
  ['claimTotals', claimTotals, [[{ amountFen: 5, outcome: 'full', grantedFen: null }]]],
  ['explainSum', explainSum, ['本金', [{ label: '借据', amount: 5 }]]],
  ['unpaidInstalments', unpaidInstalments, [[{ dueDate: DAY, principal: 5 }], 5]],
  ['nextSteps', nextSteps, [COURSE, TODAY]],
  ['milestonesOf', milestonesOf, [COURSE]],
  ['assessStandard', assessStandard, [STANDARD, { principal: 5, contacts: 2 }, TODAY]],
  ['proRata', proRata, [100, [50, 150]]],
  ['workdayCalendar', workdayCalendar, [[{ year: 2026, off: ['2026-01-01'], work: ['2026-01-04'] }]]],
  ['classify', classify, [{ overdueDays: 5, retail: true, signs: [{ kind: 'technical-delay', occurredOn: DAY }], current: null, periodMonths: 1, debtor: { bad: 0, all: 1 } }, BOUNDS, TODAY]],
  ['caseDeadlines', (facts: CaseFacts) => caseDeadlines(facts, { today: isoDate(TODAY), calendar: BUNDLED_CALENDAR, values: NO_BRANCH_VALUES }), [NO_FACTS]],
  ['claimCheck', claimCheck, [{ interest: 5, penalty: 0, compound: 0 }, [{ from: '2026-01-01', to: DAY, principal: 100 }]]],
  ['explainEarliestDue', explainEarliestDue, [[{ noteNo: 'a', contractDue: DAY, dueOn: DAY, acceleratedOn: null }]]],
]

/** Sets of facts with each fact that is yes or no, for the functions that read any. */
export const FLAGGED: readonly RuleCall[] = [
  ['acceptanceFee', acceptanceFee, [48_000_000, { kind: 'property', halved: true }]],
  ['doubleInterest', doubleInterest, [{ ...LATE, inclusiveEnd: false }]],
  ['balanceAsOf', balanceAsOf, [{ ...LOAN, inclusiveEnd: true }, [...ENTRIES, { id: 'z', kind: 'interest-stop', date: '2026-05-01', includeAcceptanceDay: false }], TODAY]],
  ['limitation', limitation, [{
    dueDate: '2023-05-18',
    events: [
      {
        kind: 'demand-signed', date: '2024-05-18', voided: false, signerEntitled: true, arrivalProved: true, addressAgreed: true, whereaboutsUnknownProved: true,
        endedBeforeService: false, agreesToPerform: true,
      },
    ],
  }, TODAY]],
  ['guaranteePeriod', guaranteePeriod, [{
    contractDate: SIGNED, form: 'joint', agreed: { kind: 'none' }, principalDue: '2026-03-15', extension: { newDue: '2026-06-15', guarantorConsented: true },
    acts: [{ kind: 'request-guarantor', date: '2026-08-01', againstAnother: false, voided: false }],
  }, TODAY]],
  ['preservationTerm', preservationTerm, [{ object: 'movable', stage: 'litigation', inEnforcement: true, periods: [{ from: '2025-12-15', voided: false }] }, TODAY]],
  ['enforcementTerm', enforcementTerm, [{
    title: 'court', performanceEnds: '2025-01-24', bothOrganisations: true, events: [{ kind: 'application', date: '2025-05-01', roundTerminated: true, voided: false }],
  }, TODAY]],
  ['procedureTerms', procedureTerms, [{ events: [{ kind: 'judgment-served', date: '2026-11-02', abroad: false, voided: false }] }, TODAY]],
]
