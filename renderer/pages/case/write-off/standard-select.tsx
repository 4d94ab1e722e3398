import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { WriteOffStandard } from '../../../../shared/model/write-off-standard.ts'
import { type StandardCode, standardCodes } from '../../../../shared/model/write-off-standard.ts'
import { useCall } from '../../../api/use-call.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../../components/field-binding.ts'

/** 第七项 诉讼、执行后不能收回; items of the card annex say so. */
export function standardName({ code, itemNo, title }: Pick<WriteOffStandard, 'code' | 'itemNo' | 'title'>): string {
  return `${code.startsWith('card') ? '银行卡' : ''}第${itemNo}项 ${title}`
}

/** One of the recognition standards, by its item and title. */
export function StandardSelect({ field, ...look }: FieldLook & { readonly field: FieldBinding<StandardCode | null> }): ReactNode {
  const standards = useCall('writeOff.standards', {}).data ?? []
  return (
    <Select
      {...inputLook(look)}
      searchable
      allowDeselect={false}
      nothingFoundMessage="没有这项标准"
      data={standards.map(({ standard }) => ({ value: standard.code, label: standardName(standard) }))}
      value={field.value}
      error={field.error}
      onChange={(value) => field.onChange(standardCodes.find((code) => code === value) ?? null)}
      onBlur={field.onBlur}
    />
  )
}
