import type { DryRunRow, SheetPlan as SheetView, SumCheck } from '../../../../shared/api/imports.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { dateOfSerial } from './date-values.ts'
import { headText } from './header.ts'
import { missingColumns } from './mapping.ts'
import type { MatchedRow } from './row-match.ts'
import { columnsOfKind } from './sheet-kinds.ts'
import { cellText } from './sheet-model.ts'
import type { Cell, Sheet, SheetRow } from './sheet-model.ts'
import type { SheetSettings } from './sheet-settings.ts'
import { plainNumber } from './text-values.ts'
import type { TotalResult } from './total-rows.ts'

const SAMPLE_ROWS = 30
const MAX_SHOWN = 300

/** A cell as the user knows it from Excel: days as days, numbers without the noise of their storage. */
export function shownCell(cell: Cell | undefined, epoch1904: boolean): string {
  if (!cell) return ''
  if (cell.kind !== 'number') return cellText(cell).slice(0, MAX_SHOWN)
  const day = cell.shows === 'day' ? dateOfSerial(Number(cell.raw), epoch1904) : null
  return day ?? plainNumber(cell.raw) ?? cell.raw
}

export function shownCells(row: SheetRow, epoch1904: boolean): string[] {
  return Array.from(row.cells, (cell) => shownCell(cell, epoch1904))
}

export function sumChecks(totals: readonly TotalResult[]): SumCheck[] {
  return totals.map(({ rowNumber, column, stated, computed, agrees }) => ({
    rowNumber,
    column: column.label,
    stated: formatYuan(stated),
    computed: formatYuan(computed),
    agrees,
  }))
}

export interface SheetIdentity {
  readonly sheetKey: string
  readonly fileName: string
  readonly sheetName: string | null
}

/** A sheet in the wizard: how it will be read, and its first rows. */
export function sheetView(identity: SheetIdentity, sheet: Sheet, settings: SheetSettings, totals: readonly TotalResult[]): SheetView {
  const { kind, header, heads, columns } = settings
  const fieldOf = new Map([...columns].map(([key, index]) => [index, key]))
  return {
    ...identity,
    rowCount: sheet.rows.filter(({ number }) => number > header.last).length,
    included: settings.included,
    kind,
    headerRows: header.first === header.last ? [header.first] : [header.first, header.last],
    unit: settings.unit,
    asOf: settings.asOf,
    columns: heads.map((head) => ({ index: head.index, heading: headText(head), field: fieldOf.get(head.index) ?? null })),
    fieldChoices: kind === null ? [] : Object.values(columnsOfKind[kind]).map(({ key, label, required }) => ({ field: key, label, required })),
    unmappedRequired: kind === null ? [] : missingColumns(kind, columns).map(({ label }) => label),
    remembered: settings.remembered,
    sums: sumChecks(totals),
    sample: sheet.rows.slice(0, SAMPLE_ROWS).map((row) => ({ rowNumber: row.number, hidden: row.hidden, cells: shownCells(row, sheet.epoch1904) })),
  }
}

/** A compared row in the words and cells of its sheet. */
export function rowView(row: MatchedRow, sheetRow: SheetRow | undefined, sheet: Sheet, settings: SheetSettings, answers: Readonly<Record<string, string>>): DryRunRow {
  return {
    rowNumber: row.rowNumber,
    status: row.status,
    title: row.title,
    cells: sheetRow ? shownCells(sheetRow, sheet.epoch1904) : [],
    issues: row.issues.map(({ column, code, message }) => ({ column: column === null ? null : (settings.columns.get(column) ?? null), code, message })),
    questions: row.questions,
    answers,
    differences: row.differences,
  }
}
