import { Select } from '@mantine/core'
import type { ReactNode } from 'react'

/** Days ahead that people plan renewals by; −1 = already past. Kept as a distance, so that a saved view does not age. */
const horizons = [
  { days: -1, label: '已过期' },
  { days: 7, label: '7 天内到期（含已过）' },
  { days: 30, label: '30 天内到期（含已过）' },
  { days: 90, label: '90 天内到期（含已过）' },
] as const

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
