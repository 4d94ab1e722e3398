import type { ReactNode } from 'react'
import type { ArchiveItem, ArchiveLending } from '../../../../shared/api/archive.ts'
import { type ArchiveLendingFacts, archiveLendingLabels as labels } from '../../../../shared/model/archive.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { StaffSelect } from '../people/staff-select.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

type Values = Blank<ArchiveLendingFacts>

function blank(itemId: Id<'archive-item'>): Values {
  return { itemId, borrowerId: null, borrowerName: null, purpose: null, lentOn: null, dueOn: null, signed: false, returnedOn: null, receivedById: null, note: null }
}

interface Props {
  readonly item: Pick<ArchiveItem, 'id' | 'name'>
  /** Null to lend it. */
  readonly lending: ArchiveLending | null
  readonly onClose: () => void
}

/** An original goes out, and comes back. */
export function ArchiveLendingForm({ item, lending, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('archive.saveLending')
  const remove = useCommand('archive.voidLending')
  return (
    <DetailForm
      what="借阅" title={`${lending === null ? '借出' : '借阅'}：${item.name}`} record={lending} draftKey={`archive-lending:${item.id}`} blank={blank(item.id)} labels={labels} enums={{}}
      loadSchema={async () => (await import('../../../../shared/model/archive.ts')).archiveLendingFacts} save={save} remove={remove} latest={async () => (await call('archive.ofCase', { caseId })).lendings} onClose={onClose}
    >
      {({ bind }) => {
        const borrower = bind('borrowerId')
        const receivedBy = bind('receivedById')
        return (
          <FieldGrid>
            <StaffSelect label={labels.borrowerId} value={borrower.value} error={borrower.error} onChange={borrower.onChange} />
            <TextField label={labels.borrowerName} field={bind('borrowerName')} placeholder="法院、律师或其他部门" />
            <WideField>
              <TextField label={labels.purpose} required field={bind('purpose')} placeholder="如 开庭核对原件" />
            </WideField>
            <DateField label={labels.lentOn} required field={bind('lentOn')} />
            <DateField label={labels.dueOn} required field={bind('dueOn')} help="过了这一天没有归还，登记簿列为逾期" />
            <WideField>
              <YesNoField label={labels.signed} field={bind('signed')} help="已在借阅登记上签字" />
            </WideField>
            {lending !== null && (
              <>
                <DateField label={labels.returnedOn} field={bind('returnedOn')} />
                <StaffSelect label={labels.receivedById} value={receivedBy.value} error={receivedBy.error} onChange={receivedBy.onChange} />
              </>
            )}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        )
      }}
    </DetailForm>
  )
}
