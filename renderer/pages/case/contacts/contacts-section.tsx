import { type ReactNode, useMemo, useState } from 'react'
import type { ContactFilter, ContactView } from '../../../../shared/api/contacts.ts'
import { useCall } from '../../../api/use-call.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Pager } from '../../../components/paged-list/pager.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useFilesColumn, withFiles } from '../attachments/files-column.tsx'
import { actKeys } from '../case-acts.ts'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import { contactColumns } from './contact-columns.tsx'
import { ContactEntry } from './contact-entry.tsx'

const PAGE_SIZE = 20

const noContacts: readonly ContactView[] = []

type Editing = { readonly kind: 'new'; readonly turn: number } | { readonly kind: 'kept'; readonly contact: ContactView }

/** 催收记录 of the case, newest first. */
export function ContactsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [offset, setOffset] = useState(0)
  const [editing, setEditing] = useState<Editing | null>(null)
  const filter: ContactFilter = { caseId, mine: false, channel: null, breachesOnly: false, from: null, to: null }
  const page = useCall('contacts.page', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const overview = useCall('cases.overview', { caseId })
  const files = useFilesColumn(page.data?.rows ?? noContacts)
  const columns = useMemo(() => withFiles(contactColumns(false), files), [files])
  const startNew = () => setEditing((before) => ({ kind: 'new', turn: before?.kind === 'new' ? before.turn + 1 : 0 }))
  useCaseAct('contact', startNew)
  if (page.isPending) return <LoadingRows rows={6} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  const add = <AddButton onClick={startNew} keys={actKeys('contact')}>登记催收</AddButton>
  const empty = page.data.rows.length === 0 && offset === 0
  return (
    <Section title="催收记录" note="登记前按催收行为规则核对" action={!empty && add}>
      <DataTable
        label="催收记录"
        columns={columns}
        rows={page.data.rows}
        rowId={(row) => row.id}
        onOpen={(contact) => setEditing({ kind: 'kept', contact })}
        stale={page.isPlaceholderData}
        empty={
          <EmptyState title="本户还没有催收记录" action={add}>
            电话、上门、短信、信函都登记在这里，承诺和下一步据此提醒。
          </EmptyState>
        }
      />
      {(offset > 0 || page.data.more) && <Pager offset={offset} size={PAGE_SIZE} rows={page.data.rows.length} more={page.data.more} onPage={setOffset} />}
      {editing !== null && (
        <ContactEntry
          key={editing.kind === 'new' ? `new-${editing.turn}` : editing.contact.id}
          caseId={caseId}
          borrowerName={overview.data?.borrowerName ?? ''}
          contact={editing.kind === 'new' ? null : editing.contact}
          onClose={() => setEditing(null)}
          {...(editing.kind === 'new' ? { onNext: startNew } : {})}
        />
      )}
    </Section>
  )
}
