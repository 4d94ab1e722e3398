import { columnLetters } from '../column-letters.ts'
import type { SheetPlan } from '../../../../shared/api/imports.ts'
import picture from '../sheet-grid.module.css'
import type { SheetChange } from './sheet-settings.ts'

interface SheetPictureProps {
  readonly sheet: SheetPlan
  readonly onChange: (changed: SheetChange) => void
}

/** The sheet as the user knows it: letters, row numbers, its own head, and above each column the field that it feeds. */
export function SheetPicture({ sheet, onChange }: SheetPictureProps) {
  const { columns, sample, headerRows, fieldChoices } = sheet
  const taken = new Set(columns.flatMap(({ field }) => field ?? []))

  function feed(index: number, field: string | null): void {
    onChange((plan) => ({
      columns: plan.columns.map((column) => {
        if (column.index === index) return { index, field }
        // A field is fed by one column: choosing it here takes it from where it was.
        return { index: column.index, field: column.field === field ? null : column.field }
      }),
    }))
  }

  return (
    <div className={picture['frame']} tabIndex={0} role="region" aria-label="工作表预览">
      <table className={picture['grid']}>
        <thead>
          <tr>
            <td className={picture['corner']} />
            {columns.map(({ index }) => (
              <th key={index} className={picture['letter']}>
                {columnLetters(index)}
              </th>
            ))}
          </tr>
          <tr>
            <th className={picture['corner']}>对应</th>
            {columns.map(({ index, heading, field }) => (
              <th key={index} data-mapped={field !== null || undefined}>
                <FieldChoice label={`${heading || columnLetters(index)} 对应`} choices={fieldChoices} taken={taken} field={field} onChoose={(next) => feed(index, next)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ rowNumber, hidden, cells }) => (
            <tr key={rowNumber} data-head={headerRows.includes(rowNumber) || undefined} data-hidden={hidden || undefined}>
              <th>
                <button
                  type="button"
                  className={picture['rowNumber']}
                  title={hidden ? '表里隐藏的行；点击设为表头行' : '点击设为表头行，按住 Shift 点击设为两行表头的第二行'}
                  onClick={(event) => onChange(chosenHead(rowNumber, event.shiftKey))}
                >
                  {rowNumber}
                </button>
              </th>
              {columns.map(({ index, field }) => (
                <td key={index} data-unused={field === null || undefined}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface FieldChoiceProps {
  readonly label: string
  readonly choices: SheetPlan['fieldChoices']
  readonly taken: ReadonlySet<string>
  readonly field: string | null
  readonly onChoose: (field: string | null) => void
}

/** The field that a column feeds; those that another column feeds say so. */
function FieldChoice({ label, choices, taken, field, onChoose }: FieldChoiceProps) {
  return (
    <select className={picture['choice']} aria-label={label} value={field ?? ''} onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
      <option value="">不导入</option>
      {choices.map((choice) => (
        <option key={choice.field} value={choice.field}>
          {choice.label}
          {choice.required ? '（必填）' : ''}
          {taken.has(choice.field) && choice.field !== field ? ' ·已对应' : ''}
        </option>
      ))}
    </select>
  )
}

/** A click chooses the head; with Shift the line below it becomes its second. */
function chosenHead(rowNumber: number, second: boolean): SheetChange {
  return ({ headerRows: [first] }) => ({ headerRows: second && first !== undefined && rowNumber === first + 1 ? [first, rowNumber] : [rowNumber] })
}
