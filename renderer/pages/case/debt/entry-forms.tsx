import type { ReactNode } from 'react'
import type { LedgerEntryView, Loan } from '../../../../shared/api/loans.ts'
import type { EntryFacts, EntryKind } from '../../../../shared/model/ledger-entry.ts'
import { useCaseScope } from '../case-scope.ts'
import { CostEntryForm, DrawdownForm, RateChangeForm } from './amount-entry-form.tsx'
import { OpeningBalanceForm } from './opening-balance-form.tsx'
import { RepaymentForm } from './repayment-form.tsx'
import { ReversalForm } from './reversal-form.tsx'

/** The entry that a person is about to make; a reversal is made from the entry that it answers. */
export type EntryAct = { readonly kind: Exclude<EntryKind, 'reversal'>; readonly loan: Loan } | { readonly kind: 'reversal'; readonly entry: LedgerEntryView }

interface Props {
  readonly act: EntryAct
  readonly loans: readonly Loan[]
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** The form of each kind of entry. */
export function EntryForms({ act, loans, onSaved, onClose }: Props): ReactNode {
  const { today } = useCaseScope()
  if (act.kind === 'reversal') return <ReversalForm entry={act.entry} onSaved={onSaved} onClose={onClose} />
  const common = { loanId: act.loan.id, noteNo: act.loan.noteNo, today, onSaved, onClose }
  switch (act.kind) {
    case 'repayment':
      return <RepaymentForm loans={loans} {...common} />
    case 'opening-balance':
      return <OpeningBalanceForm {...common} />
    case 'drawdown':
      return <DrawdownForm {...common} />
    case 'cost':
      return <CostEntryForm {...common} />
    case 'rate-change':
      return <RateChangeForm {...common} />
  }
}
