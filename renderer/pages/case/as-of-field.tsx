import { type ReactNode, useState } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { DateField } from '../../components/date-field.tsx'
import classes from './case-page.module.css'

interface Props {
  readonly label: string
  readonly value: IsoDate
  readonly onChange: (day: IsoDate) => void
}

/** A 截至日 that takes effect as soon as what was typed is a day; an emptied field keeps the last one. */
export function AsOfField({ label, value, onChange }: Props): ReactNode {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={classes.asOf} title={problem ?? '可改为任意一天：↑↓ 逐日，T 为今天'}>
      <DateField
        label={label}
        field={{
          value,
          error: problem === null ? null : '日期不对',
          onChange: (day) => day !== null && onChange(day),
          onProblem: setProblem,
          onBlur: () => undefined,
        }}
      />
    </div>
  )
}
