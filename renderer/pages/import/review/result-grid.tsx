import { type DryRunRow, type RowStatus, rowStatusLabels, type SheetPlan } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { columnLetters } from '../column-letters.ts'
import picture from '../sheet-grid.module.css'
import { RowReasons } from './row-reasons.tsx'

const tones: Record<RowStatus, Tone> = { new: 'good', changed: 'info', same: 'plain', rejected: 'bad', confirm: 'doubt', skipped: 'plain' }

interface ResultGridProps {
  readonly sessionId: Id<'import-session'>
  readonly plan: SheetPlan
  readonly rows: readonly DryRunRow[]
  readonly onAnswered: (from: RowStatus, to: RowStatus) => void
}

/** The sheet once more, each row with what becomes of it, and what is wrong marked on the very cell. */
export function ResultGrid({ sessionId, plan, rows, onAnswered }: ResultGridProps) {
  return (
    <div className={picture['frame']} tabIndex={0} role="region" aria-label="逐行结果">
      <table className={picture['grid']}>
        <thead>
          <tr>
            <th className={picture['corner']} title="表中的行号">
              行
            </th>
            <th>结果</th>
            <th>说明</th>
            {plan.columns.map(({ index, heading }) => (
              <th key={index} title={heading}>
                {heading || columnLetters(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowNumber}>
              <th>{row.rowNumber}</th>
              <td>
                <StatusBadge tone={tones[row.status]}>{rowStatusLabels[row.status]}</StatusBadge>
              </td>
              <td className={picture['reason']}>
                <RowReasons sessionId={sessionId} sheetKey={plan.sheetKey} row={row} onAnswered={onAnswered} />
              </td>
              {plan.columns.map(({ index, field }) => (
                <Cell key={index} row={row} index={index} unused={field === null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ row, index, unused }: { readonly row: DryRunRow; readonly index: number; readonly unused: boolean }) {
  const issues = row.issues.filter(({ column }) => column === index)
  const text = row.cells[index] ?? ''
  return (
    <td
      data-unused={unused || undefined}
      data-bad={(issues.length > 0 && row.status === 'rejected') || undefined}
      data-doubt={(issues.length > 0 && row.status !== 'rejected') || undefined}
      title={issues.length > 0 ? issues.map(({ message }) => message).join('\n') : text}
    >
      {text}
    </td>
  )
}
