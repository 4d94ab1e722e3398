import { Select } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type ContactChannel, contactChannelLabels, contactChannels } from '../../../shared/model/contact.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { EmptyState } from '../../components/states.tsx'
import { breachColumns, contactColumns } from '../case/contacts/contact-columns.tsx'
import { DayBox, MineBox } from './filter-boxes.tsx'

/** 全部记录, newest first. */
export function RecordsView(): ReactNode {
  return <Records breachesOnly={false} />
}

/** 违规登记: what the rules barred and took place all the same, for the head and the auditor. */
export function BreachesView(): ReactNode {
  return <Records breachesOnly />
}

function Records({ breachesOnly }: { readonly breachesOnly: boolean }): ReactNode {
  const [, navigate] = useLocation()
  const [mine, setMine] = useState(false)
  const [from, setFrom] = useState<IsoDate | null>(null)
  const [to, setTo] = useState<IsoDate | null>(null)
  const [channel, setChannel] = useState<ContactChannel | null>(null)
  const [offset, setOffset] = useState(0)
  const page = useCall('contacts.page', { filter: { caseId: null, mine, channel, breachesOnly, from, to }, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const columns = useMemo(() => (breachesOnly ? [...contactColumns(true).slice(0, 6), ...breachColumns] : contactColumns(true)), [breachesOnly])
  const first = (change: () => void) => {
    setOffset(0)
    change()
  }
  return (
    <>
      <ListBar narrow>
        <DayBox label="日期自" day={from} onChange={(day) => first(() => setFrom(day))} />
        <DayBox label="至" day={to} onChange={(day) => first(() => setTo(day))} />
        <Select
          label="方式"
          placeholder="全部"
          clearable
          data={contactChannels.map((each) => ({ value: each, label: contactChannelLabels[each] }))}
          value={channel}
          onChange={(next) => first(() => setChannel(contactChannels.find((each) => each === next) ?? null))}
        />
        <MineBox label="只看我登记的" mine={mine} onChange={(next) => first(() => setMine(next))} />
      </ListBar>
      <PagedList
        label={breachesOnly ? '违规登记' : '全部记录'}
        page={page}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={(row) => navigate(`/cases/${row.caseId}/contacts/${row.id}`)}
        offset={offset}
        onPage={setOffset}
        empty={<EmptyState title={breachesOnly ? '没有违规登记' : '没有催收记录'}>{breachesOnly ? '不得联系而已经发生的联系，登记时写明原因，列在这里供负责人和审计查看。' : '在案件的“催收”页或“待跟进”里登记催收。'}</EmptyState>}
      />
    </>
  )
}
