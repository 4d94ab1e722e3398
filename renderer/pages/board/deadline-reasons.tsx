import type { ReactNode } from 'react'
import { deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { DeadlineTool } from './deadline-tool.tsx'

/** Why a deadline lies on its day, wherever the day is shown. */
export function DeadlineReasons({ id }: { readonly id: Id<'deadline'> }): ReactNode {
  const view = useCall('deadlines.one', { id })
  return (
    <LoadedReasons
      of={view}
      render={({ row, answer }) =>
        answer && { title: `${deadlineKindLabels[row.kind]} ${row.subjectText}`, answer, action: <DeadlineTool row={row} />, ...(row.safe === null ? {} : { valueText: row.safe }) }
      }
    />
  )
}
