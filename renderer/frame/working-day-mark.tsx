import { lazy, type ReactNode, Suspense } from 'react'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { LoadingRows } from '../components/states.tsx'
import { WhyFigure } from '../components/why-figure.tsx'
import { workingDayText } from './working-day.ts'

const WorkingDayReasons = lazy(() => import('./working-day-reasons.tsx'))

/** The working day in the bar; a click says by which notice it is one. */
export function WorkingDayMark({ today, isWorkday }: { readonly today: IsoDate; readonly isWorkday: boolean | null }): ReactNode {
  const reasons = () => (
    <Suspense fallback={<LoadingRows rows={3} />}>
      <WorkingDayReasons today={today} />
    </Suspense>
  )
  return (
    <WhyFigure reachable reasons={reasons}>
      {workingDayText(today, isWorkday)}
    </WhyFigure>
  )
}
