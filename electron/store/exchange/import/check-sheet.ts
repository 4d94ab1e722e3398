import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Column } from './column.ts'
import { readHeads } from './header.ts'
import type { Head, HeaderRows } from './header.ts'
import { resolveMapping } from './mapping.ts'
import type { ColumnChoice } from './mapping.ts'
import { MergedCells } from './merged-cells.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import { RowReader } from './row-reader.ts'
import type { Corrections, Mapping, RowIssue } from './row-reader.ts'
import { cellAt } from './sheet-model.ts'
import type { Sheet, SheetRow } from './sheet-model.ts'
import { columnsOfKind, identityInRow, readDraft, recordKey } from './sheet-kinds.ts'
import type { SheetKind } from '../../../../shared/api/imports.ts'
import type { Draft } from './sheet-kinds.ts'
import type { SlicedWork } from './slices.ts'
import { cellWords } from './text-values.ts'
import { TotalCheck, totalFinding, totalKind } from './total-rows.ts'
import type { TotalResult } from './total-rows.ts'

/** How a sheet is to be read: found by the program, corrected by the person. */
export interface SheetPlan {
  readonly kind: SheetKind
  readonly header: HeaderRows
  readonly columns: ColumnChoice
  readonly unit: MoneyUnit
  /** The day as of which balances are certified; null when the sheet brings none. */
  readonly asOf: IsoDate | null
}

/** What a person decided about one row. */
export interface RowDecision {
  readonly corrections?: Corrections
  /** Takes what was asked about as the program understood it; what could not be read stays blank. */
  readonly accepted?: boolean
  readonly skipped?: boolean
}

export type RowDecisions = ReadonlyMap<number, RowDecision>

export type RowStatus = 'ok' | 'confirm' | 'rejected' | 'skipped'

export interface CheckedRow {
  readonly rowNumber: number
  readonly hidden: boolean
  readonly status: RowStatus
  readonly issues: readonly RowIssue[]
  readonly draft: Draft | null
}

export interface CheckedSheet {
  readonly kind: SheetKind
  readonly rows: readonly CheckedRow[]
  readonly totals: readonly TotalResult[]
}

const ROWS_PER_PAUSE = 25
const FOOTER = /^(?:制表|填表|复核|审核|负责人|经办|注|备注|说明|编制单位)[^\d]{0,12}[:：]/

/** What one pass over a sheet carries along. */
interface Pass {
  readonly plan: SheetPlan
  readonly mapping: Mapping
  readonly today: IsoDate
  readonly epoch1904: boolean
  readonly keyIndex: number | undefined
  readonly merged: MergedCells
  readonly headWords: ReadonlyMap<number, string>
  readonly firstRowOfKey: Map<string, { readonly rowNumber: number; readonly identity: string | null }>
}

function keyColumn(kind: SheetKind): Column<unknown> | undefined {
  return Object.values(columnsOfKind[kind]).find((column) => column.required)
}

function isBlank(row: SheetRow, mapping: Mapping): boolean {
  for (const { index } of mapping.values()) if (cellWords(cellAt(row, index)) !== '') return false
  return true
}

/** Cells that a signature line fills at most. */
const FOOTER_CELLS = 3

/** Heads repeated on each printed page, and signature lines at the foot. Nearly every row is neither, and shows it in its first cells. */
function isDecoration(row: SheetRow, { headWords }: Pass): boolean {
  let first = ''
  let filled = 0
  let repeated = 0
  for (const [index, cell] of row.cells.entries()) {
    if (!cell || cell.kind === 'empty') continue
    const text = cellWords(cell)
    if (filled === 0) first = text
    filled += 1
    if (text !== '' && headWords.get(index) === text) repeated += 1
    if (repeated < filled && filled > FOOTER_CELLS) return false
  }
  return repeated === filled ? repeated >= 2 : FOOTER.test(first)
}

function skipped(row: SheetRow): CheckedRow {
  return { rowNumber: row.number, hidden: row.hidden, status: 'skipped', issues: [], draft: null }
}

function statusOf(issues: readonly RowIssue[], decision: RowDecision | undefined): RowStatus {
  if (decision?.skipped === true) return 'skipped'
  if (issues.some((issue) => issue.severity === 'reject')) return 'rejected'
  if (decision?.accepted === true) return 'ok'
  return issues.some((issue) => issue.severity === 'confirm') ? 'confirm' : 'ok'
}

/** A second row of the same record waits for a person, all the more when it names somebody else. */
function reportDuplicate(reader: RowReader, draft: Draft, rowNumber: number, pass: Pass): void {
  const key = recordKey(draft)
  if (key === null) return
  const identity = identityInRow(draft)
  const earlier = pass.firstRowOfKey.get(key)
  if (!earlier) {
    pass.firstRowOfKey.set(key, { rowNumber, identity })
    return
  }
  const column = keyColumn(pass.plan.kind) ?? null
  const label = column?.label ?? '编号'
  if (identity !== null && earlier.identity !== null && identity !== earlier.identity) {
    reader.report(column, 'confirm', 'key-conflict', `${label}与第 ${earlier.rowNumber} 行相同，但证件号码不同，请核对后选择以哪一行为准`)
  } else {
    reader.report(column, 'confirm', 'duplicate-row', `${label}与第 ${earlier.rowNumber} 行相同，请核对是否重复`)
  }
}

function checkRow(row: SheetRow, pass: Pass, decision: RowDecision | undefined): CheckedRow {
  const { plan, mapping, today, epoch1904 } = pass
  const reader = new RowReader(row, mapping, { unit: plan.unit, epoch1904, today }, pass.merged, decision?.corrections)
  const draft = readDraft(plan.kind, reader)
  reportDuplicate(reader, draft, row.number, pass)
  return { rowNumber: row.number, hidden: row.hidden, status: statusOf(reader.issues, decision), issues: reader.issues, draft }
}

function startPass(sheet: Sheet, plan: SheetPlan, heads: readonly Head[], today: IsoDate): Pass {
  const mapping = resolveMapping(plan.columns, heads, plan.unit)
  const key = keyColumn(plan.kind)
  return {
    plan,
    mapping,
    today,
    epoch1904: sheet.epoch1904,
    keyIndex: key && mapping.get(key.key)?.index,
    merged: new MergedCells(sheet, plan.header.last),
    headWords: new Map(heads.map((head) => [head.index, head.path.at(-1) ?? ''])),
    firstRowOfKey: new Map(),
  }
}

/** Adds what the totals showed to the total rows themselves: they are never imported, the difference is. */
function withFindings(rows: readonly CheckedRow[], totals: readonly TotalResult[]): readonly CheckedRow[] {
  const byRow = Map.groupBy(totals.filter(({ agrees }) => !agrees), ({ rowNumber }) => rowNumber)
  return rows.map((row) => {
    const issues = (byRow.get(row.rowNumber) ?? []).map((total): RowIssue => {
      const { column } = total
      return { ...totalFinding(total), severity: 'remark', column: column.key, label: column.label, value: '' }
    })
    return issues.length === 0 ? row : { ...row, issues: [...row.issues, ...issues] }
  })
}

/**
 * Reads and checks every row below the head, pausing often. Hidden rows count like any other; blank rows, totals, repeated
 * heads and signature lines are skipped.
 */
export function* checkSheet(sheet: Sheet, plan: SheetPlan, today: IsoDate, decisions: RowDecisions = new Map()): SlicedWork<CheckedSheet> {
  const pass = startPass(sheet, plan, readHeads(sheet, plan.header), today)
  const body = sheet.rows.filter((row) => row.number > plan.header.last)
  const totals = totalsOf(body, pass)
  const rows: CheckedRow[] = []
  for (const [done, row] of body.entries()) {
    if (done % ROWS_PER_PAUSE === 0) yield { step: 'checking', done, total: body.length }
    const total = totalKind(row, pass.keyIndex)
    if (total) totals.addTotal(row, total)
    if (total || isBlank(row, pass.mapping) || isDecoration(row, pass)) {
      rows.push(skipped(row))
      continue
    }
    totals.addRow(row)
    rows.push(checkRow(row, pass, decisions.get(row.number)))
  }
  return { kind: plan.kind, rows: withFindings(rows, totals.results()), totals: totals.results() }
}

/** Sums are added up only where the sheet has a total to hold them against. */
function totalsOf(body: readonly SheetRow[], pass: Pass): TotalCheck {
  const hasTotals = body.some((row) => totalKind(row, pass.keyIndex) !== null)
  return new TotalCheck(hasTotals ? Object.values(columnsOfKind[pass.plan.kind]) : [], pass.mapping)
}

/** Sums alone, for the picture of a sheet before its rows are checked. */
export function* checkTotals(sheet: Sheet, plan: SheetPlan, today: IsoDate): SlicedWork<readonly TotalResult[]> {
  const pass = startPass(sheet, plan, readHeads(sheet, plan.header), today)
  const body = sheet.rows.filter((row) => row.number > plan.header.last)
  const totals = totalsOf(body, pass)
  if (!totals.isNeeded) return []
  for (const [done, row] of body.entries()) {
    if (done % ROWS_PER_PAUSE === 0) yield { step: 'checking', done, total: body.length }
    const total = totalKind(row, pass.keyIndex)
    if (total) totals.addTotal(row, total)
    else if (!isBlank(row, pass.mapping) && !isDecoration(row, pass)) totals.addRow(row)
  }
  return totals.results()
}
