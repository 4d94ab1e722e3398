import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { type EntryFacts, interestAfterLabels, payerLabels } from '../../../../shared/model/ledger-entry.ts'
import { allocationOrderLabels, dayCountLabels } from '../../../../shared/model/loan-terms.ts'
import { addFen, formatYuan } from '../../../../shared/rules/money.ts'

/** The sum that an entry is about; null where it has none. */
export function entryAmount(entry: EntryFacts): Fen | null {
  switch (entry.kind) {
    case 'opening-balance':
      return total([entry.principalFen, entry.interestFen, entry.penaltyFen, entry.compoundFen, entry.undividedInterestFen, entry.costFen])
    case 'judgment':
      return total([entry.principalFen, entry.interestFen, entry.penaltyFen, entry.compoundFen, entry.costFen])
    case 'correction':
      return total([entry.principalFen, entry.interestFen, entry.penaltyFen, entry.compoundFen, entry.undividedInterestFen, entry.costFen])
    case 'drawdown':
    case 'repayment':
    case 'cost':
    case 'misuse':
      return entry.amountFen
    case 'rate-change':
    case 'interest-stop':
    case 'reversal':
      return null
  }
}

function total(parts: readonly (Fen | null)[]): Fen | null {
  return parts.reduce<Fen | null>((sum, part) => (sum === null ? part : part === null ? sum : addFen(sum, part)), null)
}

/** What an entry says beyond its sum, in one line. */
export function entryWords(entry: LedgerEntryView, noteOf: (id: string) => string): string {
  switch (entry.kind) {
    case 'opening-balance':
      return joined([
        `本金 ${formatYuan(entry.principalFen)}`, entry.undividedInterestFen > 0 && `未拆分欠息 ${formatYuan(entry.undividedInterestFen)}`, entry.certifiedBy,
        entry.oldestDueOn && `逾期自 ${entry.oldestDueOn}`,
      ])
    case 'repayment':
      return joined([payerLabels[entry.payer], entry.allocationOrder && allocationOrderLabels[entry.allocationOrder], entry.memo])
    case 'rate-change':
      return joined([`年利率 ${entry.annualRate}%`, penaltyWords(entry), entry.memo])
    case 'correction':
      return joined([entry.reason, entry.memo])
    case 'misuse':
      return joined([entry.amountFen === null && '全部本金', entry.untilOn === null ? '尚未纠正' : `至 ${entry.untilOn} 纠正`, penaltyWords(entry), entry.memo])
    case 'interest-stop':
      return joined([entry.includesAcceptanceDay ? '利息计至受理当日' : '利息计至受理前一日', entry.memo])
    case 'judgment':
      return joined([
        `本金 ${formatYuan(entry.principalFen)}`,
        entry.interestAfter === 'rate' && entry.dayCount !== null ? `判后年利率 ${entry.annualRate}%（${dayCountLabels[entry.dayCount]}）` : `判后利息${interestAfterLabels[entry.interestAfter]}`,
        entry.memo,
      ])
    case 'reversal':
      return `冲正：${noteOf(entry.reversesId)}；原因：${entry.reason}`
    case 'drawdown':
    case 'cost':
      return entry.memo ?? ''
  }
}

function joined(parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join('，')
}

function penaltyWords({ penaltyKind, penaltyUplift, penaltyRate }: Extract<EntryFacts, { readonly kind: 'rate-change' | 'misuse' }>): string | null {
  if (penaltyKind === 'uplift') return `罚息上浮 ${penaltyUplift}%`
  if (penaltyKind === 'own-rate') return `罚息年利率 ${penaltyRate}%`
  return penaltyKind === 'none' ? '不计罚息' : null
}
