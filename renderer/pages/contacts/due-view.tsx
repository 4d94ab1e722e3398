import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { DueContact } from '../../../shared/api/contacts.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { PagedList } from '../../components/paged-list/paged-list.tsx'
import { EmptyState } from '../../components/states.tsx'
import { ContactEntry } from '../case/contacts/contact-entry.tsx'
import { actColumn } from '../case/record/cells.tsx'
import { dueColumns } from './due-columns.tsx'
import { useDueFilter } from './use-due-filter.tsx'

const DAYS_AHEAD = 7

/** 待跟进: the next step of each case that falls due; entering the contact settles it. */
export function DueView({ today }: { readonly today: IsoDate }): ReactNode {
  const [, navigate] = useLocation()
  const { input, onPage, bar } = useDueFilter('下一步日期至', today, DAYS_AHEAD)
  const [entering, setEntering] = useState<DueContact | null>(null)
  const page = useCall('contacts.due', input, { keepPrevious: true })
  const columns = useMemo(
    () => [
      ...dueColumns<DueContact>(),
      actColumn<DueContact>('enter', '登记', 96, (row) => (
        <Button variant="subtle" size="compact" onClick={() => setEntering(row)}>
          登记催收
        </Button>
      )),
    ],
    [],
  )
  return (
    <>
      {bar}
      <PagedList
        label="待跟进"
        page={page}
        columns={columns}
        rowId={(row) => row.contactId}
        onOpen={(row) => navigate(`/cases/${row.caseId}/contacts/${row.contactId}`)}
        offset={input.offset}
        onPage={onPage}
        empty={<EmptyState title="这段时间没有要跟进的户">登记催收时写下一步和日期，到期的户列在这里。</EmptyState>}
      />
      {entering !== null && (
        <ContactEntry key={entering.contactId} caseId={entering.caseId} borrowerName={entering.borrowerName} contact={null} onClose={() => setEntering(null)} />
      )}
    </>
  )
}
