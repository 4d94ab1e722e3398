import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useVaultStatus } from '../../api/use-vault.ts'
import { usePrint } from '../../components/use-print.ts'
import { caseTableColumns } from './case-columns.tsx'
import { filterWords } from './filter-words.ts'
import classes from './printed-cases.module.css'
import type { CaseSheet } from './read-sheet.ts'
import { totalWords } from './total-words.ts'

const nobodyWaits: ReadonlySet<string> = new Set()

interface Props {
  readonly sheet: CaseSheet
  readonly today: IsoDate
  /** Printed or not: the sheet is no longer needed. */
  readonly onEnd: () => void
}

/** 案件列表 on paper: what it was narrowed by, every row in the columns on screen, the totals. It goes to the printer as soon as it stands. */
export default function PrintedCases({ sheet: { state, totals, choices, rows }, today, onEnd }: Props): ReactNode {
  const { run } = usePrint(onEnd)
  const status = useVaultStatus().data
  const shown = new Set<string>(state.columns)
  const columns = caseTableColumns(today, nobodyWaits).filter(({ id, always }) => shown.has(id) || always === true)
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    run()
  }, [run])

  return createPortal(
    <section className={classes.sheet}>
      <h1>案件列表</h1>
      <p>
        <span>条件：{filterWords(state.filter, choices).join('；')}</span>
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
            <tr key={row.id}>
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
      <p>{totalWords(totals).map(({ label, value }) => <span key={label}>{`${label} ${value ?? '—'}`}</span>)}</p>
    </section>,
    document.body,
  )
}
