import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'

/** Days ahead that people plan renewals by; −1 = already past. */
const horizons = [
  { days: -1, label: '已过期' },
  { days: 7, label: '7 天内到期（含已过）' },
  { days: 30, label: '30 天内到期（含已过）' },
  { days: 90, label: '90 天内到期（含已过）' },
] as const

interface Props {
  readonly today: IsoDate
  readonly value: IsoDate | null
  readonly onChange: (value: IsoDate | null) => void
}

/** 查封到期: orders in force that end within so many days; a saved view may carry a day of its own. */
export function ExpiryFilter({ today, value, onChange }: Props): ReactNode {
  const days = horizons.map((horizon) => ({ value: addDays(today, horizon.days), label: horizon.label }))
  const other = value !== null && !days.some((day) => day.value === value) ? [{ value, label: `${value} 前到期` }] : []
  return (
    <Select
      size="xs"
      w={168}
      aria-label="查封到期"
      placeholder="查封到期"
      data={[...days, ...other]}
      value={value}
      onChange={(chosen) => onChange([...days, ...other].find((day) => day.value === chosen)?.value ?? null)}
      clearable
      comboboxProps={{ shadow: 'sm', width: 200, position: 'bottom-start' }}
    />
  )
}
