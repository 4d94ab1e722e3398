import { IconHelp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { plainCell } from '../../components/data-table/plain-cell.tsx'
import { distanceText } from '../../components/day-distance.ts'
import { CaseLink } from '../../components/record-link.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import classes from './board-page.module.css'
import { stateWords, toneOf } from './deadline-words.ts'

/** The day once, at the head of its lines; the others repeat it for a screen reader alone. */
function dayCell({ safe, provisional }: DeadlineRow, firstOfDay: boolean): ReactNode {
  const words = safe === null ? '缺少依据' : (
    <>
      {safe}
      {provisional && <small className={classes.provisional}> 暂定</small>}
    </>
  )
  return firstOfDay ? <b>{words}</b> : <span className={classes.repeated}>{words}</span>
}

function distanceCell(row: DeadlineRow, today: IsoDate): ReactNode {
  if (row.safe === null) return plainCell(null, row.reason ?? '还没有日期')
  const words = row.state === 'lapsed' || row.state === 'running' ? distanceText(today, row.safe) : stateWords(row)
  return <StatusBadge tone={toneOf(row)}>{words}</StatusBadge>
}

/** What a line offers by itself, beside being opened. */
export interface LineActs {
  /** Opens why it is that day. */
  readonly onWhy: (row: DeadlineRow) => void
  /** Begins the act that keeps the right; null for who may only read. */
  readonly onAct: ((row: DeadlineRow) => void) | null
}

/** The keys of the table walk rows: what a line offers is reached by Enter, so that its buttons stay out of the order of Tab. */
function whyMark(row: DeadlineRow, onWhy: LineActs['onWhy']): ReactNode {
  const label = row.safe === null ? '为什么没有日期' : `为什么是${row.safe}`
  return (
    <button type="button" className={classes.why} tabIndex={-1} title={label} aria-label={label} onClick={() => onWhy(row)}>
      <IconHelp size={14} aria-hidden />
    </button>
  )
}

function actCell(row: DeadlineRow, onAct: LineActs['onAct']): ReactNode {
  const act = deadlineActs[row.kind]
  const isOpen = row.state === 'running' || row.state === 'lapsed' || row.state === 'uncertain'
  if (onAct === null || !isOpen) return plainCell(act, '')
  return (
    <button type="button" className={classes.act} tabIndex={-1} title={`办理：${act}`} onClick={() => onAct(row)}>
      {act}
    </button>
  )
}

/** The columns of a list of deadlines, by day. What each line must say stands first: a narrow window puts the others away, from the last one on, and brings those that say the least once names are whole; at 125 % the sum and the act go too, which the opened line shows. */
export function boardColumns(rows: readonly DeadlineRow[], today: IsoDate, { onWhy, onAct }: LineActs): readonly TableColumn<DeadlineRow>[] {
  const heads = new Set(rows.filter((row, index) => row.safe !== rows[index - 1]?.safe).map(({ id }) => id))
  return [
    {
      id: 'safe', header: '应办日', width: 124, whole: true, always: true,
      cell: (row) => (
        <span className={classes.day}>
          <span>{dayCell(row, heads.has(row.id))}</span>
          {whyMark(row, onWhy)}
        </span>
      ),
    },
    { id: 'distance', header: '距今', width: 116, whole: true, always: true, cell: (row) => distanceCell(row, today) },
    { id: 'kind', header: '期限', width: 104, wish: 120, opens: true, always: true, cell: (row) => plainCell(deadlineKindLabels[row.kind], '') },
    { id: 'borrower', header: '户名', width: 120, wish: 192, always: true, cell: (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink> },
    { id: 'subject', header: '权利或财产', width: 120, wish: 184, always: true, cell: (row) => plainCell(row.subjectText, '') },
    { id: 'worth', header: '金额（元）', width: 100, align: 'end', cell: (row) => (row.worthFen === null ? plainCell(null, '没有可计的人民币金额') : formatYuan(row.worthFen)) },
    { id: 'act', header: '应办事项', width: 120, wish: 144, cell: (row) => actCell(row, onAct) },
    { id: 'owner', header: '责任人', width: 64, cell: (row) => plainCell(row.owner?.name ?? null, '没有管户人，请在概览中指定') },
    { id: 'person', header: '涉及的人', width: 120, last: true, cell: (row) => plainCell(row.personName, '不涉及特定的人') },
    { id: 'state', header: '状态', width: 112, last: true, cell: (row) => plainCell(stateWords(row), '') },
    { id: 'court', header: '法院', width: 136, last: true, cell: (row) => plainCell(row.court, '不涉及法院') },
    { id: 'unit', header: '机构', width: 104, last: true, cell: (row) => plainCell(row.unitName, '') },
  ]
}
