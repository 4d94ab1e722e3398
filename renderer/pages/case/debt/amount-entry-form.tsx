import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { EntryFacts } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type EntryOf, useEntryForm } from './use-entry-form.ts'

interface Props {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly today: IsoDate
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** 放款. */
export function DrawdownForm({ loanId, noteNo, today, onSaved, onClose }: Props): ReactNode {
  const initial: Blank<EntryOf<'drawdown'>> = { kind: 'drawdown', loanId, valueDate: today, memo: null, amountFen: null }
  const form = useEntryForm<Blank<EntryOf<'drawdown'>>>(`drawdown:${loanId}`, initial, onSaved)
  return (
    <RecordDrawer title={`登记放款：${noteNo}`} form={form} labels={{ kind: '类别', loanId: '借据', valueDate: '放款日', memo: '摘要', amountFen: '放款金额' }} onClose={onClose}>
      <FieldGrid>
        <MoneyField label="放款金额" field={form.bind('amountFen')} required autoFocus />
        <DateField label="放款日" field={form.bind('valueDate')} required />
        <WideField>
          <TextField label="摘要" field={form.bind('memo')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

/** 费用计入: a cost that the bank advanced and that the contract puts on the debtor. */
export function CostEntryForm({ loanId, noteNo, today, onSaved, onClose }: Props): ReactNode {
  const initial: Blank<EntryOf<'cost'>> = { kind: 'cost', loanId, valueDate: today, memo: null, amountFen: null, costId: null }
  const form = useEntryForm<Blank<EntryOf<'cost'>>>(`cost-entry:${loanId}`, initial, onSaved)
  return (
    <RecordDrawer
      title={`费用计入债权：${noteNo}`}
      form={form}
      labels={{ kind: '类别', loanId: '借据', valueDate: '垫付日', memo: '摘要', amountFen: '费用金额', costId: '费用记录' }}
      onClose={onClose}
    >
      <FieldGrid>
        <MoneyField label="费用金额" field={form.bind('amountFen')} required autoFocus />
        <DateField label="垫付日" field={form.bind('valueDate')} required />
        <WideField>
          <TextField label="摘要" field={form.bind('memo')} help="费用的名称和票据号，起诉状“实现债权的费用”栏使用" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

/** 利率调整: the contract rate from a day on. */
export function RateChangeForm({ loanId, noteNo, today, onSaved, onClose }: Props): ReactNode {
  const initial: Blank<EntryOf<'rate-change'>> = { kind: 'rate-change', loanId, valueDate: today, memo: null, annualRate: null }
  const form = useEntryForm<Blank<EntryOf<'rate-change'>>>(`rate:${loanId}`, initial, onSaved)
  return (
    <RecordDrawer title={`利率调整：${noteNo}`} form={form} labels={{ kind: '类别', loanId: '借据', valueDate: '调整日', memo: '依据', annualRate: '新年利率' }} onClose={onClose}>
      <FieldGrid>
        <PercentField label="新年利率" field={form.bind('annualRate')} required autoFocus help="从调整日起按此利率计息，罚息随合同约定的上浮比例变动" />
        <DateField label="调整日" field={form.bind('valueDate')} required />
        <WideField>
          <TextField label="依据" field={form.bind('memo')} placeholder="如 补充协议编号、LPR 重定价日" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
