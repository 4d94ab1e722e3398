import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCall } from '../../../api/use-call.ts'
import { EmptyState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { deadlineLanes, orderLanes, proceedingLanes } from '../time-axis/case-lanes.ts'
import { TimeAxis } from '../time-axis/time-axis.tsx'

/** Proceedings, orders and periods on one axis. */
export function CaseTimeline(): ReactNode {
  const { caseId, today, openTab } = useCaseScope()
  const [, navigate] = useLocation()
  const proceedings = useCall('proceedings.ofCase', { caseId })
  const preservations = useCall('preservations.ofCase', { caseId })
  const deadlines = useCall('deadlines.ofCase', { caseId })
  if (deadlines.data === undefined || proceedings.data === undefined || preservations.data === undefined) return <LoadingRows rows={3} />
  const rows = [
    ...proceedingLanes(proceedings.data, today, (id) => navigate(`/cases/${caseId}/proceedings/${id}`)),
    ...orderLanes(preservations.data, today, () => openTab('preservation')),
    ...deadlineLanes(deadlines.data, today),
  ]
  if (rows.length === 0) return <EmptyState title="登记诉讼和保全后，这里按时间画出各程序和查封期限" />
  return <TimeAxis label="案件时间轴" rows={rows} today={today} />
}
