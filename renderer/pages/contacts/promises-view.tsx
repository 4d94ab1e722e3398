import { type ReactNode, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { PromiseView } from '../../../shared/api/contacts.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { PagedList } from '../../components/paged-list/paged-list.tsx'
import { CaseLink } from '../../components/record-link.tsx'
import { EmptyState } from '../../components/states.tsx'
import { promiseColumns } from '../case/contacts/promises-section.tsx'
import { nodeColumn } from '../case/record/cells.tsx'
import { useDueFilter } from './use-due-filter.tsx'

const DAYS_AHEAD = 14

/** 还款承诺 over all cases: what falls due, and what became of the last ones. */
export function PromisesView({ today }: { readonly today: IsoDate }): ReactNode {
  const [, navigate] = useLocation()
  const { input, onPage, bar } = useDueFilter('承诺时间至', today, DAYS_AHEAD)
  const page = useCall('contacts.promises', input, { keepPrevious: true })
  const columns = useMemo(() => [{ ...nodeColumn<PromiseView>('borrower', '户名', 200, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true }, ...promiseColumns], [])
  return (
    <>
      {bar}
      <PagedList
        label="还款承诺"
        page={page}
        columns={columns}
        rowId={(row) => row.contactId}
        onOpen={(row) => navigate(`/cases/${row.caseId}/contacts/${row.contactId}`)}
        offset={input.offset}
        onPage={onPage}
        empty={<EmptyState title="这段时间没有承诺">登记催收时结果选“承诺还款”，写明时间、方式和金额，到期后按还款自动判断。</EmptyState>}
      />
    </>
  )
}
