import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { DeadlineCounts } from '../../shared/api/deadlines.ts'
import { deadlineKindLabels } from '../../shared/model/deadline.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { useCommand } from '../api/use-command.ts'
import { useMay } from '../api/use-rights.ts'
import { useToday } from '../api/use-vault.ts'
import { distanceText } from '../components/day-distance.ts'
import { Notice } from '../components/notice.tsx'
import { useDeadlineCounts } from './use-deadline-counts.ts'
import classes from './store-banner.module.css'

/** On every page for as long as something of mine has lapsed or lapses within the days of the banner. */
export function DeadlineAlerts(): ReactNode {
  const counts = useDeadlineCounts()
  const today = useToday()
  if (counts === undefined || today === null || alarming(counts) === 0) return null
  return <Alerts counts={counts} today={today} />
}

function alarming({ lapsed, red, banner }: DeadlineCounts): number {
  return lapsed + red + banner
}

function Alerts({ counts, today }: { readonly counts: DeadlineCounts; readonly today: IsoDate }): ReactNode {
  const [location] = useLocation()
  const [seenOn, setSeenOn] = useState<IsoDate | null>(null)
  const { mutate: note } = useCommand('deadlines.acknowledge')
  const may = useMay('record')
  const summary = summaryWords(counts)

  /** Who was told of a deadline is on record; an account that only reads is not the one who must act. */
  function acknowledge(): void {
    setSeenOn(today)
    const { nearest } = counts
    if (may && nearest !== null && !nearest.acknowledged) note((commandId) => ({ commandId, id: nearest.id }))
  }

  if (seenOn !== today) {
    return (
      <div className={classes['banner']} data-alert="summary">
        <Notice
          standing
          tone={counts.lapsed + counts.red > 0 ? 'bad' : 'doubt'}
          action={
            <>
              <Button component={Link} href="/board" size="compact" onClick={acknowledge}>
                查看期限
              </Button>
              <Button variant="default" size="compact" ml="xs" onClick={acknowledge}>
                已知悉
              </Button>
            </>
          }
        >
          <b>期限提示：</b>
          {summary}
          <Nearest counts={counts} today={today} />
        </Notice>
      </div>
    )
  }
  // The board itself shows the lines; a banner above it would say them twice.
  if (location.startsWith('/board')) return null
  return (
    <div className={classes['banner']} data-alert="banner">
      <Notice standing tone={counts.lapsed + counts.red > 0 ? 'bad' : 'doubt'} action={<Button component={Link} href="/board" variant="default" size="compact">查看期限</Button>}>
        {summary}
        <Nearest counts={counts} today={today} />
      </Notice>
    </div>
  )
}

/** 已逾期 1 项，7 天内 2 项，15 天内 3 项. */
function summaryWords({ lapsed, red, banner }: DeadlineCounts): string {
  const parts = [
    [lapsed, `已逾期 ${lapsed} 项`],
    [red, `近期到期 ${red} 项`],
    [banner, `随后到期 ${banner} 项`],
  ] as const
  return `${parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join('，')}。`
}

function Nearest({ counts: { nearest }, today }: { readonly counts: DeadlineCounts; readonly today: IsoDate }): ReactNode {
  if (nearest === null || nearest.safe === null) return null
  return `最早的是${nearest.borrowerName}的${deadlineKindLabels[nearest.kind]}（${nearest.subjectText}），应办日 ${nearest.safe}，${distanceText(today, nearest.safe)}。`
}
