/** One computation of every tool, invented, that reaches each kind of row and formula. */
import { fen } from '../../../shared/model/fen.ts'
import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { NO_BRANCH_VALUES } from '../../../shared/rules/branch-values.ts'
import { BUNDLED_LPR } from '../../../shared/rules/lpr.ts'
import { BUNDLED_HOLIDAYS } from '../../../shared/rules/workdays.ts'
import { type Basis, basisOn } from '../../../renderer/pages/toolbox/basis.ts'
import { runTool } from '../../../renderer/pages/toolbox/run-tool.ts'
import { sheetOf } from '../../../renderer/pages/toolbox/tool-export.ts'
import { blankOf } from '../../../renderer/pages/toolbox/blank-of.ts'
import type { Tool } from '../../../renderer/pages/toolbox/tool.ts'
import { amountTool } from '../../../renderer/pages/toolbox/tools/amount-tool.ts'
import { BLANK_ENTRY } from '../../../renderer/pages/toolbox/tools/claim-entry.ts'
import { claimTool } from '../../../renderer/pages/toolbox/tools/claim-tool.ts'
import { delayedTool } from '../../../renderer/pages/toolbox/tools/delayed-tool.ts'
import { disposalRightTool } from '../../../renderer/pages/toolbox/tools/disposal-right-tool.ts'
import { enforcementTool } from '../../../renderer/pages/toolbox/tools/enforcement-tool.ts'
import { feeTool } from '../../../renderer/pages/toolbox/tools/fee-tool.ts'
import { guaranteeLimitationTool } from '../../../renderer/pages/toolbox/tools/guarantee-limitation-tool.ts'
import { guaranteeTool } from '../../../renderer/pages/toolbox/tools/guarantee-tool.ts'
import { inKindTool } from '../../../renderer/pages/toolbox/tools/in-kind-tool.ts'
import { interestTool } from '../../../renderer/pages/toolbox/tools/interest-tool.ts'
import { limitationTool } from '../../../renderer/pages/toolbox/tools/limitation-tool.ts'
import { lprTool } from '../../../renderer/pages/toolbox/tools/lpr-tool.ts'
import { preservationTool } from '../../../renderer/pages/toolbox/tools/preservation-tool.ts'
import { procedureTool } from '../../../renderer/pages/toolbox/tools/procedure-tool.ts'
import { saleTool } from '../../../renderer/pages/toolbox/tools/sale-tool.ts'
import { workdayTool } from '../../../renderer/pages/toolbox/tools/workday-tool.ts'

export const TODAY = isoDate('2026-11-22')

/** A ledger without law of its own. */
export const BASIS = basisOn(TODAY, { values: NO_BRANCH_VALUES, holidays: BUNDLED_HOLIDAYS, texts: [], lpr: BUNDLED_LPR })

const day = isoDate
const yuan = (amount: number) => fen(Math.round(amount * 100))

/** The sheet of a tool with these inputs. @throws Error when they are not complete or are refused */
export function sheetFor<Inputs extends object>({ spec }: Tool<Inputs>, inputs: Partial<Inputs>, basis: Basis = BASIS): ToolSheet {
  const all = { ...blankOf(spec, basis), ...inputs }
  const outcome = runTool(spec, all, basis)
  if (outcome.kind !== 'computed') throw new Error(`${spec.id}: ${outcome.kind === 'refused' ? outcome.message : outcome.unanswered.join('、')}`)
  return sheetOf(spec, all, outcome.result, basis)
}

const segments = [
  { from: day('2023-03-21'), to: day('2024-03-20'), base: yuan(500_000), rate: '6.5' },
  { from: day('2024-03-20'), to: day('2026-11-22'), base: yuan(480_123.45), rate: '9.75' },
]

const loan = {
  asOf: day('2026-11-22'), drawdownDate: day('2023-03-21'), dueDate: day('2024-03-20'), annualRate: '6.5',
  entries: [
    { ...BLANK_ENTRY, kind: 'drawdown', date: day('2023-03-21'), amount: yuan(500_000) },
    { ...BLANK_ENTRY, kind: 'repayment', date: day('2023-09-21'), amount: yuan(30_000.01) },
    { ...BLANK_ENTRY, kind: 'cost', date: day('2024-05-08'), amount: yuan(4_211.5) },
    { ...BLANK_ENTRY, kind: 'repayment', date: day('2025-01-15'), amount: yuan(77_777.77) },
    { ...BLANK_ENTRY, kind: 'rate-change', date: day('2023-06-21'), rate: '6.2' },
  ],
} as const

const fromCertified = {
  ...loan,
  dayCount: 'ACT/ACT',
  compoundOn: 'interest-and-penalty',
  entries: [
    { ...BLANK_ENTRY, kind: 'opening-balance', date: day('2025-12-31'), amount: yuan(400_000), interest: yuan(12_345.67), penalty: yuan(2_000), compound: yuan(33.33), costs: yuan(500) },
    { ...BLANK_ENTRY, kind: 'repayment', date: day('2026-03-10'), amount: yuan(20_000) },
  ],
} as const

const byInstalments = {
  asOf: day('2024-05-10'), drawdownDate: day('2024-01-15'), dueDate: day('2024-06-15'), annualRate: '4.35', method: 'equal-instalment', settlement: 'monthly-anniversary', settlementDay: null,
  entries: [
    { ...BLANK_ENTRY, kind: 'drawdown', date: day('2024-01-15'), amount: yuan(50_000) },
    { ...BLANK_ENTRY, kind: 'repayment', date: day('2024-02-15'), amount: yuan(10_000) },
    { ...BLANK_ENTRY, kind: 'repayment', date: day('2024-03-22'), amount: yuan(3_000) },
  ],
  schedule: ['02', '03', '04', '05', '06'].map((month) => ({ from: null, dueDate: day(`2024-${month}-15`), principal: yuan(10_000), interest: yuan(181.25) })),
} as const

/** By a name that says what is in it. */
export const SAMPLES: Readonly<Record<string, ToolSheet>> = {
  'interest-act360': sheetFor(interestTool, { dayCount: 'ACT/360', segments }),
  'interest-act365-both-ends': sheetFor(interestTool, { dayCount: 'ACT/365', lastDay: 'included', segments }),
  'interest-actact': sheetFor(interestTool, { dayCount: 'ACT/ACT', segments }),
  'interest-30360': sheetFor(interestTool, { dayCount: '30/360', segments: [...segments, { from: day('2024-01-31'), to: day('2024-02-29'), base: yuan(1_000_000), rate: '5' }] }),
  'claim-from-drawdown': sheetFor(claimTool, loan),
  'claim-certified': sheetFor(claimTool, fromCertified),
  'claim-instalments': sheetFor(claimTool, byInstalments),
  lpr: sheetFor(lprTool, { base: yuan(1_234_567.89), from: day('2020-01-01'), to: day('2026-06-01') }),
  delayed: sheetFor(delayedTool, {
    base: yuan(800_000), from: day('2013-12-01'), to: day('2016-02-29'), benchmarkRate: '6.15',
    reductions: [{ date: day('2015-06-30'), amount: yuan(300_000) }], suspended: [{ from: day('2015-01-01'), to: day('2015-02-01') }],
  }),
  'fee-acceptance': sheetFor(feeTool, { amount: yuan(662_345.67) }),
  'fee-halved-cut': sheetFor(feeTool, { amount: yuan(23_456_789.01), halved: 'yes', round: 'yuan', mode: 'cut' }),
  'fee-small': sheetFor(feeTool, { amount: yuan(0.01) }),
  'fee-preservation-capped': sheetFor(feeTool, { kind: 'preservation', amount: yuan(9_000_000) }),
  'fee-payment-order': sheetFor(feeTool, { kind: 'payment-order', amount: yuan(123_456.78) }),
  'fee-enforcement': sheetFor(feeTool, { kind: 'enforcement', amount: yuan(12_000_000) }),
  'fee-bankruptcy': sheetFor(feeTool, { kind: 'bankruptcy', amount: yuan(99_999_999.99) }),
  limitation: sheetFor(limitationTool, {
    dueDate: day('2022-03-20'),
    acts: [{ ...limitationActBlank(), kind: 'demand-signed', date: day('2024-06-01'), signerEntitled: 'yes' }],
  }),
  guarantee: sheetFor(guaranteeTool, { contractDate: day('2023-03-20'), principalDue: day('2024-03-20'), agreed: 'duration', count: 3, unit: 'year' }),
  'guarantee-limitation': sheetFor(guaranteeLimitationTool, { requestedOn: day('2025-05-06') }),
  'guarantee-limitation-general': sheetFor(guaranteeLimitationTool, { form: 'general', applicationReceivedOn: day('2025-02-03'), endingRulingServedOn: day('2025-08-20') }),
  preservation: sheetFor(preservationTool, { object: 'immovable', periods: [{ from: day('2024-02-26'), to: null }] }),
  procedure: sheetFor(procedureTool, { events: [{ kind: 'judgment-served', date: day('2026-11-12'), servedOn: 'bank', abroad: null }] }),
  enforcement: sheetFor(enforcementTool, { performanceEnds: day('2025-06-30') }),
  'workdays-period': sheetFor(workdayTool, { start: day('2026-01-31'), count: 1, unit: 'month' }),
  'workdays-between': sheetFor(workdayTool, { question: 'between', start: day('2026-09-25'), to: day('2026-10-12') }),
  'workdays-nth': sheetFor(workdayTool, { question: 'workdays', start: day('2026-09-18'), count: 12 }),
  'workdays-none': sheetFor(workdayTool, { question: 'between', start: day('2026-11-14'), to: day('2026-11-14') }),
  'disposal-right': sheetFor(disposalRightTool, { firstSealOn: day('2026-09-10'), bankInEnforcement: 'yes', bankHasPriority: 'yes', firstIsPreservation: 'yes', requestReceivedOn: day('2026-11-12') }),
  'disposal-right-preserved': sheetFor(disposalRightTool, { firstSealOn: day('2024-02-29'), bankInEnforcement: 'yes', bankHasPriority: 'no', firstIsPreservation: 'yes', disputedObject: 'no' }),
  'sale-online': sheetFor(saleTool, {
    referencePrice: yuan(1_000_000.01), pricedOn: day('2026-08-31'), seizedOn: day('2026-07-31'), inquiredOn: day('2026-08-03'), commissionedOn: day('2026-08-10'), publishedOn: day('2026-09-01'),
    rounds: [{ round: 'first', startPrice: yuan(720_000), opensOn: day('2026-11-09'), closedOn: day('2026-11-10'), result: 'failed' }],
  }),
  'sale-traditional': sheetFor(saleTool, { method: 'traditional', referencePrice: yuan(333_333.33), pricedOn: day('2019-05-06') }),
  'in-kind': sheetFor(inKindTool, { reservePrice: yuan(560_000), claim: yuan(812_345.67) }),
  'in-kind-smaller-claim': sheetFor(inKindTool, { reservePrice: yuan(560_000), claim: yuan(512_345.67) }),
  'preservation-renewed': sheetFor(preservationTool, { object: 'deposit', periods: [{ from: day('2024-02-29'), to: null }, { from: day('2025-02-28'), to: null }] }),
  'enforcement-interrupted': sheetFor(enforcementTool, { performanceEnds: day('2024-02-29'), acts: [{ kind: 'demand', date: day('2026-02-28'), restartDate: null, roundTerminated: null }] }),
  amount: sheetFor(amountTool, { amount: yuan(107_000.53) }),
  'amount-read': sheetFor(amountTool, { direction: 'read', words: '人民币壹亿零壹佰元零伍分' }),
}

function limitationActBlank() {
  return { restartDate: null, arrivalProved: null, delivery: null, addressAgreed: null, whereaboutsUnknownProved: null, endedBeforeService: null, agreesToPerform: null } as const
}
