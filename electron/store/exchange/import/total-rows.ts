import { fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { addFen, formatYuan } from '../../../../shared/rules/money.ts'
import type { IssueCode } from './cell-issue.ts'
import type { Column } from './column.ts'
import { readSignedMoney, roundingTolerance } from './money-values.ts'
import type { Mapping } from './row-reader.ts'
import { cellAt } from './sheet-model.ts'
import type { SheetRow } from './sheet-model.ts'
import { cellWords } from './text-values.ts'

/** A row of sums: over the whole sheet, or over the rows since the last one of its kind. */
export type TotalKind = 'grand' | 'sub'

const MAX_LABEL = 20
/** The label stands in one of the first columns: serial number, name or unit. */
const LABEL_COLUMNS = 4

/** Tells 合计, 总计 and 营业部小计 from a debtor whose name merely contains such a word: a total has no record key. */
export function totalKind(row: SheetRow, keyIndex: number | undefined): TotalKind | null {
  if (keyIndex !== undefined && cellWords(cellAt(row, keyIndex)) !== '' && keyIndex >= LABEL_COLUMNS) return null
  for (let index = 0; index < LABEL_COLUMNS; index += 1) {
    const cell = cellAt(row, index)
    // every label holds this character, and hardly any other first cell does: each row of a sheet comes by here several times
    if (cell.kind !== 'text' || !cell.text.includes('计')) continue
    const label = cellWords(cell).replaceAll(' ', '')
    if (label.length > MAX_LABEL) continue
    if (label.endsWith('小计')) return 'sub'
    if (/^(?:合计|总计|总合计|累计)/.test(label) || label.endsWith('合计')) return 'grand'
  }
  return null
}

/** A total of the sheet beside the sum of its rows, in fen. */
export interface TotalResult {
  readonly rowNumber: number
  readonly column: Column<unknown>
  readonly stated: Fen
  readonly computed: Fen
  readonly agrees: boolean
}

/** Running sums of one money column. */
interface Running {
  all: Fen
  sinceSubtotal: Fen
  allTolerance: Fen
  sinceTolerance: Fen
}

interface PendingTotal {
  readonly rowNumber: number
  readonly kind: TotalKind
  readonly stated: ReadonlyMap<string, Fen>
  readonly above: ReadonlyMap<string, Running>
}

/** Collects the sums of a sheet while its rows go by, and compares them with its 合计 and 小计 rows at the end. */
export class TotalCheck {
  readonly #columns: readonly Column<unknown>[]
  readonly #mapping: Mapping
  readonly #running = new Map<string, Running>()
  readonly #pending: PendingTotal[] = []

  constructor(columns: readonly Column<unknown>[], mapping: Mapping) {
    this.#mapping = mapping
    this.#columns = columns.filter((column) => column.isMoney && mapping.has(column.key))
    for (const { key } of this.#columns) this.#running.set(key, emptySums())
  }

  /** False when no column has a total to hold its sum against. */
  get isNeeded(): boolean {
    return this.#columns.length > 0
  }

  addRow(row: SheetRow): void {
    for (const column of this.#columns) {
      const sums = this.#running.get(column.key)
      const place = this.#mapping.get(column.key)
      if (!sums || !place) continue
      const cell = cellAt(row, place.index)
      if (cell.kind === 'empty') continue
      const amount = readSignedMoney(cell, place.unit).value ?? ZERO_FEN
      const tolerance = roundingTolerance(cell, place.unit)
      sums.all = addFen(sums.all, amount)
      sums.sinceSubtotal = addFen(sums.sinceSubtotal, amount)
      sums.allTolerance = addFen(sums.allTolerance, tolerance)
      sums.sinceTolerance = addFen(sums.sinceTolerance, tolerance)
    }
  }

  addTotal(row: SheetRow, kind: TotalKind): void {
    const stated = new Map<string, Fen>()
    for (const { key } of this.#columns) {
      const place = this.#mapping.get(key)
      const amount = place ? readSignedMoney(cellAt(row, place.index), place.unit).value : null
      if (amount !== null) stated.set(key, amount)
    }
    const above = new Map([...this.#running].map(([key, sums]) => [key, { ...sums }]))
    this.#pending.push({ rowNumber: row.number, kind, stated, above })
    if (kind === 'sub') for (const sums of this.#running.values()) resetSubtotal(sums)
  }

  results(): readonly TotalResult[] {
    return this.#pending.flatMap((total) => this.#columns.flatMap((column) => this.#compare(total, column) ?? []))
  }

  #compare(total: PendingTotal, column: Column<unknown>): TotalResult | null {
    const stated = total.stated.get(column.key)
    const above = total.above.get(column.key)
    const whole = this.#running.get(column.key)
    if (stated === undefined || !above || !whole) return null
    // a total may stand above its rows or below them; a subtotal closes the rows since the last one
    const sums: readonly (readonly [Fen, Fen])[] =
      total.kind === 'sub' ? [[above.sinceSubtotal, above.sinceTolerance]] : [[whole.all, whole.allTolerance], [above.all, above.allTolerance]]
    const fitting = sums.find(([sum, tolerance]) => Math.abs(sum - stated) <= tolerance)
    const [computed] = fitting ?? sums[0] ?? [ZERO_FEN]
    return { rowNumber: total.rowNumber, column, stated, computed, agrees: fitting !== undefined }
  }
}

function emptySums(): Running {
  return { all: ZERO_FEN, sinceSubtotal: ZERO_FEN, allTolerance: ZERO_FEN, sinceTolerance: ZERO_FEN }
}

function resetSubtotal(sums: Running): void {
  sums.sinceSubtotal = ZERO_FEN
  sums.sinceTolerance = ZERO_FEN
}

/** What is wrong with a total that does not agree, in words. */
export function totalFinding({ column, stated, computed }: TotalResult): { readonly code: IssueCode; readonly message: string } {
  const ratio = computed === 0 ? 0 : stated / computed
  const otherUnit = Math.abs(ratio - 10_000) < 1 || Math.abs(ratio * 10_000 - 1) < 0.0001
  if (otherUnit) return { code: 'sum-unit-mismatch', message: `${column.label}的合计与各行之和正好相差一万倍，合计行与明细行单位不同，请核对元或万元` }
  const gap = fen(Math.abs(stated - computed))
  return { code: 'sum-mismatch', message: `${column.label}合计 ${formatYuan(stated)} 元，各行之和 ${formatYuan(computed)} 元，相差 ${formatYuan(gap)} 元` }
}
