import type { ReactNode } from 'react'
import { type ForeclosedRow, type ForeclosedStanding, foreclosedStandingLabels } from '../../../shared/api/foreclosed.ts'
import { acquisitionWayLabels, foreclosedKindLabels, foreclosedUseLabels, titleMoveLabels } from '../../../shared/model/foreclosed-asset.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateText } from '../../components/date-text.tsx'
import { Money } from '../../components/money.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { figureColumn } from '../case/record/figure-column.tsx'
import { sortKeyOf } from './register-choice.ts'
import { RegisterReasons } from './register-reasons.tsx'

export const standingTones: Record<ForeclosedStanding, Tone> = { planned: 'info', held: 'plain', overdue: 'bad', disposed: 'good' }

function count(row: ForeclosedRow): ReactNode {
  const { lastCountOn, countOpen } = row
  const shown = countOpen ? <StatusBadge tone="doubt">{lastCountOn === null ? '未盘点' : `${lastCountOn} 后未盘`}</StatusBadge> : lastCountOn
  return shown === null ? '—' : <WhyFigure reasons={() => <RegisterReasons row={row} of="count" />}>{shown}</WhyFigure>
}

function disposeBy(row: ForeclosedRow): ReactNode {
  const day = <DateText value={row.disposeBy} distance={row.standing !== 'disposed'} due={row.standing !== 'disposed'} unknownReason="尚未取得，处置期限没有起算" />
  return row.disposeBy === null ? day : <WhyFigure reasons={() => <RegisterReasons row={row} of="disposeBy" />}>{day}</WhyFigure>
}

const columns: readonly TableColumn<ForeclosedRow>[] = [
  { ...textColumn<ForeclosedRow>('name', '抵债资产', 184, (row) => row.name), always: true, opens: true },
  nodeColumn('kind', '类别', 64, (row) => foreclosedKindLabels[row.kind]),
  nodeColumn('standing', '状态', 96, (row) => <StatusBadge tone={standingTones[row.standing]}>{foreclosedStandingLabels[row.standing]}</StatusBadge>),
  nodeColumn('disposeBy', '处置期限', 176, disposeBy),
  moneyColumn('bookFen', '入账价值', (row) => row.bookFen, 120),
  dateColumn('acquiredOn', '取得日期', (row) => row.acquiredOn),
  figureColumn('bookLeft', '结存账面', { value: (row) => row.result?.bookLeft ?? null, reasons: (row) => <RegisterReasons row={row} of="bookLeft" />, unknown: '没有登记入账价值', width: 120 }),
  textColumn('borrower', '抵债人', 160, (row) => row.borrowerName),
  nodeColumn('use', '现状', 64, (row) => foreclosedUseLabels[row.use]),
  nodeColumn('count', '季度盘点', 136, count),
  textColumn('titleMoved', '过户', 56, (row) => row.titleMoved && titleMoveLabels[row.titleMoved], '没有登记是否过户'),
  textColumn('way', '取得方式', 80, (row) => acquisitionWayLabels[row.way]),
  moneyColumn('estimateFen', '估算价值', (row) => row.estimateFen, 120),
  {
    id: 'loss', header: '处置损失（元）', width: 120, align: 'end',
    cell: (row) => (row.result === null || row.result.price === 0 ? '—' : <WhyFigure reasons={() => <RegisterReasons row={row} of="loss" />}><Money value={row.result.loss} /></WhyFigure>),
  },
  textColumn('location', '坐落（保管）地点', 176, (row) => row.location),
  textColumn('code', '流水号', 72, (row) => row.code),
  textColumn('keeper', '管理员', 72, (row) => row.keeperName),
  textColumn('unit', '机构', 152, (row) => row.unitName),
]

/** The register's columns, the thing and what is due on it first. */
export const registerColumns: readonly TableColumn<ForeclosedRow>[] = columns.map((column) => ({ ...column, serverSort: sortKeyOf(column.id) !== null }))
