import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { BoardDay, BoardFilter, DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './board-calendar.module.css'
import { type CalendarSpan, daysShown, nextSpan } from './calendar-days.ts'
import { stateWords, toneOf } from './deadline-words.ts'

/** As many lines as a day shows; the rest is counted and listed on their own. */
const LINES_A_DAY: Record<CalendarSpan, number> = { month: 4, week: 30 }
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

interface Props {
  readonly today: IsoDate
  readonly filter: BoardFilter
  readonly openedId: Id<'deadline'> | null
  readonly onOpen: (row: DeadlineRow) => void
  /** Lists everything of one day. */
  readonly onDay: (day: IsoDate) => void
}

/** The board on a calendar, by the day that is worked to. */
export default function BoardCalendar({ today, filter, openedId, onOpen, onDay }: Props): ReactNode {
  const [span, setSpan] = useState<CalendarSpan>('month')
  const [at, setAt] = useState(today)
  const days = daysShown(span, at)
  const from = days[0] ?? at
  const to = days.at(-1) ?? at
  const page = useCall('deadlines.days', { filter: { ...filter, windows: [], from, to }, most: LINES_A_DAY[span] }, { keepPrevious: true })
  if (page.isPending) return <LoadingRows rows={10} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  const found = new Map(page.data.map((each) => [each.day, each]))
  return (
    <section className={classes.calendar} aria-label="期限日历">
      <Group gap="sm">
        <SegmentedControl aria-label="日历范围" size="xs" data={[{ value: 'month', label: '月' }, { value: 'week', label: '周' }]} value={span} onChange={(value) => setSpan(value === 'week' ? 'week' : 'month')} />
        <ActionIcon variant="default" size={28} aria-label="往前" onClick={() => setAt(nextSpan(span, at, -1))}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{span === 'month' ? `${at.slice(0, 4)} 年 ${Number(at.slice(5, 7))} 月` : `${from} 至 ${to}`}</strong>
        <ActionIcon variant="default" size={28} aria-label="往后" onClick={() => setAt(nextSpan(span, at, 1))}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="compact" onClick={() => setAt(today)}>
          今天
        </Button>
      </Group>
      <div className={classes.grid} data-span={span} role="group" aria-label={span === 'month' ? '本月各日' : '本周各日'} tabIndex={0}>
        {WEEKDAYS.map((name) => (
          <div key={name} className={classes.weekday} aria-hidden>
            {name}
          </div>
        ))}
        {days.map((day) => (
          <Day key={day} day={day} found={found.get(day)} isToday={day === today} outside={span === 'month' && day.slice(0, 7) !== at.slice(0, 7)} openedId={openedId} onOpen={onOpen} onMore={() => onDay(day)} />
        ))}
      </div>
    </section>
  )
}

interface DayProps {
  readonly day: IsoDate
  /** Absent when nothing is due on the day. */
  readonly found: BoardDay | undefined
  readonly isToday: boolean
  readonly outside: boolean
  readonly openedId: Id<'deadline'> | null
  readonly onOpen: (row: DeadlineRow) => void
  readonly onMore: () => void
}

function Day({ day, found, isToday, outside, openedId, onOpen, onMore }: DayProps): ReactNode {
  const rows = found?.rows ?? []
  const hidden = (found?.lines ?? 0) - rows.length
  return (
    <div className={classes.day} data-today={isToday || undefined} data-outside={outside || undefined}>
      <time dateTime={day} className={classes.number}>
        {Number(day.slice(8, 10))}
        {isToday && ' 今天'}
      </time>
      {rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className={classes.line}
          data-tone={toneOf(row)}
          aria-current={row.id === openedId || undefined}
          title={`${deadlineKindLabels[row.kind]}　${row.borrowerName}　${row.subjectText}　${stateWords(row)}`}
          aria-label={`${day} ${deadlineKindLabels[row.kind]} ${row.borrowerName} ${stateWords(row)}`}
          onClick={() => onOpen(row)}
        >
          {deadlineKindLabels[row.kind]} {row.borrowerName}
        </button>
      ))}
      {hidden > 0 && (
        <button type="button" className={classes.line} aria-label={`${day} 另有 ${hidden} 项，列出这一天`} onClick={onMore}>
          另有 {hidden} 项
        </button>
      )}
    </div>
  )
}
