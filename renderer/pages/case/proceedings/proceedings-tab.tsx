import { type ReactNode, useState } from 'react'
import type { ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import { useCall } from '../../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { CostForm } from './cost-form.tsx'
import { EnforcementForm } from './enforcement-form.tsx'
import { JudgmentForm } from './judgment-form.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'
import { ProceedingForm } from './proceeding-form.tsx'
import { CostsTable, EnforcementsTable, JudgmentsTable, ProceedingsTable } from './proceeding-tables.tsx'

/** 诉讼执行: the steps before the courts, what they ordered, how it is enforced and what it cost. */
export default function ProceedingsTab(): ReactNode {
  const { caseId } = useCaseScope()
  const [edit, setEdit] = useState<ProceedingEdit | null>(null)
  const all = useCall('proceedings.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={6} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const { proceedings, judgments, enforcements, costs } = all.data

  return (
    <>
      <ProceedingsTable rows={proceedings} onEdit={setEdit} />
      <JudgmentsTable rows={judgments} proceedings={proceedings} onEdit={setEdit} />
      <EnforcementsTable rows={enforcements} proceedings={proceedings} onEdit={setEdit} />
      <CostsTable rows={costs} proceedings={proceedings} onEdit={setEdit} />
      {edit && <EditForm key={edit.record?.id ?? edit.of} edit={edit} all={all.data} onClose={() => setEdit(null)} />}
    </>
  )
}

interface EditFormProps {
  readonly edit: ProceedingEdit
  readonly all: ProceedingsOfCase
  readonly onClose: () => void
}

function EditForm({ edit, all: { proceedings }, onClose }: EditFormProps): ReactNode {
  switch (edit.of) {
    case 'proceeding':
      return <ProceedingForm proceeding={edit.record} others={proceedings} onClose={onClose} />
    case 'judgment':
      return <JudgmentForm judgment={edit.record} proceedings={proceedings} onClose={onClose} />
    case 'enforcement':
      return <EnforcementForm enforcement={edit.record} proceedings={proceedings} onClose={onClose} />
    case 'cost':
      return <CostForm cost={edit.record} proceedings={proceedings} onClose={onClose} />
  }
}
