import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FieldGrid, WideField } from '../../../../components/field-grid.tsx'
import type { FieldBinding } from '../../../../components/field-binding.ts'
import classes from './rows-field.module.css'

interface Props<R> {
  readonly label: string
  /** What one row is called: 步骤, 人员. */
  readonly unit: string
  readonly rows: readonly R[]
  readonly blank: R
  readonly most: number
  readonly onChange: (rows: R[]) => void
  readonly children: (bind: <F extends keyof R>(field: F) => FieldBinding<R[F]>, name: string) => ReactNode
}

/** Rows of a paper that the person writes one by one; any field may be left open. */
export function RowsField<R>({ label, unit, rows, blank, most, onChange, children }: Props<R>): ReactNode {
  const binder = (row: R, index: number) => <F extends keyof R>(field: F): FieldBinding<R[F]> => ({
    value: row[field], error: null, onChange: (next) => onChange(rows.with(index, { ...row, [field]: next })), onProblem: () => undefined, onBlur: () => undefined,
  })
  return (
    <WideField>
      <fieldset className={classes.rows}>
        <legend>{label}</legend>
        {rows.map((row, index) => (
          // Rows have no identity of their own: one taken out moves the others up with all their fields.
          <div key={`${index}/${rows.length}`} className={classes.row} role="group" aria-label={`${unit} ${index + 1}`}>
            <div className={classes.head}>
              <span>
                {unit} {index + 1}
              </span>
              <ActionIcon variant="subtle" color="gray" size={26} aria-label={`删除${unit} ${index + 1}`} onClick={() => onChange(rows.toSpliced(index, 1))}>
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </div>
            <FieldGrid>{children(binder(row, index), `${unit} ${index + 1} `)}</FieldGrid>
          </div>
        ))}
        <Button variant="default" size="compact" disabled={rows.length >= most} leftSection={<IconPlus size={13} aria-hidden />} onClick={() => onChange([...rows, blank])}>
          添加{unit}
        </Button>
      </fieldset>
    </WideField>
  )
}
