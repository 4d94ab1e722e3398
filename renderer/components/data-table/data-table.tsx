import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import type { TableColumn, TableSort } from './column.ts'
import classes from './data-table.module.css'
import { HeadCell } from './head-cell.tsx'
import { MoreHead } from './more-head.tsx'
import { usePainted } from '../use-painted.ts'
import { titleWhenCut } from './title-when-cut.ts'
import { useAddressedRow } from './use-addressed-row.ts'
import { useExplainedRow } from './use-explained-row.tsx'
import { MORE_WIDTH, useFittingColumns, widthOf } from './use-fitting-columns.ts'
import { type ShownRow, useOrderedRows } from './use-ordered-rows.ts'
import { type Beyond, useRowKeys } from './use-row-keys.ts'

const ROW_HEIGHT = 32
const MARK_WIDTH = 36
/** More than a screen holds: the rows below are drawn in the moment after these stand there. */
const FIRST_ROWS = 30

interface Selection {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: ReadonlySet<string>) => void
}

export interface DataTableProps<Row extends object> {
  /** What the table holds, for a screen reader. */
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Columns shown, in the order of `columns`; absent = all. */
  readonly shown?: ReadonlySet<string>
  /** False where the person chose the columns himself: then all stand, and the table scrolls. Otherwise those that do not fit wait behind their number. */
  readonly folds?: boolean
  /** With `onSort` the store sorts; without it the window does, beginning with `sort`. */
  readonly sort?: TableSort | null
  readonly onSort?: (sort: TableSort) => void
  readonly selection?: Selection
  readonly onOpen?: (row: Row) => void
  readonly onBeyond?: (side: Beyond) => void
  /** A tone for a whole row, e.g. one that was taken back. */
  readonly rowTone?: (row: Row) => 'muted' | null
  /** The row that a panel beside the table is about. */
  readonly currentId?: string | null
  /** True while newer rows are on their way and the old ones stay on screen. */
  readonly stale?: boolean
  readonly total?: number
  readonly empty: ReactNode
  /** Cells of a last line, by column. */
  readonly foot?: Readonly<Record<string, ReactNode>>
  /** Takes the height that is left instead of that of its rows. */
  readonly fill?: boolean
}

const noRows: ReadonlySet<string> = new Set()

/** The one dense table of the program: fixed head and first column, walked by keys, sorted by its heads. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { columns, rows, rowId, shown, folds = true, sort = null, onSort, selection, onOpen } = props
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const { order, sortBy, chosen, shownRows } = useOrderedRows({ columns, rows, rowId, shown, sort, onSort })
  const [unfolded, setUnfolded] = useState(false)
  const taken = selection ? MARK_WIDTH : 0
  const { fitting, folded, widths, measured, measure } = useFittingColumns({ columns: chosen, folds, taken })
  const visible = unfolded ? chosen : fitting
  const more = folded.length > 0
  const explained = useExplainedRow()
  const keys = useRowKeys({
    count: shownRows.length,
    rowHeight: ROW_HEIGHT,
    bodyRef,
    onOpen: onOpen && ((index) => withRow(shownRows[index], onOpen)),
    onExplain: (index) => explained.open(shownRows[index]?.id, bodyRef.current?.rows[index]),
    onToggle: selection && ((index) => toggle(selection, shownRows[index]?.id ?? '')),
    onBeyond: props.onBeyond,
  })
  const addressed = useAddressedRow(bodyRef, measured)
  const whole = usePainted() || addressed !== null
  const width = widthOf(visible) + taken + (more ? MORE_WIDTH : 0)

  if (shownRows.length === 0) {
    return (
      <div className={classes.scroller} data-fill={props.fill || undefined}>
        {typeof props.empty === 'string' ? <p className={classes.none}>{props.empty}</p> : props.empty}
      </div>
    )
  }
  if (!measured) return <div ref={measure} className={classes.scroller} data-table-scroller data-fill={props.fill || undefined} />
  return (
    <div ref={measure} className={classes.scroller} data-table-scroller data-fill={props.fill || undefined} data-stale={props.stale || undefined}>
      <table
        role="grid"
        className={classes.table}
        style={{ minWidth: width }}
        aria-label={props.label}
        aria-rowcount={props.total ?? shownRows.length}
        aria-busy={props.stale ?? false}
        aria-multiselectable={selection ? true : undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onPointerOver={titleWhenCut}
      >
        <colgroup>
          {selection && <col style={{ width: MARK_WIDTH }} />}
          {visible.map((column, index) => (
            <col key={column.id} style={index === visible.length - 1 ? { minWidth: column.width } : { width: (unfolded ? undefined : widths.get(column.id)) ?? column.width }} />
          ))}
          {more && <col style={{ width: MORE_WIDTH }} />}
        </colgroup>
        <thead>
          <tr>
            {selection && <MarkAll selection={selection} ids={shownRows.map(({ id }) => id)} />}
            {visible.map((column) => (
              <HeadCell key={column.id} column={column} sort={order} sortable={onSort ? column.serverSort === true : column.sortValue !== undefined} onSort={() => sortBy(column.id)} />
            ))}
            {more && <MoreHead folded={folded} unfolded={unfolded} onToggle={() => setUnfolded(!unfolded)} />}
          </tr>
        </thead>
        <tbody ref={bodyRef}>
          {(whole ? shownRows : shownRows.slice(0, FIRST_ROWS)).map((row, index) => (
            <BodyRow
              key={row.id}
              row={row}
              columns={visible}
              more={more}
              inTabOrder={index === keys.active}
              current={row.id === (props.currentId ?? addressed)}
              tone={props.rowTone?.(row.original) ?? null}
              selection={selection}
              onOpen={onOpen}
            />
          ))}
        </tbody>
        {props.foot && <Foot cells={props.foot} columns={visible} more={more} />}
      </table>
      {explained.dialog}
    </div>
  )
}

function toggle({ ids, onChange }: Selection, id: string): void {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  onChange(next)
}

/** The head of the boxes: all of the page or none. */
function MarkAll({ selection, ids }: { readonly selection: Selection; readonly ids: readonly string[] }): ReactNode {
  return (
    <th scope="col" className={classes.mark}>
      <input
        type="checkbox"
        aria-label="全选本页"
        checked={ids.every((id) => selection.ids.has(id))}
        onChange={(event) => selection.onChange(event.currentTarget.checked ? new Set(ids) : noRows)}
      />
    </th>
  )
}

interface BodyRowProps<Row extends object> {
  readonly row: ShownRow<Row>
  readonly columns: readonly TableColumn<Row>[]
  /** True where further columns wait behind their number. */
  readonly more: boolean
  readonly inTabOrder: boolean
  readonly current: boolean
  readonly tone: 'muted' | null
  readonly selection: Selection | undefined
  readonly onOpen: ((row: Row) => void) | undefined
}

function BodyRow<Row extends object>({ row: { id, original }, columns, more, inTabOrder, current, tone, selection, onOpen }: BodyRowProps<Row>): ReactNode {
  const marked = selection?.ids.has(id)
  return (
    <tr
      tabIndex={inTabOrder ? 0 : -1}
      className={classes.row}
      data-tone={tone ?? undefined}
      data-current={current || undefined}
      data-record={id}
      data-open={onOpen ? true : undefined}
      aria-selected={marked}
      onDoubleClick={onOpen && ((event) => isOnRowItself(event) && onOpen(original))}
    >
      {selection && (
        <td className={classes.mark}>
          <input type="checkbox" tabIndex={-1} aria-label="选择此行" checked={marked} onChange={() => toggle(selection, id)} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align}>
          <CellContent column={column} row={original} onOpen={onOpen} />
        </td>
      ))}
      {more && <td />}
    </tr>
  )
}

/** A figure, a link or a box in a row answers the mouse by itself, and what opens from one lies outside the row: neither opens the record as well. */
function isOnRowItself({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest('button, a, input') === null
}

interface FootProps<Row> {
  readonly cells: Readonly<Record<string, ReactNode>>
  readonly columns: readonly TableColumn<Row>[]
  readonly more: boolean
}

function Foot<Row>({ cells, columns, more }: FootProps<Row>): ReactNode {
  return (
    <tfoot>
      <tr>
        {columns.map(({ id, align }) => (
          <td key={id} data-align={align}>
            {cells[id]}
          </td>
        ))}
        {more && <td />}
      </tr>
    </tfoot>
  )
}

interface CellProps<Row> {
  readonly column: TableColumn<Row>
  readonly row: Row
  readonly onOpen: ((row: Row) => void) | undefined
}

function CellContent<Row>({ column, row, onOpen }: CellProps<Row>): ReactNode {
  if (column.opens !== true || onOpen === undefined) return column.cell(row)
  return (
    <button type="button" className={classes.open} tabIndex={-1} onClick={() => onOpen(row)}>
      {column.cell(row)}
    </button>
  )
}

function withRow<Row extends object>(row: ShownRow<Row> | undefined, act: (row: Row) => void): void {
  if (row) act(row.original)
}
