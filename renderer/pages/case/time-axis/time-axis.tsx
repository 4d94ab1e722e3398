import type { ReactNode } from 'react'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { daysBetween } from '../../../components/day-distance.ts'
import { axisScale, type AxisScale } from './axis-scale.ts'
import classes from './time-axis.module.css'

export type BarTone = 'running' | 'soon' | 'past' | 'done'

export interface AxisBar {
  readonly from: IsoDate
  /** Null = still running, drawn up to today. */
  readonly to: IsoDate | null
  readonly tone: BarTone
  /** The bar in words, for the pointer and for a screen reader. */
  readonly label: string
}

export interface AxisMark {
  readonly on: IsoDate
  readonly label: string
  /** What is set down for a day is drawn hollow, what has happened full. */
  readonly look?: 'happened' | 'set-down'
}

export interface AxisRow {
  readonly id: string
  readonly label: string
  readonly bars: readonly AxisBar[]
  readonly marks: readonly AxisMark[]
  readonly onOpen?: () => void
  /** A lane that accompanies the others, drawn lower. */
  readonly thin?: boolean
}

/** The tone of a period that ends on a day: past, within thirty days, or running. */
export function periodTone(to: IsoDate, today: IsoDate): BarTone {
  const left = daysBetween(today, to)
  if (left < 0) return 'past'
  return left <= 30 ? 'soon' : 'running'
}

/** A year's name closer to today's than so many percent would run into it. */
const CLEAR_OF_TODAY = 4

/** Beyond so many percent a name would stick out of the frame. */
const CLEAR_OF_EDGE = 97

function isClear(scale: AxisScale, on: IsoDate, today: IsoDate): boolean {
  return Math.abs(scale.at(on) - scale.at(today)) > CLEAR_OF_TODAY && scale.at(on) < CLEAR_OF_EDGE
}

interface Props {
  readonly label: string
  readonly rows: readonly AxisRow[]
  readonly today: IsoDate
  /** The lane whose detail is shown beside the axis. */
  readonly currentId?: string | null
}

/** Periods as bars and events as points on one axis of civil days, with today as a line. */
export function TimeAxis({ label, rows, today, currentId = null }: Props): ReactNode {
  const days = rows.flatMap((row) => [...row.bars.flatMap((bar) => [bar.from, bar.to ?? today]), ...row.marks.map((mark) => mark.on)])
  const scale = axisScale(days, today)
  return (
    <figure className={classes.axis} aria-label={label}>
      <div className={classes.scale} aria-hidden>
        {scale.ticks.filter((tick) => isClear(scale, tick.on, today)).map((tick) => (
          <span key={tick.on} className={classes.tick} style={{ left: `${scale.at(tick.on)}%` }}>
            {tick.label}
          </span>
        ))}
        <span className={classes.todayLabel} style={{ left: `${scale.at(today)}%` }}>
          今日
        </span>
      </div>
      {rows.map((row) => (
        <Row key={row.id} row={row} scale={scale} today={today} current={row.id === currentId} />
      ))}
    </figure>
  )
}

interface RowProps {
  readonly row: AxisRow
  readonly scale: AxisScale
  readonly today: IsoDate
  readonly current: boolean
}

function Row({ row, scale, today, current }: RowProps): ReactNode {
  const words = [...row.bars.map((bar) => bar.label), ...row.marks.map((mark) => `${mark.on} ${mark.label}`)].join('；')
  return (
    <button
      type="button"
      className={classes.row}
      data-thin={row.thin || undefined}
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
      disabled={row.onOpen === undefined}
      aria-label={`${row.label.trim()}：${words}`}
      onClick={row.onOpen}
    >
      <span className={classes.label} title={row.label}>
        {row.label}
      </span>
      <span className={classes.track}>
        {scale.ticks.map((tick) => (
          <span key={tick.on} className={classes.line} style={{ left: `${scale.at(tick.on)}%` }} />
        ))}
        {row.bars.map((bar) => (
          <span
            key={`${bar.from} ${bar.label}`}
            className={classes.bar}
            data-tone={bar.tone}
            title={bar.label}
            style={{ left: `${scale.at(bar.from)}%`, width: `${scale.at(bar.to ?? today) - scale.at(bar.from)}%` }}
          />
        ))}
        {row.marks.map((mark) => (
          <span key={`${mark.on} ${mark.label}`} className={classes.mark} data-look={mark.look} title={`${mark.on} ${mark.label}`} style={{ left: `${scale.at(mark.on)}%` }} />
        ))}
        <span className={classes.today} style={{ left: `${scale.at(today)}%` }} />
      </span>
    </button>
  )
}
