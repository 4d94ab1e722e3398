import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { PromiseView } from '../../../shared/api/contacts.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { useCall } from '../../api/use-call.ts'
import { CaseLink } from '../../components/record-link.tsx'
import { promiseColumns } from '../case/contacts/promises-section.tsx'
import { nodeColumn } from '../case/record/cells.tsx'
import { DayBox, ListBar, MineBox } from './list-bar.tsx'
import { PAGE_SIZE, PagedList } from './paged-list.tsx'
import type { ViewProps } from './view.ts'

const DAYS_AHEAD = 14

/** 还款承诺 over all cases: what falls due, and what became of the last ones. */
export function PromisesView({ today }: ViewProps): ReactNode {
  const [, navigate] = useLocation()
  const [mine, setMine] = useState(true)
  const [until, setUntil] = useState(() => addDays(today, DAYS_AHEAD))
  const [offset, setOffset] = useState(0)
  const page = useCall('contacts.promises', { mine, until, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const columns = useMemo(() => [{ ...nodeColumn<PromiseView>('borrower', '户名', 200, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true }, ...promiseColumns], [])
  return (
    <>
      <ListBar>
        <DayBox label="承诺时间至" day={until} onChange={(day) => { setOffset(0); setUntil(day ?? until) }} />
        <MineBox mine={mine} onChange={(next) => { setOffset(0); setMine(next) }} />
      </ListBar>
      <PagedList
        label="还款承诺"
        page={page}
        columns={columns}
        rowId={(row) => row.contactId}
        onOpen={(row) => navigate(`/cases/${row.caseId}/contacts/${row.contactId}`)}
        offset={offset}
        onPage={setOffset}
        emptyTitle="这段时间没有承诺"
        emptyText="登记催收时结果选“承诺还款”，写明时间、方式和金额，到期后按还款自动判断。"
      />
    </>
  )
}
