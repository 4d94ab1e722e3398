import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { DateField } from '../../components/date-field.tsx'

/** What the lists of contacts are narrowed by: whose work, and a day. */

interface MineBoxProps {
  readonly label?: string
  readonly mine: boolean
  readonly onChange: (mine: boolean) => void
}

export function MineBox({ label = '只看我管户和经办的', mine, onChange }: MineBoxProps): ReactNode {
  return <Checkbox size="sm" label={label} checked={mine} onChange={(event) => onChange(event.currentTarget.checked)} />
}

interface DayBoxProps {
  readonly label: string
  readonly day: IsoDate | null
  readonly onChange: (day: IsoDate | null) => void
}

const ignore = () => undefined

/** A day that narrows a list; what cannot be read as a day changes nothing. */
export function DayBox({ label, day, onChange }: DayBoxProps): ReactNode {
  return <DateField label={label} field={{ value: day, error: null, onChange, onProblem: ignore, onBlur: ignore }} />
}
