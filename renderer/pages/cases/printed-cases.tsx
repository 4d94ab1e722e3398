import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { PrintedSheet } from '../../components/printed-sheet.tsx'
import { caseTableColumns } from './case-columns.tsx'
import { filterWords } from './filter-words.ts'
import type { CaseSheet } from './read-sheet.ts'
import { totalWords } from './total-words.ts'

const nobodyWaits: ReadonlySet<string> = new Set()

interface Props {
  readonly sheet: CaseSheet
  readonly today: IsoDate
  /** Printed or not: the sheet is no longer needed. */
  readonly onEnd: () => void
}

/** 案件列表 on paper: what it was narrowed by, every row in the columns on screen, the totals. */
export default function PrintedCases({ sheet: { state, totals, choices, rows }, today, onEnd }: Props): ReactNode {
  const shown = new Set<string>(state.columns)
  const columns = caseTableColumns(today, nobodyWaits).filter(({ id, always }) => shown.has(id) || always === true)
  return (
    <PrintedSheet
      title="案件列表" of={`条件：${filterWords(state.filter, choices).join('；')}`} columns={columns} rows={rows} rowId={(row) => row.id} today={today} onEnd={onEnd}
      foot={totalWords(totals).map(({ label, value }) => <span key={label}>{`${label} ${value ?? '—'}`}</span>)}
    />
  )
}
