/** The claim tool's answers as the ledger takes them, and the ledger's answer as a table. */
import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { type Fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { Balance, LedgerEntry, LoanTerms, Movement, PenaltyTerm, RateTerm, ScheduleVersion } from '../../../../shared/rules/ledger.ts'
import { lineKindLabels } from '../../../../shared/rules/ledger/balance.ts'
import { type ComponentAmounts, components } from '../../../../shared/rules/ledger/components.ts'
import type { LprSeries } from '../../../../shared/rules/lpr.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { Basis } from '../basis.ts'
import { known } from '../known.ts'
import type { ClaimEntry, ClaimInputs, ScheduleRow } from './claim-tool.ts'

function rateOf({ rateKind, annualRate, lprTerm, points, repricingMonths }: ClaimInputs, series: LprSeries): RateTerm | null {
  if (rateKind === 'fixed') return annualRate === null ? null : { kind: 'fixed', annualRate }
  if (lprTerm === null || points === null) return null
  return { kind: 'lpr', term: lprTerm, points, repricing: repricingMonths === null ? null : { months: repricingMonths }, series }
}

function penaltyOf({ penaltyKind, penaltyUplift, penaltyRate }: ClaimInputs): PenaltyTerm | null {
  switch (penaltyKind) {
    case 'uplift':
      return penaltyUplift === null ? null : { kind: 'uplift', percent: penaltyUplift }
    case 'own-rate':
      return penaltyRate === null ? null : { kind: 'own-rate', annualRate: penaltyRate }
    case 'none':
      return { kind: 'none' }
    case null:
      return null
  }
}

function scheduleOf(from: LoanTerms['drawdownDate'], rows: readonly ScheduleRow[]): readonly ScheduleVersion[] {
  const known_ = rows.flatMap(({ dueDate, principal, interest }) => (dueDate === null || principal === null ? [] : [{ dueDate, principal, ...known({ interest }) }]))
  return known_.length === 0 ? [] : [{ from, rows: known_ }]
}

/** Null while the contract is not fully described. */
export function termsOf(inputs: ClaimInputs, { lpr, values }: Basis): LoanTerms | null {
  const { drawdownDate, dueDate, method, settlement, dayCount, compoundOn } = inputs
  const [rate, penalty] = [rateOf(inputs, lpr), penaltyOf(inputs)]
  if (drawdownDate === null || dueDate === null || method === null || settlement === null || dayCount === null || compoundOn === null) return null
  if (rate === null || penalty === null) return null
  const schedule = scheduleOf(drawdownDate, inputs.schedule)
  return {
    currency: 'CNY', drawdownDate, dueDate, method, settlement, settlementDay: inputs.settlementDay, dayCount, rate, penalty,
    compound: { on: compoundOn, ...known({ rateInTerm: inputs.compoundRateInTerm }) },
    ...known({ dueDayRate: inputs.dueDayRate, allocation: inputs.allocation }),
    ...(schedule.length > 0 && { schedule }),
    branch: values,
  }
}

function fixedParts({ principal, interest, penalty, compound, costs }: ClaimEntry) {
  return known({ principal, interest, penalty, compound, costs })
}

function entryOf(entry: ClaimEntry, index: number): LedgerEntry | null {
  const { kind, date } = entry
  if (kind === null || date === null) return null
  const base = { id: String(index + 1), date, sequence: index }
  const amount: Fen = entry.amount ?? ZERO_FEN
  switch (kind) {
    case 'repayment':
      return { ...base, kind, amount, ...(entry.split === 'fixed' && { fixed: fixedParts(entry) }) }
    case 'drawdown':
    case 'cost':
      return { ...base, kind, amount }
    case 'rate-change':
      return { ...base, kind, annualRate: entry.rate ?? '' }
    case 'extension':
      return entry.newDueDate === null ? null : { ...base, kind, newDueDate: entry.newDueDate }
    case 'opening-balance':
      return { ...base, kind, principal: amount, ...known({ interest: entry.interest, penalty: entry.penalty, compound: entry.compound, costs: entry.costs, undivided: entry.undivided }) }
    case 'acceleration':
    case 'interest-stop':
      return { ...base, kind }
  }
}

export function entriesOf(entries: readonly ClaimEntry[]): readonly LedgerEntry[] {
  return entries.map(entryOf).filter((entry) => entry !== null)
}

const MOVEMENT_LABELS: Readonly<Record<LedgerEntry['kind'], string>> = {
  drawdown: '放款', repayment: '还款', cost: '费用', correction: '更正', reversal: '冲正', 'rate-change': '利率调整', extension: '展期', acceleration: '提前到期', misuse: '挪用',
  'interest-stop': '停止计息', 'opening-balance': '余额认定', judgment: '判决确定',
}

function changes(movement: Movement): boolean {
  return components.some((component) => movement.changes[component] !== 0)
}

function movementLabel({ kind, amount, overpaid }: Movement): string {
  const sum = amount === undefined ? '' : ` ${formatYuan(amount)}元`
  return `${MOVEMENT_LABELS[kind]}${sum}${overpaid > 0 ? `（多还${formatYuan(overpaid)}元）` : ''}`
}

function amountsOf(amounts: ComponentAmounts): ComponentAmounts {
  const { principal, interest, penalty, compound, undivided, costs } = amounts
  return { principal, interest, penalty, compound, undivided, costs }
}

/** The whole computation: opening, legs, bookings and what is left, part by part. */
export function claimTable(balance: Balance): ToolTableOf<'claim'> {
  return {
    kind: 'claim',
    caption: '欠款构成',
    asOf: balance.asOf,
    opening: amountsOf(balance.opening),
    lines: balance.lines.map((line) => ({
      label: lineKindLabels[line.kind], component: line.component, from: line.from, to: line.to, base: line.base, rate: line.rate, dayCount: line.dayCount,
      spread: line.spread === undefined ? null : { ...line.spread }, amount: line.amount,
    })),
    movements: balance.movements.filter(changes).map((movement) => ({ label: movementLabel(movement), date: movement.date, changes: amountsOf(movement.changes) })),
    balance: amountsOf(balance),
    total: balance.total,
  }
}
