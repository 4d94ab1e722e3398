import { Group, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type BoardFilter, type BoardScope, boardScopes, type DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useToday } from '../../api/use-vault.ts'
import { AfterPaint } from '../../components/after-paint.tsx'
import paged from '../../components/paged-list/paged-list.module.css'
import { LoadingRows } from '../../components/states.tsx'
import { BoardList } from './board-list.tsx'
import classes from './board-page.module.css'
import { scopeLabels } from './deadline-words.ts'
import { useBoard } from './use-board.ts'

// The lines by day come with the window; the rest when it is asked for, or after the lines stand there.
const BoardCalendar = lazy(() => import('./board-calendar.tsx'))
const BoardGroups = lazy(() => import('./board-groups.tsx'))
const BoardExports = lazy(() => import('./board-exports.tsx'))
const BoardAside = lazy(() => import('./board-aside.tsx'))
const DeadlinePanel = lazy(() => import('./deadline-panel.tsx'))

const boardViews = ['list', 'calendar', 'people', 'courts'] as const
type BoardView = (typeof boardViews)[number]
const viewLabels: Record<BoardView, string> = { list: '按日', calendar: '日历', people: '按人', courts: '按法院' }

/** 工作台: what lapses when, on what, for whom, why, and the act that keeps it. */
export default function BoardPage(): ReactNode {
  const today = useToday()
  const { filter, change } = useBoard()
  if (today === null || filter === null) return <LoadingRows rows={16} />
  return <Board today={today} filter={filter} onChange={change} />
}

interface Props {
  readonly today: IsoDate
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
}

function Board({ today, filter, onChange }: Props): ReactNode {
  const [, navigate] = useLocation()
  const params = useParams<{ view?: string }>()
  const view = boardViews.find((name) => name === params.view) ?? 'list'
  const [openedId, setOpenedId] = useState<Id<'deadline'> | null>(null)
  function listDay(day: IsoDate): void {
    onChange({ ...filter, windows: [], from: day, to: day })
    navigate('/board/list')
  }

  const onOpen = useCallback(({ id }: DeadlineRow) => setOpenedId(id), [])
  const open = { openedId, onOpen }

  return (
    <section className={paged.page} aria-label="工作台">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <h1 className={paged.head}>工作台</h1>
          <SegmentedControl aria-label="范围" size="xs" data={boardScopes.map((value) => ({ value, label: scopeLabels[value] }))} value={filter.scope} onChange={(value) => onChange({ ...filter, scope: scopeOf(value) })} />
          <SegmentedControl aria-label="视图" size="xs" data={boardViews.map((value) => ({ value, label: viewLabels[value] }))} value={view} onChange={(value) => navigate(`/board/${value}`)} />
        </Group>
        <AfterPaint height={32}>
          <Suspense>
            <BoardExports filter={filter} today={today} />
          </Suspense>
        </AfterPaint>
      </Group>
      <div className={classes.columns}>
        <div className={classes.left}>
          {view === 'list' && <BoardList today={today} filter={filter} onChange={onChange} {...open} />}
          <Suspense fallback={<LoadingRows rows={12} />}>
            {view === 'calendar' && <BoardCalendar today={today} filter={filter} onDay={listDay} {...open} />}
            {(view === 'people' || view === 'courts') && <BoardGroups key={view} by={view} today={today} filter={filter} {...open} />}
          </Suspense>
        </div>
        <aside className={classes.right} aria-label={openedId === null ? '提示和台账' : '期限详情'}>
          <AfterPaint height={0}>
            <Suspense>
              {openedId === null ? <BoardAside filter={filter} today={today} onFilter={onChange} onOpen={setOpenedId} /> : <DeadlinePanel key={openedId} id={openedId} onClose={() => setOpenedId(null)} />}
            </Suspense>
          </AfterPaint>
        </aside>
      </div>
    </section>
  )
}

function scopeOf(value: string): BoardScope {
  return boardScopes.find((scope) => scope === value) ?? 'me'
}
