import type { ReactNode } from 'react'
import type { CoBorrower } from '../../../../shared/api/co-borrowers.ts'
import type { CoBorrowerFacts } from '../../../../shared/model/co-borrower.ts'
import { coBorrowerLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { PartyLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { PartyField } from '../party/party-field.tsx'
import { useNewParty } from '../party/use-new-party.tsx'
import { dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { LoansField } from '../record/loans-field.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { RecordsSection } from '../record/records-section.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

/** 共同借款人: who owes a loan beside the borrower; suits, letters and contacts name him from then on. */
export function CoBorrowersSection(): ReactNode {
  const { caseId } = useCaseScope()
  const rows = useCall('coBorrowers.ofCase', { caseId })
  const noteNumbers = useNoteNumbers()
  if (rows.isPending) return <LoadingRows rows={1} />
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  const columns: readonly TableColumn<CoBorrower>[] = [
    { ...nodeColumn<CoBorrower>('party', labels.partyId, 176, (row) => <PartyLink id={row.partyId}>{row.partyName}</PartyLink>), always: true },
    { ...textColumn<CoBorrower>('basis', labels.basis, 240, (row) => row.basis), always: true, opens: true },
    textColumn('loans', labels.loanIds, 200, (row) => noteNumbers(row.loanIds)),
    dateColumn('signedOn', labels.signedOn, (row) => row.signedOn),
    textColumn('note', labels.note, 200, (row) => row.note),
  ]
  return (
    <RecordsSection
      title="共同借款人"
      note="与借款人一同偿还，起诉、催收时一并列入"
      add="登记共同借款人"
      columns={columns}
      rows={rows.data}
      empty="本户没有登记共同借款人。合同由夫妻或几人共同签字借款的，在这里登记，起诉状、催收函会一并列入。"
      form={(record, onClose) => <CoBorrowerForm record={record} onClose={onClose} />}
    />
  )
}

type Values = Blank<CoBorrowerFacts>

function blank(caseId: Id<'case'>): Values {
  return { caseId, partyId: null, loanIds: [], signedOn: null, basis: null, note: null }
}

const words = valueWords({})

function CoBorrowerForm({ record, onClose }: { readonly record: CoBorrower | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('coBorrowers.save')
  const remove = useCommand('coBorrowers.void')
  const newParty = useNewParty()
  const id = record?.id ?? null
  const form = useDetailForm<Values, CoBorrowerFacts, 'co-borrower'>({
    what: '共同借款人',
    draftKey: `co-borrower:${id ?? `new:${caseId}`}`,
    record,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/co-borrower.ts').then((module) => module.coBorrowerFacts),
    save,
    remove,
    latest: () => call('coBorrowers.ofCase', { caseId }),
    onClose,
  })
  const voiding = record && <VoidAction subject={`共同借款人（${record.partyName}）`} what="共同借款人" record={record} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form
  return (
    <RecordDrawer title={record === null ? '登记共同借款人' : `共同借款人：${record.partyName}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <PartyField label={labels.partyId} field={form.bind('partyId')} required autoFocus={record === null} onNew={(name) => newParty.ask(name, (partyId) => form.change({ partyId }))} />
        </WideField>
        <WideField>
          <LoansField label={labels.loanIds} field={form.bind('loanIds')} required />
        </WideField>
        <WideField>
          <TextField label={labels.basis} field={form.bind('basis')} required placeholder="如 借款合同“共同借款人”处签字" help="说明他为什么是借款人而不是保证人" />
        </WideField>
        <DateField label={labels.signedOn} field={form.bind('signedOn')} />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
