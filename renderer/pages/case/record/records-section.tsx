import { Fragment, type ReactNode, useState } from 'react'
import { DataTable, type DataTableProps } from '../../../components/data-table/data-table.tsx'
import { AddButton } from './add-button.tsx'
import { Section } from './section.tsx'

interface Props<Row extends { readonly id: string }> extends Pick<DataTableProps<Row>, 'columns' | 'rows' | 'empty'> {
  readonly title: string
  /** A sentence on what belongs here or how it was read. */
  readonly note: string
  /** The act that adds a record; null where none can be added now. */
  readonly add: string | null
  /** The form of a record, or of a new one for null. */
  readonly form: (record: Row | null, onClose: () => void) => ReactNode
}

/** Records of one kind: what there is, the act that adds one, and the form that opens on each. */
export function RecordsSection<Row extends { readonly id: string }>({ title, note, add, form, ...table }: Props<Row>): ReactNode {
  const [editing, setEditing] = useState<Row | 'new' | null>(null)
  const record = editing === 'new' ? null : editing
  return (
    <Section title={title} note={note} action={add !== null && <AddButton onClick={() => setEditing('new')}>{add}</AddButton>}>
      <DataTable {...table} label={title} rowId={(row) => row.id} onOpen={setEditing} />
      {editing !== null && <Fragment key={record?.id ?? 'new'}>{form(record, () => setEditing(null))}</Fragment>}
    </Section>
  )
}
