import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { horizons } from './filter-labels.ts'

const choices = horizons.map(({ days, label }) => ({ value: String(days), label }))

interface Props {
  /** What ends, e.g. 查封到期. */
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** What ends within so many days, or has ended. */
export function ExpiryFilter({ label, value, onChange }: Props): ReactNode {
  return (
    <Select
      size="xs"
      w={128}
      aria-label={label}
      placeholder={label}
      data={choices}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      clearable
      comboboxProps={{ shadow: 'sm', width: 200, position: 'bottom-start' }}
    />
  )
}
