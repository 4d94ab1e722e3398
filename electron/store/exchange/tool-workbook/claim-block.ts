/** A whole claim with live formulas: legs, bookings, and each component as opening + accrued + booked. */
import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { type Component, componentLabels, components } from '../../../../shared/rules/ledger/components.ts'
import { checkCell, dayCell, moneyCell, strong, sumCell, textCell } from './cells.ts'
import { addInterestLines, INTEREST_COLUMN, type InterestLines } from './interest-block.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

type Claim = ToolTableOf<'claim'>
type ClaimLine = Claim['lines'][number]

/** Movements: what and when, then one column for each component. */
const FIRST_COMPONENT_COLUMN = 2
const MOVEMENT_HEADS = ['事项', '日期', ...components.map((component) => componentLabels[component])]

const BALANCE = { label: 0, opening: 1, accrued: 2, booked: 3, formula: 4, figure: 5 } as const
const BALANCE_HEADS = ['项目', '期初', '加：计息', '加减：收付', '余额（公式）', '余额（系统）', '核对']

interface Movements {
  readonly openingRow: number
  readonly lastRow: number
}

function addMovements(draft: SheetDraft, { opening, movements }: Claim): Movements {
  draft.caption('期初余额与收付（元）')
  draft.heads(MOVEMENT_HEADS)
  const openingRow = draft.add([textCell('期初余额'), null, ...components.map((component) => moneyCell(opening[component]))])
  for (const { label, date, changes } of movements) {
    draft.add([textCell(label), dayCell(date), ...components.map((component) => moneyCell(changes[component]))])
  }
  return { openingRow, lastRow: draft.nextRow - 1 }
}

/** Legs stand sorted by component, so that each component is one range to sum. */
function byComponent(lines: readonly ClaimLine[]): ReadonlyMap<Component, readonly ClaimLine[]> {
  return Map.groupBy(lines, (line) => line.component)
}

function addLines(draft: SheetDraft, { lines }: Claim): ReadonlyMap<Component, InterestLines> {
  const placed = new Map<Component, InterestLines>()
  for (const [component, own] of byComponent(lines)) {
    draft.caption(`分段计息：${componentLabels[component]}`)
    placed.set(component, addInterestLines(draft, own, (line) => line.label))
    draft.gap()
  }
  return placed
}

function sumOf(lines: InterestLines | undefined): string {
  return lines === undefined ? '0' : `SUM(${range(INTEREST_COLUMN, lines.firstRow, lines.lastRow)})`
}

function accruedOn({ lines }: Claim, component: Component): number {
  return lines.reduce((sum, line) => sum + (line.component === component ? line.amount : 0), 0)
}

function bookedOn({ movements }: Claim, component: Component): number {
  return movements.reduce((sum, { changes }) => sum + changes[component], 0)
}

interface Placed {
  readonly accrued: ReadonlyMap<Component, InterestLines>
  readonly movements: Movements
}

function addBalanceRow(draft: SheetDraft, component: Component, claim: Claim, { accrued, movements }: Placed): void {
  const row = draft.nextRow
  const column = FIRST_COMPONENT_COLUMN + components.indexOf(component)
  const booked = movements.lastRow === movements.openingRow ? '0' : `SUM(${range(column, movements.openingRow + 1, movements.lastRow)})`
  draft.add([
    textCell(componentLabels[component]),
    sumCell(at(movements.openingRow, column), claim.opening[component]),
    sumCell(sumOf(accrued.get(component)), accruedOn(claim, component)),
    sumCell(booked, bookedOn(claim, component)),
    sumCell(`${at(row, BALANCE.opening)}+${at(row, BALANCE.accrued)}+${at(row, BALANCE.booked)}`, claim.balance[component]),
    moneyCell(claim.balance[component]),
    checkCell(at(row, BALANCE.formula), at(row, BALANCE.figure)),
  ])
}

export function addClaimTable(draft: SheetDraft, claim: Claim): void {
  const accrued = addLines(draft, claim)
  const movements = addMovements(draft, claim)
  draft.gap()
  draft.caption(`${claim.caption}：截至${claim.asOf}（含当日），单位：元`)
  draft.heads(BALANCE_HEADS)
  const firstRow = draft.nextRow
  for (const component of components) addBalanceRow(draft, component, claim, { accrued, movements })
  const row = draft.nextRow
  const total = (column: number, part: (component: Component) => number) =>
    strong(sumCell(`SUM(${range(column, firstRow, row - 1)})`, components.reduce((sum, component) => sum + part(component), 0)))
  draft.add([
    strong(textCell('合计')),
    total(BALANCE.opening, (component) => claim.opening[component]),
    total(BALANCE.accrued, (component) => accruedOn(claim, component)),
    total(BALANCE.booked, (component) => bookedOn(claim, component)),
    total(BALANCE.formula, (component) => claim.balance[component]),
    strong(moneyCell(claim.total)),
    checkCell(at(row, BALANCE.formula), at(row, BALANCE.figure)),
  ])
}
