import type { ReactNode } from 'react'
import type { EntryOf } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { useEntryForm } from './use-entry-form.ts'

const labels: Record<keyof EntryOf<'correction'>, string> = {
  kind: '类别', loanId: '借据', valueDate: '调整日', reason: '调整原因', memo: '批文或凭证号', principalFen: '本金增减', interestFen: '期内利息增减', penaltyFen: '罚息增减',
  compoundFen: '复利增减', undividedInterestFen: '未拆分欠息增减', costFen: '费用增减',
}
const sums = ['principalFen', 'interestFen', 'penaltyFen', 'compoundFen', 'undividedInterestFen', 'costFen'] as const

/** 余额调整: signed changes of what is owed, for a waiver or an error of the core system. */
export function CorrectionForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'correction'>> & { readonly kind: 'correction' } = {
    kind: 'correction', loanId: task.loanId, valueDate: task.today, memo: null, reason: null, principalFen: null, interestFen: null, penaltyFen: null, compoundFen: null,
    undividedInterestFen: null, costFen: null,
  }
  const form = useEntryForm<'correction'>(task, blank)
  return (
    <EntryDrawer task={task} kind="correction" form={form} labels={labels}>
      <FieldGrid>
        <DateField label={labels.valueDate} field={form.bind('valueDate')} required autoFocus />
        <TextField label={labels.memo} field={form.bind('memo')} />
        <WideField>
          <TextField label={labels.reason} field={form.bind('reason')} required placeholder="如 减免罚息、核心系统多计利息" />
        </WideField>
      </FieldGrid>
      <FieldSection title="增减金额（减少的填负数，如 -200）" />
      <FieldGrid>
        {sums.map((sum) => (
          <MoneyField key={sum} label={labels[sum]} field={form.bind(sum)} />
        ))}
      </FieldGrid>
    </EntryDrawer>
  )
}
