import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Judgment } from '../../../../shared/api/proceedings.ts'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { EntryOf } from '../../../../shared/model/ledger-entry.ts'
import { interestAfterLabels } from '../../../../shared/model/ledger-entry.ts'
import { dayCountLabels } from '../../../../shared/model/loan-terms.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { type EntryForm, useEntryForm } from './use-entry-form.ts'

type JudgmentEntry = EntryOf<'judgment'>

const labels: Record<keyof JudgmentEntry, string> = {
  kind: '类别', loanId: '借据', valueDate: '判决计至日', memo: '摘要', judgmentId: '裁判文书', principalFen: '本金', interestFen: '利息', penaltyFen: '罚息', compoundFen: '复利',
  costFen: '费用', interestAfter: '判后利息', annualRate: '年利率', dayCount: '计息天数',
}

/** 判决确定金额: from the day after it, what the title fixes stands in the place of the contract's claim. */
export function JudgmentEntryForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<JudgmentEntry> & { readonly kind: 'judgment' } = {
    kind: 'judgment', loanId: task.loanId, valueDate: null, memo: null, judgmentId: null, principalFen: null, interestFen: ZERO_FEN, penaltyFen: ZERO_FEN, compoundFen: ZERO_FEN,
    costFen: ZERO_FEN, interestAfter: 'contract', annualRate: null, dayCount: null,
  }
  const form = useEntryForm<'judgment'>(task, blank)
  return (
    <EntryDrawer task={task} kind="judgment" form={form} labels={labels}>
      <FieldGrid>
        <WideField>
          <TitleField form={form} />
        </WideField>
        <DateField label={labels.valueDate} field={form.bind('valueDate')} required autoFocus help="判决主文中利息“暂计至”的日期，次日起按判决计算" />
        <TextField label={labels.memo} field={form.bind('memo')} placeholder="如 判决主文第一项" />
      </FieldGrid>
      <FieldSection title="判决确定、由本借据承担的金额" />
      <FieldGrid>
        <MoneyField label={labels.principalFen} field={form.bind('principalFen')} required />
        <MoneyField label={labels.interestFen} field={form.bind('interestFen')} required />
        <MoneyField label={labels.penaltyFen} field={form.bind('penaltyFen')} required />
        <MoneyField label={labels.compoundFen} field={form.bind('compoundFen')} required />
        <MoneyField label={labels.costFen} field={form.bind('costFen')} required help="律师费等判决支持的费用，案件受理费不填" />
      </FieldGrid>
      <FieldSection title="此后的利息" />
      <AfterFields form={form} />
    </EntryDrawer>
  )
}

/** The title of this household that the amounts come from; choosing one takes its sums over. */
function TitleField({ form }: { readonly form: EntryForm<Blank<JudgmentEntry>> }): ReactNode {
  const { caseId } = useCaseScope()
  const titles = useCall('proceedings.ofCase', { caseId }).data?.judgments ?? []
  const field = form.bind('judgmentId')
  return (
    <Select
      label={labels.judgmentId}
      description={titles.length === 0 ? '本户还没有登记裁判文书，可先在“诉讼执行”页登记，也可直接填写金额' : '选定后带出主文金额，多笔借据的请按笔拆分'}
      clearable
      data={titles.map((title) => ({ value: title.id, label: titleWords(title) }))}
      value={field.value}
      error={field.error}
      onChange={(value) => {
        const title = titles.find((each) => each.id === value)
        form.change({ judgmentId: value === null ? null : idOf<'judgment'>(value), ...(title && sumsOf(title)) })
      }}
    />
  )
}

function titleWords({ documentNo, judgedOn }: Judgment): string {
  return [documentNo ?? '未登记文号', judgedOn].join('　')
}

function sumsOf({ principalFen, interestFen }: Judgment): Partial<Blank<JudgmentEntry>> {
  return { ...(principalFen === null ? {} : { principalFen }), ...(interestFen === null ? {} : { interestFen }) }
}

function AfterFields({ form }: { readonly form: EntryForm<Blank<JudgmentEntry>> }): ReactNode {
  const after = form.bind('interestAfter')
  return (
    <FieldGrid>
      <EnumSelect
        label={labels.interestAfter}
        labels={interestAfterLabels}
        required
        field={{ ...after, onChange: (value) => form.change({ interestAfter: value, ...(value === 'rate' ? {} : { annualRate: null, dayCount: null }) }) }}
      />
      {form.values.interestAfter === 'rate' && (
        <>
          <PercentField label={labels.annualRate} field={form.bind('annualRate')} required />
          <EnumSelect label={labels.dayCount} labels={dayCountLabels} field={form.bind('dayCount')} required />
        </>
      )}
    </FieldGrid>
  )
}
