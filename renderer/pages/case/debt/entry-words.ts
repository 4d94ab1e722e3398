import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { payerLabels } from '../../../../shared/model/ledger-entry.ts'
import { addFen, formatYuan } from '../../../../shared/rules/money.ts'

/** The sum that an entry is about; null where it has none. */
export function entryAmount(entry: LedgerEntryView): Fen | null {
  switch (entry.kind) {
    case 'opening-balance':
      return [entry.interestFen, entry.penaltyFen, entry.compoundFen, entry.undividedInterestFen].reduce<Fen>(addFen, entry.principalFen)
    case 'drawdown':
    case 'repayment':
    case 'cost':
      return entry.amountFen
    case 'rate-change':
    case 'reversal':
      return null
  }
}

/** What an entry says beyond its sum, in one line. */
export function entryWords(entry: LedgerEntryView, noteOf: (id: string) => string): string {
  switch (entry.kind) {
    case 'opening-balance':
      return [`本金 ${formatYuan(entry.principalFen)}`, entry.undividedInterestFen > 0 && `未拆分欠息 ${formatYuan(entry.undividedInterestFen)}`, entry.certifiedBy].filter(Boolean).join('，')
    case 'repayment':
      return [payerLabels[entry.payer], entry.memo].filter(Boolean).join('，')
    case 'rate-change':
      return `年利率 ${entry.annualRate}%`
    case 'reversal':
      return `冲正：${noteOf(entry.reversesId)}；原因：${entry.reason}`
    case 'drawdown':
    case 'cost':
      return entry.memo ?? ''
  }
}
