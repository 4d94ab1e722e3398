import { type ReactNode, useState } from 'react'
import type { DebtorAct } from '../../../../shared/api/debtor-acts.ts'
import { type DebtorActFacts, debtorActKindLabels, debtorActLabels as labels } from '../../../../shared/model/debtor-act.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { IdSelect } from '../enforcement/id-select.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { Section } from '../record/section.tsx'

const columns: readonly TableColumn<DebtorAct>[] = [
  { ...textColumn<DebtorAct>('kind', '行为', 184, (row) => debtorActKindLabels[row.kind]), always: true, opens: true },
  partyColumn('party', '行为人', 136, (row) => ({ id: row.partyId, name: row.partyName })),
  textColumn('description', '标的和经过', 240, (row) => row.description),
  textColumn('counterparty', '相对人', 136, (row) => row.counterparty),
  moneyColumn('amountFen', '涉及金额', (row) => row.amountFen),
  dateColumn('actedOn', '行为日期', (row) => row.actedOn),
  dateColumn('knownOn', '知悉日期', (row) => row.knownOn),
  dateColumn('suedOn', '起诉日期', (row) => row.suedOn),
  textColumn('caseNo', '案号', 176, (row) => row.caseNo, '尚未起诉'),
]

/** 可撤销行为: what the obligors gave away, and by when the suit must follow. */
export function DebtorActsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<DebtorAct | 'new' | null>(null)
  const all = useCall('debtorActs.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={2} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return (
    <Section title="可撤销行为" note="撤销权自知悉之日起一年内行使，自行为之日起五年不行使的消灭；虚假诉讼取得的裁判，自知悉之日起六个月内提起第三人撤销之诉" action={<AddButton onClick={() => setEditing('new')}>登记可撤销行为</AddButton>}>
      <DataTable label="可撤销行为" columns={columns} rows={all.data} rowId={(row) => row.id} onOpen={setEditing} empty="还没有登记。借款人、担保人无偿或低价转让财产、放弃债权、为他人担保而影响本行债权的，在这里登记，工作台提醒起诉期限。" />
      {editing && <DebtorActForm key={editing === 'new' ? 'new' : editing.id} record={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function blank(caseId: Id<'case'>): Blank<DebtorActFacts> {
  return { caseId, partyId: null, kind: null, description: null, counterparty: null, amountFen: null, actedOn: null, knownOn: null, proof: null, suedOn: null, caseNo: null, note: null }
}

function DebtorActForm({ record, onClose }: { readonly record: DebtorAct | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  const save = useCommand('debtorActs.save')
  const remove = useCommand('debtorActs.void')
  return (
    <DetailForm
      what="可撤销行为" title={record === null ? '登记可撤销行为' : `可撤销行为：${debtorActKindLabels[record.kind]}`} record={record} draftKey={`debtor-act:${caseId}`} blank={blank(caseId)} labels={labels}
      enums={{ kind: debtorActKindLabels }} loadSchema={async () => (await import('../../../../shared/model/debtor-act.ts')).debtorActFacts} save={save} remove={remove}
      latest={() => call('debtorActs.ofCase', { caseId })} onClose={onClose}
    >
      {({ bind }) => (
        <>
          <FieldGrid>
            <IdSelect label={labels.partyId} field={bind('partyId')} required choices={parties.map(({ id, name }) => ({ value: id, label: name }))} nothing="本户没有这个当事人" />
            <EnumSelect label={labels.kind} labels={debtorActKindLabels} field={bind('kind')} required />
            <WideField>
              <TextField label={labels.description} field={bind('description')} required placeholder="如 将白河路厂房赠与其子" />
            </WideField>
            <TextField label={labels.counterparty} field={bind('counterparty')} />
            <MoneyField label={labels.amountFen} field={bind('amountFen')} />
            <DateField label={labels.actedOn} field={bind('actedOn')} required help="自这一天起五年不行使的，撤销权消灭" />
            <DateField label={labels.knownOn} field={bind('knownOn')} help="知道或者应当知道之日，一年内起诉；不明的留空，按五年推算" />
          </FieldGrid>
          <FieldSection title="撤销之诉" />
          <FieldGrid>
            <DateField label={labels.suedOn} field={bind('suedOn')} />
            <TextField label={labels.caseNo} field={bind('caseNo')} />
            <WideField>
              <TextField label={labels.proof} field={bind('proof')} placeholder="如 登记查询结果、法院收件回执" help="行为的凭据；已起诉的须写明起诉凭据" />
            </WideField>
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}
