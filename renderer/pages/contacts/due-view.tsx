import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { DueContact } from '../../../shared/api/contacts.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { useCall } from '../../api/use-call.ts'
import { ContactEntry } from '../case/contacts/contact-entry.tsx'
import { actColumn } from '../case/record/cells.tsx'
import { dueColumns } from './due-columns.tsx'
import { DayBox, ListBar, MineBox } from './list-bar.tsx'
import { PAGE_SIZE, PagedList } from './paged-list.tsx'
import type { ViewProps } from './view.ts'

const DAYS_AHEAD = 7

/** 待跟进: the next step of each case that falls due; entering the contact settles it. */
export function DueView({ today }: ViewProps): ReactNode {
  const [, navigate] = useLocation()
  const [mine, setMine] = useState(true)
  const [until, setUntil] = useState(() => addDays(today, DAYS_AHEAD))
  const [offset, setOffset] = useState(0)
  const [entering, setEntering] = useState<DueContact | null>(null)
  const page = useCall('contacts.due', { mine, until, offset, limit: PAGE_SIZE }, { keepPrevious: true })
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
      <ListBar>
        <DayBox label="下一步日期至" day={until} onChange={(day) => { setOffset(0); setUntil(day ?? until) }} />
        <MineBox mine={mine} onChange={(next) => { setOffset(0); setMine(next) }} />
      </ListBar>
      <PagedList
        label="待跟进"
        page={page}
        columns={columns}
        rowId={(row) => row.contactId}
        onOpen={(row) => navigate(`/cases/${row.caseId}/contacts/${row.contactId}`)}
        offset={offset}
        onPage={setOffset}
        emptyTitle="这段时间没有要跟进的户"
        emptyText="登记催收时写下一步和日期，到期的户列在这里。"
      />
      {entering !== null && (
        <ContactEntry key={entering.contactId} caseId={entering.caseId} borrowerName={entering.borrowerName} contact={null} onClose={() => setEntering(null)} />
      )}
    </>
  )
}
