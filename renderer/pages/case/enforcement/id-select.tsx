import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EnforcementAsset } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../../components/field-binding.ts'
import { useCaseScope } from '../case-scope.ts'

interface Props<Tag extends string> extends FieldLook {
  readonly field: FieldBinding<Id<Tag> | null>
  readonly choices: readonly { readonly value: Id<Tag>; readonly label: string }[]
  readonly placeholder?: string
  readonly nothing: string
}

/** One of a few records, by what they are called. */
export function IdSelect<Tag extends string>({ field, choices, placeholder, nothing, ...look }: Props<Tag>): ReactNode {
  return (
    <Select
      {...inputLook(look)}
      clearable={look.required !== true}
      allowDeselect={look.required !== true}
      searchable
      placeholder={placeholder}
      nothingFoundMessage={nothing}
      data={[...choices]}
      value={field.value}
      error={field.error}
      onChange={(value) => field.onChange(idOf<Tag>(value))}
      onBlur={field.onBlur}
    />
  )
}

interface AssetProps extends FieldLook {
  readonly field: FieldBinding<Id<'asset'> | null>
  readonly assets: readonly EnforcementAsset[]
}

/** One of the things that the household's records name. */
export function AssetSelect({ assets, ...rest }: AssetProps): ReactNode {
  return <IdSelect {...rest} choices={assets.map((asset) => ({ value: asset.id, label: asset.text }))} nothing="本户没有登记财产，请先登记抵质押物或被保全财产" />
}

interface LoanProps extends FieldLook {
  readonly field: FieldBinding<Id<'loan'> | null>
}

/** The loan that a receipt is booked to. */
export function LoanSelect(props: LoanProps): ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return <IdSelect {...props} choices={loans.map((loan) => ({ value: loan.id, label: loan.noteNo }))} placeholder={props.required === true ? '选择借据' : '暂不入账'} nothing="本户没有借据" />
}

interface RepaymentProps extends FieldLook {
  readonly field: FieldBinding<Id<'entry'> | null>
  readonly loanId: Id<'loan'>
}

/** A repayment that was booked before, to be linked in the place of a new one. */
export function RepaymentSelect({ loanId, ...rest }: RepaymentProps): ReactNode {
  const entries = useCall('loans.entries', { loanId }).data ?? []
  const choices = entries.flatMap((entry) =>
    entry.kind === 'repayment' && entry.reversedBy === null ? [{ value: entry.id, label: `${entry.valueDate}　${formatYuan(entry.amountFen)} 元` }] : [],
  )
  return <IdSelect {...rest} choices={choices} placeholder="新登记一笔还款" nothing="该借据没有还款分录" />
}
