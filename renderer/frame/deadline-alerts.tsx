import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { DeadlineBriefing, DeadlineCounts, DeadlineRow } from '../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels } from '../../shared/model/deadline.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useMay } from '../api/use-rights.ts'
import { useToday } from '../api/use-vault.ts'
import { useWatchedScope } from '../api/use-watched-scope.ts'
import { distanceText } from '../components/day-distance.ts'
import { Notice } from '../components/notice.tsx'
import { LoadingRows } from '../components/states.tsx'
import { WhyFigure } from '../components/why-figure.tsx'
import { useDeadlineCounts } from './use-deadline-counts.ts'
import classes from './deadline-alerts.module.css'

/** Brings the toolbox along: only when somebody asks why. */
const DeadlineReasons = lazy(async () => ({ default: (await import('../pages/board/deadline-reasons.tsx')).DeadlineReasons }))
const AlertReasons = lazy(() => import('./alert-reasons.tsx'))

/** As many lines as the summary names; the rest is counted, and stands on the board. */
const NAMED_LAPSED = 6
const NAMED_RED = 3

/** On every page for as long as something has lapsed or lapses within the days of the banner. */
export function DeadlineAlerts(): ReactNode {
  const counts = useDeadlineCounts()
  const today = useToday()
  if (counts === undefined || today === null || alarming(counts) === 0) return null
  return <Alerts counts={counts} today={today} />
}

function alarming({ lapsed, red, banner }: DeadlineCounts): number {
  return lapsed + red + banner
}

interface Props {
  readonly counts: DeadlineCounts
  readonly today: IsoDate
}

/** The summary first, until somebody says that he has seen it; then the banner. A new day asks again. */
function Alerts({ counts, today }: Props): ReactNode {
  const [location] = useLocation()
  const [seenOn, setSeenOn] = useState<IsoDate | null>(null)
  if (seenOn !== today) return <Summary counts={counts} today={today} onSeen={() => setSeenOn(today)} />
  // The board itself shows the lines; a banner above it would say them twice.
  if (location.startsWith('/board')) return null
  return (
    <div className={classes.banner} data-alert="banner">
      <Notice standing tone={toneOf(counts)} action={<Button component={Link} href="/board" variant="default" size="compact">查看期限</Button>}>
        <Counted counts={counts} />
        <Nearest counts={counts} today={today} />
      </Notice>
    </div>
  )
}

function toneOf({ lapsed, red }: DeadlineCounts): 'bad' | 'doubt' {
  return lapsed + red > 0 ? 'bad' : 'doubt'
}

/** What lapsed while this person was away, and what is near: it stays above every page until it was seen, by name. */
function Summary({ counts, today, onSeen }: Props & { readonly onSeen: () => void }): ReactNode {
  const briefing = useCall('deadlines.briefing', { scope: useWatchedScope() }).data
  const { mutate: note } = useCommand('deadlines.acknowledge')
  const { mutate: told } = useCommand('deadlines.told')
  const may = useMay('record')

  /** Who was told of a deadline is on record; an account that only reads is not the one who must act. */
  function acknowledge(): void {
    onSeen()
    const ids = briefing === undefined ? [] : [...briefing.lapsedSince, ...briefing.red].filter(({ acknowledged }) => !acknowledged).map(({ id }) => id)
    if (may && ids.length > 0) note((commandId) => ({ commandId, ids }))
    told(() => ({}))
  }

  return (
    <div className={classes.banner} data-alert="summary">
      <Notice
        standing
        tone={toneOf(counts)}
        action={
          <div className={classes.buttons}>
            <Button component={Link} href="/board" size="compact" onClick={acknowledge}>
              查看期限
            </Button>
            <Button variant="default" size="compact" onClick={acknowledge}>
              已知悉
            </Button>
          </div>
        }
      >
        <b>期限提示：</b>
        <Counted counts={counts} />
        {briefing !== undefined && (briefing.lapsedSinceCount + briefing.red.length > 0 ? <Meanwhile briefing={briefing} today={today} /> : <Nearest counts={counts} today={today} />)}
      </Notice>
    </div>
  )
}

function Meanwhile({ briefing, today }: { readonly briefing: DeadlineBriefing; readonly today: IsoDate }): ReactNode {
  const { toldOn, lapsedSince, lapsedSinceCount, red } = briefing
  const unnamed = lapsedSinceCount - Math.min(lapsedSince.length, NAMED_LAPSED)
  return (
    <>
      {lapsedSinceCount > 0 && (
        <>
          <p className={classes.part}>{toldOn === null ? `已逾期 ${lapsedSinceCount} 项：` : `${toldOn} 上次知悉以来，逾期 ${lapsedSinceCount} 项：`}</p>
          <ul className={classes.lines} aria-label="其间逾期">
            {lapsedSince.slice(0, NAMED_LAPSED).map((row) => (
              <Line key={row.id} row={row} today={today} />
            ))}
            {unnamed > 0 && <li>另有 {unnamed} 项，见工作台“已逾期”。</li>}
          </ul>
        </>
      )}
      {red.length > 0 && (
        <ul className={classes.lines} aria-label="近期到期">
          {red.slice(0, NAMED_RED).map((row) => (
            <Line key={row.id} row={row} today={today} />
          ))}
        </ul>
      )}
    </>
  )
}

function Line({ row, today }: { readonly row: DeadlineRow; readonly today: IsoDate }): ReactNode {
  return (
    <li>
      <Link href={`/cases/${row.caseId}`}>{row.borrowerName}</Link>　{deadlineKindLabels[row.kind]}（{row.subjectText}）
      {row.safe !== null && (
        <>
          ，<DueDay row={row} safe={row.safe} today={today} />
        </>
      )}
      {row.stillPossible && row.rolled !== null ? `，${row.rolled} 前仍可${deadlineActs[row.kind]}` : ''}
    </li>
  )
}

interface DueDayProps {
  readonly row: DeadlineRow
  readonly safe: IsoDate
  readonly today: IsoDate
}

/** The day to act by, which opens its reasons, and how far off it is. */
function DueDay({ row: { id, provisional }, safe, today }: DueDayProps): ReactNode {
  return (
    <>
      应办日{' '}
      <WhyFigure reachable reasons={() => opening(<DeadlineReasons id={id} />)}>
        {safe}
      </WhyFigure>
      {provisional ? '（暂定）' : ''}，{distanceText(today, safe)}
    </>
  )
}

function opening(reasons: ReactNode): ReactNode {
  return <Suspense fallback={<LoadingRows rows={4} />}>{reasons}</Suspense>
}

/** The counts, which open what they count. */
function Counted({ counts }: { readonly counts: DeadlineCounts }): ReactNode {
  const words = countWords(counts)
  return (
    <>
      <WhyFigure reachable reasons={() => opening(<AlertReasons counts={counts} words={words} />)}>
        {words}
      </WhyFigure>
      。
    </>
  )
}

/** 已逾期 1 项，近期到期 2 项，随后到期 3 项. */
function countWords({ lapsed, red, banner, escalated }: DeadlineCounts): string {
  const parts = [
    [lapsed, `已逾期 ${lapsed} 项`],
    [red, `近期到期 ${red} 项`],
    [banner, `随后到期 ${banner} 项`],
    [escalated, `需督办 ${escalated} 项`],
  ] as const
  return parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join('，')
}

function Nearest({ counts: { nearest }, today }: Props): ReactNode {
  if (nearest === null || nearest.safe === null) return null
  return (
    <>
      最早的是{nearest.borrowerName}的{deadlineKindLabels[nearest.kind]}（{nearest.subjectText}），
      <DueDay row={nearest} safe={nearest.safe} today={today} />。
    </>
  )
}
