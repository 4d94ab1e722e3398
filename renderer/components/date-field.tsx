import { TextInput } from '@mantine/core'
import { type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import { useToday } from '../api/use-vault.ts'
import { distanceText } from './day-distance.ts'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'
import { parseDate } from './typed-date.ts'
import { useTypedText } from './typed-text.ts'

const day = { parse: parseDate, format: (value: IsoDate): string => value }
const MS_PER_DAY = 86_400_000

interface DateFieldProps extends FieldLook {
  readonly field: FieldBinding<IsoDate | null>
  /** Shows how far the day lies from today. */
  readonly distance?: boolean
}

/** A civil day by keyboard: 20260305, 2026.3.5 or 2026-3-5; ↑ and ↓ step by a day, T is today. */
export function DateField({ field, distance = false, ...look }: DateFieldProps) {
  const { text, onType, onLeave } = useTypedText(field, day)
  const today = useToday()
  return (
    <TextInput
      {...inputLook(look)}
      placeholder="如 2026-11-21"
      value={text}
      error={field.error}
      rightSection={distance && field.value !== null && today !== null ? distanceText(today, field.value) : undefined}
      rightSectionWidth={distance ? 84 : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        const next = steppedDay(event.key, field.value, today)
        if (next === null) return
        event.preventDefault()
        onType(next)
      }}
    />
  )
}

function steppedDay(key: string, value: IsoDate | null, today: IsoDate | null): IsoDate | null {
  if (key.toLowerCase() === 't') return today
  const from = value ?? today
  if (from === null || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null
  const step = key === 'ArrowUp' ? MS_PER_DAY : -MS_PER_DAY
  return isoDate(new Date(Date.parse(from) + step).toISOString().slice(0, 10))
}
