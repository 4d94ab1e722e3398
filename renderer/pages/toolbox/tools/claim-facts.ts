/** The claim tool's answers as the ledger takes them, and the ledger's answer as a table. */
import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { type Fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { AfterJudgment, Balance, LedgerEntry, LoanTerms, Movement, PenaltyTerm, RateTerm, ScheduledInstalment, ScheduleVersion } from '../../../../shared/rules/ledger.ts'
import { lineKindLabels } from '../../../../shared/rules/ledger/balance.ts'
import { type ComponentAmounts, components } from '../../../../shared/rules/ledger/components.ts'
import type { LprSeries } from '../../../../shared/rules/lpr.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { Basis } from '../basis.ts'
import { known } from '../known.ts'
import { isYes } from '../value-fields.tsx'
import { CLAIM_ENTRY_KINDS, type ClaimEntry, type ScheduleRow } from './claim-entry.ts'
import type { ClaimInputs } from './claim-inputs.ts'

function rateOf({ rateKind, annualRate, lprTerm, points, repricingMonths, repricingFrom, lprFixing }: ClaimInputs, series: LprSeries): RateTerm | null {
  if (rateKind === 'fixed') return annualRate === null ? null : { kind: 'fixed', annualRate }
  if (lprTerm === null || points === null) return null
  const repricing = repricingMonths === null ? null : { months: repricingMonths, ...known({ anchor: repricingFrom }) }
  return { kind: 'lpr', term: lprTerm, points, repricing, series, ...known({ fixing: lprFixing }) }
}

function penaltyOf({ penaltyKind, penaltyUplift, penaltyRate }: Pick<ClaimInputs, 'penaltyKind' | 'penaltyUplift' | 'penaltyRate'>): PenaltyTerm | null {
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

/** Rows grouped into versions: one that says from when it holds begins a new one. */
function schedulesOf(drawdown: LoanTerms['drawdownDate'], rows: readonly ScheduleRow[]): readonly ScheduleVersion[] {
  const versions: { from: LoanTerms['drawdownDate']; rows: ScheduledInstalment[] }[] = []
  for (const { from, dueDate, principal, interest } of rows) {
    if (dueDate === null || principal === null) continue
    if (versions.length === 0 || from !== null) versions.push({ from: from ?? drawdown, rows: [] })
    versions.at(-1)?.rows.push({ dueDate, principal, ...known({ interest }) })
  }
  return versions
}

/** Null while the contract is not fully described. */
export function termsOf(inputs: ClaimInputs, { lpr, values }: Basis): LoanTerms | null {
  const { drawdownDate, dueDate, method, settlement, dayCount, compoundOn } = inputs
  const [rate, penalty] = [rateOf(inputs, lpr), penaltyOf(inputs)]
  if (drawdownDate === null || dueDate === null || method === null || settlement === null || dayCount === null || compoundOn === null) return null
  if (rate === null || penalty === null) return null
  const schedule = schedulesOf(drawdownDate, inputs.schedule)
  const misusePenalty = penaltyOf({ penaltyKind: inputs.misuseKind, penaltyUplift: inputs.misuseUplift, penaltyRate: inputs.misuseRate })
  return {
    currency: 'CNY', drawdownDate, dueDate, method, settlement, settlementDay: inputs.settlementDay, dayCount, rate, penalty,
    compound: { on: compoundOn, ...known({ rateInTerm: inputs.compoundRateInTerm, joins: inputs.compoundJoins }) },
    ...known({ dueDayRate: inputs.dueDayRate, allocation: inputs.allocation, misusePenalty }),
    inclusiveEnd: isYes(inputs.inclusiveEnd) ?? false,
    ...(schedule.length > 0 && { schedule }),
    branch: values,
  }
}

function partsOf({ interest, penalty, compound, costs }: ClaimEntry) {
  return known({ interest, penalty, compound, costs })
}

function afterOf({ after, rate, dayCount }: ClaimEntry): AfterJudgment {
  if (after === 'rate' && rate !== null && dayCount !== null) return { by: 'rate', annualRate: rate, dayCount }
  return after === 'none' ? { by: 'none' } : { by: 'contract' }
}

function entryOf(entry: ClaimEntry, index: number): LedgerEntry | null {
  const { kind, date } = entry
  if (kind === null || date === null) return null
  const base = { id: String(index + 1), date, sequence: index }
  const amount: Fen = entry.amount ?? ZERO_FEN
  switch (kind) {
    case 'repayment':
      return { ...base, kind, amount, ...known({ allocation: entry.allocation }), ...(entry.split === 'fixed' && { fixed: { ...partsOf(entry), ...known({ principal: entry.principal }) } }) }
    case 'drawdown':
    case 'cost':
      return { ...base, kind, amount }
    case 'rate-change':
      return { ...base, kind, annualRate: entry.rate ?? '', ...known({ penalty: penaltyOf(entry) }) }
    case 'correction':
      return { ...base, kind, changes: { ...partsOf(entry), ...known({ principal: entry.principal, undivided: entry.undivided }) } }
    case 'extension':
      return entry.newDueDate === null ? null : { ...base, kind, newDueDate: entry.newDueDate, ...known({ guarantorConsent: entry.guarantors }) }
    case 'opening-balance':
      return { ...base, kind, principal: amount, ...partsOf(entry), ...known({ undivided: entry.undivided, oldestDueDate: entry.oldestDueDate }) }
    case 'misuse':
      return { ...base, kind, ...known({ amount: entry.amount, until: entry.until, penalty: penaltyOf(entry) }) }
    case 'judgment':
      return { ...base, kind, principal: amount, ...partsOf(entry), after: afterOf(entry) }
    case 'interest-stop':
      return { ...base, kind, includeAcceptanceDay: isYes(entry.includesAcceptanceDay) ?? false }
    case 'acceleration':
      return { ...base, kind }
  }
}

export function entriesOf(entries: readonly ClaimEntry[]): readonly LedgerEntry[] {
  return entries.map(entryOf).filter((entry) => entry !== null)
}

const MOVEMENT_LABELS: Readonly<Record<LedgerEntry['kind'], string>> = { ...CLAIM_ENTRY_KINDS, cost: '费用', 'interest-stop': '停止计息', acceleration: '提前到期', waiver: '减免', reversal: '冲正' }

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
