import { type ReactNode, useState } from 'react'
import type { EnforcementDetailsOfProceeding } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { DisputesSection, ListingsSection, ObstaclesSection, RoundsSection } from './course-sections.tsx'
import { DistributionForm, ObjectionForm } from './dispute-forms.tsx'
import type { EnforcementEdit } from './enforcement-edit.ts'
import { CollectionsSection, InKindSection, SaleSection } from './money-sections.tsx'
import { ObstacleForm } from './obstacle-form.tsx'
import { ListingForm, RoundForm } from './pressure-forms.tsx'
import { CollectionForm, InKindForm } from './receipt-forms.tsx'
import { RestSection } from './rest-section.tsx'
import { AuctionForm, PriceForm } from './sale-forms.tsx'

/** 执行明细 of an enforcement proceeding, at the end of its detail: what came in, the sale, the pressure, the disputes, the obstacles. */
export function EnforcementDetails({ proceedingId }: { readonly proceedingId: Id<'proceeding'> }): ReactNode {
  const [edit, setEdit] = useState<EnforcementEdit | null>(null)
  const found = useCall('enforcement.ofProceeding', { proceedingId })
  if (found.isPending) return <LoadingRows rows={6} />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  const details = found.data
  return (
    <>
      {details.leftOut.length > 0 && (
        <Notice tone="bad">判决的义务人 {details.leftOut.join('、')} 没有列为被执行人。请核对申请执行书，对全部义务人申请执行。</Notice>
      )}
      <CollectionsSection details={details} onEdit={setEdit} />
      <SaleSection details={details} onEdit={setEdit} />
      <InKindSection details={details} onEdit={setEdit} />
      {details.rest !== null && <RestSection proceedingId={proceedingId} rest={details.rest} />}
      <RoundsSection details={details} onEdit={setEdit} />
      <ListingsSection details={details} onEdit={setEdit} />
      <DisputesSection details={details} onEdit={setEdit} />
      <ObstaclesSection details={details} onEdit={setEdit} />
      {edit && <EditForm edit={edit} proceedingId={proceedingId} details={details} onClose={() => setEdit(null)} />}
    </>
  )
}

interface EditFormProps {
  readonly edit: EnforcementEdit
  readonly proceedingId: Id<'proceeding'>
  readonly details: EnforcementDetailsOfProceeding
  readonly onClose: () => void
}

function EditForm({ edit, ...rest }: EditFormProps): ReactNode {
  switch (edit.of) {
    case 'collection':
      return <CollectionForm {...rest} record={edit.record} />
    case 'price':
      return <PriceForm {...rest} record={edit.record} />
    case 'auction':
      return <AuctionForm {...rest} record={edit.record} />
    case 'in-kind':
      return <InKindForm {...rest} record={edit.record} />
    case 'round':
      return <RoundForm {...rest} record={edit.record} />
    case 'listing':
      return <ListingForm {...rest} record={edit.record} />
    case 'objection':
      return <ObjectionForm {...rest} record={edit.record} />
    case 'distribution':
      return <DistributionForm {...rest} record={edit.record} />
    case 'obstacle':
      return <ObstacleForm {...rest} record={edit.record} start={edit.start} />
  }
}
