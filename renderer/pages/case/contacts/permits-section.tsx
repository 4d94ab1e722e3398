import { type ReactNode, useState } from 'react'
import type { ContactsOfCase, PermitView } from '../../../../shared/api/contacts.ts'
import { permitKindLabels } from '../../../../shared/model/contact.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { PermitForm } from './permit-form.tsx'

const columns: readonly TableColumn<PermitView>[] = [
  { ...partyColumn<PermitView>('person', '当事人', 168, (row) => ({ id: row.partyId, name: row.personName })), always: true },
  { ...textColumn<PermitView>('kind', '约定', 280, (row) => permitKindLabels[row.kind]), opens: true },
  dateColumn('givenOn', '日期', (row) => row.givenOn),
  textColumn('basis', '依据', 320, (row) => row.basis),
]

/** 联系约定: consents, findings, approvals and refusals that the guards read. */
export function PermitsSection({ about }: { readonly about: ContactsOfCase }): ReactNode {
  const [editing, setEditing] = useState<PermitView | 'new' | null>(null)
  return (
    <Section title="联系约定" note="夜间联系的同意、共同债务的认定、代理、批准和拒绝" action={<AddButton onClick={() => setEditing('new')}>登记约定</AddButton>}>
      {about.permits.length > 0 && <DataTable label="联系约定" columns={columns} rows={about.permits} rowId={(row) => row.id} onOpen={setEditing} empty="还没有约定" />}
      {editing !== null && (
        <PermitForm key={editing === 'new' ? 'new' : editing.id} permit={editing === 'new' ? null : editing} persons={about.persons} onClose={() => setEditing(null)} />
      )}
    </Section>
  )
}
