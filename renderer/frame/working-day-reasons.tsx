import type { ReactNode } from 'react'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { dayKind } from '../../shared/rules/day-kind.ts'
import { workdayCalendar } from '../../shared/rules/workdays.ts'
import { useCall } from '../api/use-call.ts'
import { LoadedReasons } from '../components/loaded-reasons.tsx'
import { OpenWorkdaysInToolbox } from '../pages/toolbox/open-term.tsx'

/** Why today is a working day or not, by the notices that the ledger holds. */
export default function WorkingDayReasons({ today }: { readonly today: IsoDate }): ReactNode {
  const law = useCall('law.inForce', {})
  return (
    <LoadedReasons
      of={law}
      render={({ holidays }) => ({ title: '工作日', valueText: today, answer: dayKind(today, workdayCalendar(holidays)), action: <OpenWorkdaysInToolbox start={today} /> })}
    />
  )
}
