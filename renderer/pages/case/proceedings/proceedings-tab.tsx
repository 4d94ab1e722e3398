import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Proceeding, ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import { useCall } from '../../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import { orderLanes, proceedingLanes } from '../time-axis/case-lanes.ts'
import { TimeAxis } from '../time-axis/time-axis.tsx'
import { ClaimForm } from './claim-form.tsx'
import { CostForm } from './cost-form.tsx'
import { EnforcementForm } from './enforcement-form.tsx'
import { EventForm } from './event-form.tsx'
import { InstalmentForm } from './instalment-form.tsx'
import { JudgmentForm } from './judgment-form.tsx'
import { ProceedingDetail } from './proceeding-detail.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'
import { ProceedingForm } from './proceeding-form.tsx'
import { CostsTable, ProceedingsTable } from './proceeding-tables.tsx'
import { TermForm } from './term-form.tsx'

/** 诉讼执行: the proceedings of the household side by side, and the one that the address names in full. */
export default function ProceedingsTab(): ReactNode {
  const { caseId } = useCaseScope()
  const [edit, setEdit] = useState<ProceedingEdit | null>(null)
  const { recordId } = useParams<{ recordId?: string }>()
  const [, navigate] = useLocation()
  const all = useCall('proceedings.ofCase', { caseId })
  const chosen = all.data ? chosenOf(all.data, recordId) : null
  useCaseAct('event', all.isSuccess ? () => setEdit(chosen ? { of: 'event', record: null, proceeding: chosen, kind: null } : { of: 'proceeding', record: null }) : null)
  if (all.isPending) return <LoadingRows rows={6} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const { proceedings, costs } = all.data
  const choose = (id: string) => navigate(`/cases/${caseId}/proceedings/${id}`, { replace: true })
  const unowned = costs.filter((cost) => cost.proceedingId === null)

  return (
    <>
      {proceedings.length > 0 && <Lanes all={all.data} chosen={chosen} onChoose={choose} />}
      <ProceedingsTable all={all.data} currentId={chosen?.id ?? null} onChoose={choose} onEdit={setEdit} />
      {chosen && <ProceedingDetail key={chosen.id} proceeding={chosen} all={all.data} onEdit={setEdit} />}
      {(unowned.length > 0 || proceedings.length === 0) && <CostsTable rows={unowned} proceeding={null} onEdit={setEdit} />}
      {edit && <EditForm key={edit.record?.id ?? edit.of} edit={edit} proceedings={proceedings} onClose={() => setEdit(null)} />}
    </>
  )
}

/** The proceeding that the address names, itself or by one of its parts as the search does; without one the newest. */
function chosenOf({ proceedings, judgments, claims, enforcements }: ProceedingsOfCase, recordId: string | undefined): Proceeding | null {
  const id = [...judgments, ...claims, ...enforcements].find((part) => part.id === recordId)?.proceedingId ?? recordId
  return proceedings.find((each) => each.id === id) ?? proceedings.at(-1) ?? null
}

interface LanesProps {
  readonly all: ProceedingsOfCase
  readonly chosen: Proceeding | null
  readonly onChoose: (id: string) => void
}

/** One lane a proceeding, its appeal and enforcement under it, the orders as thin lanes below. */
function Lanes({ all, chosen, onChoose }: LanesProps): ReactNode {
  const { caseId, today, openTab } = useCaseScope()
  const orders = useCall('preservations.ofCase', { caseId })
  const lanes = [
    ...proceedingLanes(all, today, onChoose),
    ...(orders.data === undefined ? [] : orderLanes(orders.data, today, () => openTab('preservation')).map((lane) => ({ ...lane, thin: true }))),
  ]
  return (
    <Section title="进程" note="点一条进程看详情；同样的内容以文字列在“进程事件”中">
      <TimeAxis label="诉讼进程时间轴" rows={lanes} today={today} currentId={chosen?.id ?? null} />
    </Section>
  )
}

interface EditFormProps {
  readonly edit: ProceedingEdit
  readonly proceedings: readonly Proceeding[]
  readonly onClose: () => void
}

function EditForm({ edit, proceedings, onClose }: EditFormProps): ReactNode {
  switch (edit.of) {
    case 'proceeding':
      return <ProceedingForm proceeding={edit.record} others={proceedings} onClose={onClose} />
    case 'event':
      return <EventForm event={edit.record} proceeding={edit.proceeding} kind={edit.kind} onClose={onClose} />
    case 'claim':
      return <ClaimForm claim={edit.record} proceeding={edit.proceeding} onClose={onClose} />
    case 'judgment':
      return <JudgmentForm judgment={edit.record} own={edit.proceeding} proceedings={proceedings} onClose={onClose} />
    case 'term':
      return <TermForm term={edit.record} judgment={edit.judgment} proceeding={edit.proceeding} onClose={onClose} />
    case 'instalment':
      return <InstalmentForm instalment={edit.record} judgment={edit.judgment} onClose={onClose} />
    case 'enforcement':
      return <EnforcementForm enforcement={edit.record} own={edit.proceeding} proceedings={proceedings} onClose={onClose} />
    case 'cost':
      return <CostForm cost={edit.record} own={edit.proceeding} proceedings={proceedings} onClose={onClose} />
  }
}
