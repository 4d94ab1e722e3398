import type { ReactNode } from 'react'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { EntryFacts } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type EntryOf, useEntryForm } from './use-entry-form.ts'

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
  certifiedBy: '认定依据',
  interestPaidTo: '利息付至',
  memo: '摘要',
}

interface Props {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** 余额认定: what the core system or a reconciliation certifies at the end of a day. */
export function OpeningBalanceForm({ loanId, noteNo, onSaved, onClose }: Props): ReactNode {
  const initial: Blank<OpeningBalance> = {
    kind: 'opening-balance', loanId, valueDate: null, memo: null, principalFen: null, interestFen: ZERO_FEN, penaltyFen: ZERO_FEN, compoundFen: ZERO_FEN,
    undividedInterestFen: ZERO_FEN, certifiedBy: null, interestPaidTo: null,
  }
  const form = useEntryForm<Blank<OpeningBalance>>(`balance:${loanId}`, initial, onSaved)
  return (
    <RecordDrawer title={`余额认定：${noteNo}`} form={form} labels={labels} onClose={onClose} saveLabel="登记余额">
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
        <DateField label={labels.interestPaidTo} field={form.bind('interestPaidTo')} help="核心系统显示的已付息截止日" />
        <WideField>
          <TextField label={labels.memo} field={form.bind('memo')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
