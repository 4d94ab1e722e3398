import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { DateField } from '../../../components/date-field.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { useMoneyUnit } from '../../../components/money-unit.ts'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import classes from './debt-tab.module.css'
import { BLANK_INSTALMENT, type InstalmentValues, parseInstalments } from './paste-instalments.ts'

/** A year of months on screen at a time: a schedule of thirty years stays quick to type in. */
const PAGE = 12

interface Props {
  readonly field: FieldBinding<readonly InstalmentValues[]>
  /** What the rows should repay; null where they need not come to a fixed sum. */
  readonly lent: Fen | null
}

/** The rows of a schedule: typed, pasted out of Excel or generated, to be checked against the contract. */
export function InstalmentRows({ field, lent }: Props): ReactNode {
  const rows = field.value
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const shown = Math.min(page, pages - 1)
  const first = shown * PAGE
  return (
    <>
      <table className={classes.instalments} aria-label="各期">
        <thead>
          <tr>
            <th scope="col">期次</th>
            <th scope="col">应还日</th>
            <th scope="col">应还本金</th>
            <th scope="col">应还利息</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(first, first + PAGE).map((row, offset) => {
            const index = first + offset
            return (
              // Rows have no identity of their own: one taken out moves the others up with all their fields.
              <InstalmentRow
                key={`${index}/${rows.length}`}
                row={row}
                period={index + 1}
                field={field}
                onChange={(next) => field.onChange(rows.with(index, next))}
                onRemove={() => field.onChange(rows.toSpliced(index, 1))}
              />
            )
          })}
        </tbody>
      </table>
      {field.error !== null && <Notice tone="bad">{field.error}</Notice>}
      <Group justify="space-between" mt="xs" mb="md">
        <Group gap="xs">
          <Button variant="default" size="compact" leftSection={<IconPlus size={13} aria-hidden />} onClick={addRow}>
            添加一期
          </Button>
          {pages > 1 && (
            <>
              <Button variant="subtle" size="compact" disabled={shown === 0} onClick={() => setPage(shown - 1)}>
                上一页
              </Button>
              <span className={classes.key}>
                第 {first + 1} 至 {Math.min(first + PAGE, rows.length)} 期，共 {rows.length} 期
              </span>
              <Button variant="subtle" size="compact" disabled={shown === pages - 1} onClick={() => setPage(shown + 1)}>
                下一页
              </Button>
            </>
          )}
        </Group>
        <PlannedSum rows={rows} lent={lent} />
      </Group>
      <PasteRows onRows={(pasted) => field.onChange(pasted)} />
    </>
  )

  function addRow(): void {
    field.onChange([...rows, BLANK_INSTALMENT])
    setPage(Math.floor(rows.length / PAGE))
  }
}

interface RowProps {
  readonly row: InstalmentValues
  readonly period: number
  readonly field: Props['field']
  readonly onChange: (row: InstalmentValues) => void
  readonly onRemove: () => void
}

function InstalmentRow({ row, period, field, onChange, onRemove }: RowProps): ReactNode {
  const cell = { error: null, onProblem: field.onProblem, onBlur: field.onBlur }
  return (
    <tr>
      <td>{period}</td>
      <td>
        <DateField label={`第 ${period} 期应还日`} field={{ ...cell, value: row.dueOn, onChange: (dueOn) => onChange({ ...row, dueOn }) }} />
      </td>
      <td>
        <MoneyField label={`第 ${period} 期应还本金`} field={{ ...cell, value: row.principalFen, onChange: (principalFen) => onChange({ ...row, principalFen }) }} />
      </td>
      <td>
        <MoneyField label={`第 ${period} 期应还利息`} field={{ ...cell, value: row.interestFen, onChange: (interestFen) => onChange({ ...row, interestFen }) }} />
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`删除第 ${period} 期`} onClick={onRemove}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}

/** The principal of all rows beside what was lent. */
function PlannedSum({ rows, lent }: { readonly rows: readonly InstalmentValues[]; readonly lent: Fen | null }): ReactNode {
  const unit = useMoneyUnit()
  const planned = sumFen(rows.flatMap(({ principalFen }) => (principalFen === null ? [] : [principalFen])))
  return (
    <span className={classes.key} data-differs={(lent !== null && planned !== lent) || undefined}>
      本金合计 {formatYuan(planned)} {unit}
      {comparedWith(lent, planned, unit)}
    </span>
  )
}

function comparedWith(lent: Fen | null, planned: Fen, unit: string): string {
  if (lent === null) return ''
  return planned === lent ? '，与借款本金一致' : `，借款本金 ${formatYuan(lent)} ${unit}`
}

function PasteRows({ onRows }: { readonly onRows: (rows: readonly InstalmentValues[]) => void }): ReactNode {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Textarea
      label="从 Excel 粘贴"
      description="复制应还日、应还本金、应还利息三列，粘贴后替换上面的各期"
      minRows={2}
      autosize
      maxRows={4}
      value={text}
      error={problem}
      mb="md"
      onChange={(event) => take(event.currentTarget.value)}
    />
  )

  function take(pasted: string): void {
    setText(pasted)
    if (pasted.trim() === '') return setProblem(null)
    const read = parseInstalments(pasted)
    setProblem(read.problem)
    if (read.rows === null) return
    onRows(read.rows)
    setText('')
  }
}
