import type { ReactNode } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { EntryFacts } from '../../../../shared/model/ledger-entry.ts'
import { useCaseScope } from '../case-scope.ts'
import { CorrectionForm } from './correction-form.tsx'
import { CostForm, DrawdownForm, InterestStopForm } from './dated-sum-forms.tsx'
import { type BookedKind, type EntryAct, type EntryTask, unitOf } from './entry-task.ts'
import { JudgmentEntryForm } from './judgment-entry-form.tsx'
import { OpeningBalanceForm } from './opening-balance-form.tsx'
import { MisuseForm, RateChangeForm } from './rate-forms.tsx'
import { RepaymentForm } from './repayment-form.tsx'
import { ReversalForm } from './reversal-form.tsx'

interface Props {
  readonly act: EntryAct
  readonly loans: readonly Loan[]
  readonly onAct: (act: EntryAct) => void
  readonly onSaved: (facts: EntryFacts, corrected: boolean) => void
  readonly onClose: () => void
}

/** The form of the entry that a person is about to make. */
export function EntryForms({ act, loans, onAct, onSaved, onClose }: Props): ReactNode {
  const { today } = useCaseScope()
  if (act.mode === 'reverse') return <ReversalForm entry={act.entry} unit={unitOf(loans, act.entry.loanId)} onSaved={(facts) => onSaved(facts, false)} onClose={onClose} />
  const task: EntryTask = {
    loans,
    loanId: act.mode === 'add' ? act.loanId : act.entry.loanId,
    today,
    corrects: act.mode === 'correct' ? act.entry : null,
    onKind: (kind, loanId) => onAct({ mode: 'add', kind, loanId }),
    onSaved: (facts) => onSaved(facts, act.mode === 'correct'),
    onClose,
  }
  const kind = act.mode === 'add' ? act.kind : act.entry.kind
  const Form = forms[kind]
  return <Form key={kind} task={task} />
}

const forms: Readonly<Record<BookedKind, (props: { readonly task: EntryTask }) => ReactNode>> = {
  repayment: RepaymentForm,
  cost: CostForm,
  drawdown: DrawdownForm,
  'rate-change': RateChangeForm,
  'opening-balance': OpeningBalanceForm,
  correction: CorrectionForm,
  misuse: MisuseForm,
  judgment: JudgmentEntryForm,
  'interest-stop': InterestStopForm,
}
