import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { useVaultStatus } from '../api/use-vault.ts'
import type { TableColumn } from './data-table/column.ts'
import classes from './printed-sheet.module.css'
import { usePrint } from './use-print.ts'

interface Props<Row> {
  readonly title: string
  /** What the list was taken from, e.g. its conditions. */
  readonly of: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly today: IsoDate
  /** A last line, e.g. the totals. */
  readonly foot?: ReactNode
  /** Printed or not: the sheet is no longer needed. */
  readonly onEnd: () => void
}

/** A list on paper: numbered rows, by whom and when. It goes to the printer as soon as it stands. */
export function PrintedSheet<Row>({ title, of, columns, rows, rowId, today, foot, onEnd }: Props<Row>): ReactNode {
  const { run } = usePrint(onEnd)
  const status = useVaultStatus().data
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    run()
  }, [run])

  return createPortal(
    <section className={classes.sheet}>
      <h1>{title}</h1>
      <p>
        <span>{of}</span>
        <span>
          打印日期：{today}
          {status?.state === 'unlocked' && `　打印人：${status.person.name}`}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            {columns.map(({ id, header, align }) => (
              <th key={id} data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowId(row)}>
              <td>{index + 1}</td>
              {columns.map(({ id, align, cell }) => (
                <td key={id} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {foot !== undefined && <p>{foot}</p>}
    </section>,
    document.body,
  )
}
