import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'

/** A case by its name, so that a chosen one keeps it when the search goes on. */
export interface PickedCase {
  readonly id: Id<'case'>
  readonly name: string
}

const OFFERED = 20
const PAUSE_MS = 80

interface Props {
  readonly picked: readonly PickedCase[]
  readonly onChange: (picked: readonly PickedCase[]) => void
}

/** Several cases, found as everywhere: by name, initials, number or its end. */
export function CasePicker({ picked, onChange }: Props): ReactNode {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, PAUSE_MS)
  const found = useCall(
    'cases.list',
    { filter: { ...emptyCaseFilter, status: 'all', search: asked }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: OFFERED },
    { keepPrevious: true },
  )
  const offered = (found.data?.rows ?? []).map((row): PickedCase => ({ id: row.id, name: `${row.borrowerName}（${row.caseNo}）` }))
  const known = [...picked, ...offered.filter(({ id }) => !picked.some((one) => one.id === id))]
  return (
    <MultiSelect
      label="要导出的户"
      description="户名、拼音首字母、借据号或号码末几位都能找"
      withAsterisk
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options} // the store has found them; their labels need not hold what was typed
      value={picked.map(({ id }) => id)}
      nothingFoundMessage="没有找到，可换用拼音首字母或号码末几位"
      onChange={(ids) => onChange(ids.flatMap((id) => known.find((one) => one.id === idOf<'case'>(id)) ?? []))}
    />
  )
}
