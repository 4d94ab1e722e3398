import type { ReactNode } from 'react'
import classes from './sheet-list.module.css'

interface SheetEntry {
  readonly sheetKey: string
  readonly fileName: string
  readonly sheetName: string | null
}

interface SheetListProps<S extends SheetEntry> {
  readonly sheets: readonly S[]
  readonly currentKey: string
  readonly onChoose: (sheetKey: string) => void
  /** A box before the name, where a sheet can be left out. */
  readonly mark?: (sheet: S) => ReactNode
  /** What there is to know of a sheet, under its name. */
  readonly note: (sheet: S) => ReactNode
}

/** The sheets of an import, at the left of what is shown of one. */
export function SheetList<S extends SheetEntry>({ sheets, currentKey, onChoose, mark, note }: SheetListProps<S>) {
  return (
    <ul className={classes['list']} aria-label="工作表">
      {sheets.map((sheet) => (
        <li key={sheet.sheetKey} data-current={sheet.sheetKey === currentKey || undefined}>
          {mark?.(sheet)}
          <button type="button" aria-current={sheet.sheetKey === currentKey} onClick={() => onChoose(sheet.sheetKey)}>
            <span className={classes['name']}>{sheet.sheetName ?? sheet.fileName}</span>
            {sheet.sheetName !== null && <span className={classes['file']}>{sheet.fileName}</span>}
            <span className={classes['note']}>{note(sheet)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
