import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type Id, isId } from '../../../shared/model/id.ts'

const RecordedDialog = lazy(() => import('../recorded-dialog.tsx'))

interface Explained {
  readonly row: HTMLTableRowElement
  readonly recordId: Id
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

interface ExplainedRow {
  /** Does nothing for a row that is no record of the ledger, such as a line of a computation. */
  readonly open: (rowId: string | undefined, row: HTMLTableRowElement | undefined) => void
  readonly dialog: ReactNode
}

/** Where a row was put down: what it shows, by the heads of its columns, and who recorded it when. */
export function useExplainedRow(): ExplainedRow {
  const [explained, setExplained] = useState<Explained | null>(null)
  const dialog = explained !== null && (
    <Suspense>
      <RecordedDialog recordId={explained.recordId} title={explained.title} facts={explained.facts} onClose={() => close(explained.row)} />
    </Suspense>
  )
  return { open, dialog }

  /** The focus goes back to the row that was asked about, once the dialog has let it go. */
  function close(row: HTMLTableRowElement): void {
    setExplained(null)
    requestAnimationFrame(() => row.focus())
  }

  function open(rowId: string | undefined, row: HTMLTableRowElement | undefined): void {
    if (!isId(rowId) || row === undefined) return
    const facts = factsOf(row)
    setExplained({ row, recordId: rowId, title: facts[0]?.value ?? '', facts: facts.slice(1) })
  }
}

/** What stands in the cells, each under its head; boxes and empty cells say nothing. */
function factsOf(row: HTMLTableRowElement): Explained['facts'] {
  const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])]
  return [...row.cells].flatMap((cell, index) => {
    const [label, value] = [heads[index]?.textContent.trim() ?? '', cell.textContent.trim()]
    return label === '' || value === '' || value === '—' ? [] : [{ label, value }]
  })
}
