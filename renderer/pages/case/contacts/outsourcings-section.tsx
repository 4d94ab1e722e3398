import { type ReactNode, useState } from 'react'
import type { Outsourcing } from '../../../../shared/api/outsourcings.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type OutsourcingFacts, outsourcingLabels as labels } from '../../../../shared/model/outsourcing.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, textColumn } from '../record/cells.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { Section } from '../record/section.tsx'

const columns: readonly TableColumn<Outsourcing>[] = [
  { ...textColumn<Outsourcing>('agency', '委外机构', 200, (row) => row.agency), always: true, opens: true },
  dateColumn('handedOn', '移交日期', (row) => row.handedOn),
  dateColumn('contractUntil', '合同到期日', (row) => row.contractUntil),
  dateColumn('evaluatedOn', '最近评估', (row) => row.evaluatedOn),
  dateColumn('toldOn', '告知债务人', (row) => row.toldOn),
  dateColumn('returnedOn', '收回日期', (row) => row.returnedOn),
  textColumn('obstacles', '移交条件', 280, (row) => (row.obstacles.length === 0 ? '符合' : row.obstacles.join('；'))),
]

/** 委外催收: which agency has the debt, whether it might have it, and when the agency is to be evaluated next. */
export function OutsourcingsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<Outsourcing | 'new' | null>(null)
  const all = useCall('outsourcings.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={2} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return (
    <Section title="委外催收" note="机构每年至少评估一次，合同到期前再评估一次" action={<AddButton onClick={() => setEditing('new')}>登记委外</AddButton>}>
      <DataTable label="委外催收" columns={columns} rows={all.data} rowId={(row) => row.id} onOpen={setEditing} empty="没有委外。移交机构催收的，在这里登记移交和评估，工作台提醒评估期限。" />
      {editing && <OutsourcingForm key={editing === 'new' ? 'new' : editing.id} record={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function blank(caseId: Id<'case'>): Blank<OutsourcingFacts> {
  return { caseId, agency: null, contractNo: null, contractUntil: null, listed: false, handedOn: null, toldOn: null, evaluatedOn: null, evaluation: null, returnedOn: null, note: null }
}

function OutsourcingForm({ record, onClose }: { readonly record: Outsourcing | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('outsourcings.save')
  const remove = useCommand('outsourcings.void')
  return (
    <DetailForm
      what="委外催收" title={record === null ? '登记委外催收' : `委外催收：${record.agency}`} record={record} draftKey={`outsourcing:${caseId}`} blank={blank(caseId)} labels={labels}
      enums={{}} loadSchema={async () => (await import('../../../../shared/model/outsourcing.ts')).outsourcingFacts} save={save} remove={remove}
      latest={() => call('outsourcings.ofCase', { caseId })} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <WideField>
            <TextField label={labels.agency} field={bind('agency')} required autoFocus={record === null} />
          </WideField>
          <TextField label={labels.contractNo} field={bind('contractNo')} />
          <DateField label={labels.contractUntil} field={bind('contractUntil')} required />
          <DateField label={labels.handedOn} field={bind('handedOn')} required />
          <DateField label={labels.toldOn} field={bind('toldOn')} help="应当在移交前告知债务人" />
          <YesNoField label={labels.listed} field={bind('listed')} />
          <DateField label={labels.evaluatedOn} field={bind('evaluatedOn')} help="作业、质量和信息安全，每年至少一次" />
          <WideField>
            <TextField label={labels.evaluation} field={bind('evaluation')} placeholder="如 合格，继续委托" />
          </WideField>
          <DateField label={labels.returnedOn} field={bind('returnedOn')} help="收回债权并交还、删除客户信息之日" />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
