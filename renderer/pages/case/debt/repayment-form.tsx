import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type EntryOf, payerLabels } from '../../../../shared/model/ledger-entry.ts'
import { allocationOrderLabels } from '../../../../shared/model/loan-terms.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { useEntryForm } from './use-entry-form.ts'

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
  allocationOrder: '本笔抵充顺序',
}

const unsplit = { fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null } as const

/** 登记还款: the sum paid; its split is worked out by the agreed order unless a paper fixes it. */
export function RepaymentForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<Repayment> & { readonly kind: 'repayment' } = {
    kind: 'repayment', loanId: task.loanId, valueDate: task.today, memo: null, amountFen: null, payer: 'borrower', ...unsplit, allocationOrder: null,
  }
  const form = useEntryForm<'repayment'>(task, blank)
  const [fixed, setFixed] = useState(() => isSplit(form.values))

  function setSplit(on: boolean): void {
    setFixed(on)
    if (!on) form.change(unsplit)
  }

  return (
    <EntryDrawer task={task} kind="repayment" form={form} labels={labels}>
      <FieldGrid>
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
      <FieldGrid>
        {fixed && (
          <>
            <MoneyField label={labels.fixedPrincipalFen} field={form.bind('fixedPrincipalFen')} />
            <MoneyField label={labels.fixedInterestFen} field={form.bind('fixedInterestFen')} />
            <MoneyField label={labels.fixedPenaltyFen} field={form.bind('fixedPenaltyFen')} />
            <MoneyField label={labels.fixedCompoundFen} field={form.bind('fixedCompoundFen')} />
            <MoneyField label={labels.fixedCostFen} field={form.bind('fixedCostFen')} />
          </>
        )}
        <WideField>
          <EnumSelect label={labels.allocationOrder} labels={allocationOrderLabels} field={form.bind('allocationOrder')} help="本笔另有约定的填写，如和解协议；留空按借据的约定" />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}

function isSplit(values: Blank<Repayment>): boolean {
  return [values.fixedPrincipalFen, values.fixedInterestFen, values.fixedPenaltyFen, values.fixedCompoundFen, values.fixedCostFen].some((part) => part !== null)
}
