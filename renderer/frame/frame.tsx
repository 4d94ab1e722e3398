import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { AfterPaint } from '../components/after-paint.tsx'
import { LoadingRows } from '../components/states.tsx'
import { AuditNotice } from './audit-notice.tsx'
import { ClockNotice } from './clock-notice.tsx'
import { DeadlineAlerts } from './deadline-alerts.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import classes from './frame.module.css'
import { Pages } from './pages.tsx'
import { boardPlace, places, reviewPlace } from './places.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useLock } from './use-lock.ts'

const ChangeReasonDialog = lazy(() => import('../components/change-reason-dialog.tsx'))
const HelpDrawer = lazy(() => import('../pages/help/help-drawer.tsx'))

/** The window around every page: rail at the left, bar at the top, one area that scrolls. */
export function Frame() {
  const [location, navigate] = useLocation()
  const [helpOpened, setHelpOpened] = useState(false)
  const lock = useLock()
  useHotkeys(
    [
      ['mod+L', lock],
      ['F1', () => setHelpOpened(true)],
      ...[boardPlace, ...places, reviewPlace].map((place): HotkeyItem => [`alt+${place.key}`, () => navigate(place.to)]),
    ],
    [],
    true,
  )

  return (
    <div className={classes['frame']}>
      <Rail onHelp={() => setHelpOpened(true)} />
      <div className={classes['right']}>
        <TopBar onLock={lock} />
        <AuditNotice />
        <ClockNotice />
        <AfterPaint height={0}>
          <DeadlineAlerts />
        </AfterPaint>
        <main className={classes['main']}>
          <ErrorBoundary place={location}>
            <Suspense fallback={<LoadingRows rows={14} />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <AfterPaint height={0}>
        <Suspense>
          <ChangeReasonDialog />
        </Suspense>
      </AfterPaint>
      {helpOpened && (
        <Suspense>
          <HelpDrawer onClose={() => setHelpOpened(false)} />
        </Suspense>
      )}
    </div>
  )
}
