import { Checkbox, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type EntryFacts, payerLabels } from '../../../../shared/model/ledger-entry.ts'
import { idOf } from '../../../api/ids.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type EntryOf, useEntryForm } from './use-entry-form.ts'

type Repayment = EntryOf<'repayment'>

const labels: Record<keyof Repayment, string> = {
  kind: '类别',
  loanId: '借据',
  valueDate: '还款日',
  amountFen: '还款金额',
  payer: '还款人',
  memo: '摘要',
  fixedPrincipalFen: '其中本金',
  fixedInterestFen: '其中期内利息',
  fixedPenaltyFen: '其中罚息',
  fixedCompoundFen: '其中复利',
  fixedCostFen: '其中费用',
}

const unsplit = { fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null } as const

interface Props {
  readonly loans: readonly Loan[]
  readonly loanId: Id<'loan'>
  readonly today: IsoDate
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** 登记还款: the sum paid; its split is worked out by the agreed order unless a paper fixes it. */
export function RepaymentForm({ loans, loanId, today, onSaved, onClose }: Props): ReactNode {
  const initial: Blank<Repayment> = { kind: 'repayment', loanId, valueDate: today, memo: null, amountFen: null, payer: 'borrower', ...unsplit }
  const form = useEntryForm<Blank<Repayment>>(`repayment:${loanId}`, initial, onSaved)
  const [fixed, setFixed] = useState(false)
  const loan = form.bind('loanId')

  function setSplit(on: boolean): void {
    setFixed(on)
    if (!on) form.change(unsplit)
  }

  return (
    <RecordDrawer title="登记还款" form={form} labels={labels} onClose={onClose} saveLabel="登记还款">
      <FieldGrid>
        <WideField>
          <Select
            label={labels.loanId}
            withAsterisk
            allowDeselect={false}
            data={loans.map((each) => ({ value: each.id, label: `${each.noteNo}　${each.contractNo ?? each.contractName}` }))}
            value={loan.value}
            error={loan.error}
            onChange={(value) => loan.onChange(idOf<'loan'>(value))}
          />
        </WideField>
        <MoneyField label={labels.amountFen} field={form.bind('amountFen')} required autoFocus />
        <DateField label={labels.valueDate} field={form.bind('valueDate')} required help="款项到账、开始起息的日期" />
        <EnumSelect label={labels.payer} labels={payerLabels} field={form.bind('payer')} required help="代偿和执行款在对账时单列" />
        <TextField label={labels.memo} field={form.bind('memo')} placeholder="如 扣划、柜面还款" />
      </FieldGrid>
      <FieldSection title="抵充" />
      <Checkbox
        mb="md"
        label="回单或文书已写明各项金额"
        description="不勾选时按合同约定的抵充顺序计算，每次计算都能看到抵了哪一项"
        checked={fixed}
        onChange={(event) => setSplit(event.currentTarget.checked)}
      />
      {fixed && (
        <FieldGrid>
          <MoneyField label={labels.fixedPrincipalFen} field={form.bind('fixedPrincipalFen')} />
          <MoneyField label={labels.fixedInterestFen} field={form.bind('fixedInterestFen')} />
          <MoneyField label={labels.fixedPenaltyFen} field={form.bind('fixedPenaltyFen')} />
          <MoneyField label={labels.fixedCompoundFen} field={form.bind('fixedCompoundFen')} />
          <MoneyField label={labels.fixedCostFen} field={form.bind('fixedCostFen')} />
        </FieldGrid>
      )}
      <Notice tone="info">分录登记后不能改，只能冲正后重新登记。早于最近一次余额认定日的还款只作历史，不再重复抵减。</Notice>
    </RecordDrawer>
  )
}
