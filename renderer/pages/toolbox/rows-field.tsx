import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './toolbox.module.css'
import type { FieldPlace, ToolField } from './tool-field.ts'

interface RowsOptions<Row> {
  /** What one row is called: 分段, 还款 … */
  readonly one: string
  readonly fields: (row: Row) => readonly ToolField<Row>[]
  /** A new row, most often a continuation of the last one. */
  readonly blank: (last: Row | undefined) => Row
  /** True where at least one row is needed. */
  readonly required?: boolean
  readonly help?: string
}

/** A list of facts of one kind, a row each. */
export function rows<K extends string, Row>(key: K, label: string, options: RowsOptions<Row>): ToolField<Record<K, readonly Row[]>> {
  const { one, fields, required = false } = options
  return {
    key,
    label,
    wide: true,
    unanswered: (inputs) => {
      const list = inputs[key]
      if (required && list.length === 0) return [label]
      return list.flatMap((row, index) => fields(row).flatMap((field) => field.unanswered(row).map((name) => (list.length === 1 ? name : `${one} ${index + 1} 的${name}`))))
    },
    facts: (inputs) =>
      inputs[key].map((row, index) => ({
        label: `${one}${index + 1}`,
        value: fields(row).flatMap((field) => field.facts(row)).map((fact) => `${fact.label}：${fact.value}`).join('；') || '（未填）',
      })),
    control: (inputs, change, place) => (
      <RowList label={label} options={options} list={inputs[key]} onChange={(list) => change({ ...inputs, [key]: list })} place={{ ...place, path: place.path === '' ? key : `${place.path}.${key}` }} />
    ),
  }
}

interface RowListProps<Row> {
  readonly label: string
  readonly options: RowsOptions<Row>
  readonly list: readonly Row[]
  readonly onChange: (list: readonly Row[]) => void
  readonly place: FieldPlace
}

function RowList<Row>({ label, options, list, onChange, place }: RowListProps<Row>): ReactNode {
  const { one, blank, help } = options
  const problem = place.errorAt(place.path)
  return (
    <fieldset className={classes['rows']}>
      <legend>{label}</legend>
      {help !== undefined && <p className={classes['rowsHelp']}>{help}</p>}
      {list.map((row, index) => (
        // Rows have no identity of their own: they are only ever added at the end or taken out with all their fields.
        <RowFields key={`${index}/${list.length}`} row={row} index={index} options={options} place={place} onChange={(next) => onChange(list.with(index, next))} onRemove={() => onChange(list.toSpliced(index, 1))} />
      ))}
      {problem !== null && (
        <p className={classes['rowsProblem']} role="alert">
          {problem}
        </p>
      )}
      <Button variant="default" size="compact" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => onChange([...list, blank(list.at(-1))])}>
        添加{one}
      </Button>
    </fieldset>
  )
}

interface RowFieldsProps<Row> {
  readonly row: Row
  readonly index: number
  readonly options: RowsOptions<Row>
  readonly place: FieldPlace
  readonly onChange: (row: Row) => void
  readonly onRemove: () => void
}

function RowFields<Row>({ row, index, options, place, onChange, onRemove }: RowFieldsProps<Row>): ReactNode {
  const { one, fields } = options
  return (
    <div className={classes['row']} role="group" aria-label={`${one}${index + 1}`}>
      <span className={classes['rowNumber']}>{index + 1}</span>
      <div className={classes['rowFields']}>
        {fields(row).map((field) => (
          <div key={field.key} data-wide={field.wide || undefined}>
            {field.control(row, (patch) => onChange({ ...row, ...patch }), { ...place, path: `${place.path}.${index}` })}
          </div>
        ))}
      </div>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={`删除${one}${index + 1}`} onClick={onRemove}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
