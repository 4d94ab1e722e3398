import type { ReactNode } from 'react'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { EntryOf } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { useEntryForm } from './use-entry-form.ts'

type OpeningBalance = EntryOf<'opening-balance'>

const labels: Record<keyof OpeningBalance, string> = {
  kind: '类别',
  loanId: '借据',
  valueDate: '余额日期',
  principalFen: '本金余额',
  interestFen: '期内利息',
  penaltyFen: '罚息',
  compoundFen: '复利',
  undividedInterestFen: '未拆分欠息',
  costFen: '费用',
  certifiedBy: '认定依据',
  interestPaidTo: '利息付至',
  oldestDueOn: '逾期起始日',
  memo: '摘要',
}

/** 余额认定: what the core system or a reconciliation certifies at the end of a day. */
export function OpeningBalanceForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<OpeningBalance> & { readonly kind: 'opening-balance' } = {
    kind: 'opening-balance', loanId: task.loanId, valueDate: null, memo: null, principalFen: null, interestFen: ZERO_FEN, penaltyFen: ZERO_FEN, compoundFen: ZERO_FEN,
    undividedInterestFen: ZERO_FEN, costFen: null, certifiedBy: null, interestPaidTo: null, oldestDueOn: null,
  }
  const form = useEntryForm<'opening-balance'>(task, blank)
  return (
    <EntryDrawer task={task} kind="opening-balance" form={form} labels={labels}>
      <FieldGrid>
        <DateField label={labels.valueDate} field={form.bind('valueDate')} required autoFocus help="这一天日终的余额；之前的分录成为历史" />
        <TextField label={labels.certifiedBy} field={form.bind('certifiedBy')} placeholder="如 核心系统余额表" help="明细表注明余额的来源" />
      </FieldGrid>
      <FieldSection title="日终余额" />
      <FieldGrid>
        <MoneyField label={labels.principalFen} field={form.bind('principalFen')} required />
        <MoneyField label={labels.undividedInterestFen} field={form.bind('undividedInterestFen')} required help="只知道欠息总数时填这里；起诉前要拆分" />
        <MoneyField label={labels.interestFen} field={form.bind('interestFen')} required />
        <MoneyField label={labels.penaltyFen} field={form.bind('penaltyFen')} required />
        <MoneyField label={labels.compoundFen} field={form.bind('compoundFen')} required />
        <MoneyField label={labels.costFen} field={form.bind('costFen')} help="已由本行垫付、计入债权的费用" />
        <DateField label={labels.oldestDueOn} field={form.bind('oldestDueOn')} help="最早一笔未还款项的到期日，逾期天数从这一天数起" />
        <DateField label={labels.interestPaidTo} field={form.bind('interestPaidTo')} help="核心系统显示的已付息截止日" />
        <WideField>
          <TextField label={labels.memo} field={form.bind('memo')} />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}
