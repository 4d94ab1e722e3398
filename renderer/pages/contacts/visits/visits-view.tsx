import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { VisitDay, VisitView } from '../../../../shared/api/visits.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { routeOrder } from '../../../../shared/rules/visit-list.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { usePerson, useRefusal } from '../../../api/use-rights.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ListBar } from '../../../components/paged-list/list-bar.tsx'
import classes from '../../../components/paged-list/paged-list.module.css'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { ContactEntry } from '../../case/contacts/contact-entry.tsx'
import { actColumn } from '../../case/record/cells.tsx'
import { DayBox, MineBox } from '../filter-boxes.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { dayColumns } from './visit-columns.tsx'
import { VisitExports } from './visit-exports.tsx'
import { VisitForm } from './visit-form.tsx'

/** 外访清单: a day's visits in the order of going, planned from the stock, taken along, and recorded one after the other. */
export function VisitsView({ today }: { readonly today: IsoDate }): ReactNode {
  const person = usePerson()
  const me = person === null ? null : idOf<'staff'>(person.id)
  const [day, setDay] = useState(today)
  const [planning, setPlanning] = useState(false)
  if (planning && me !== null) {
    const planned = (on: IsoDate) => {
      setDay(on)
      setPlanning(false)
    }
    return <PlanPanel day={day} me={me} onPlanned={planned} onClose={() => setPlanning(false)} />
  }
  return <DayList day={day} onDay={setDay} today={today} onPlan={() => setPlanning(true)} />
}

interface DayListProps {
  readonly day: IsoDate
  readonly today: IsoDate
  readonly onDay: (day: IsoDate) => void
  readonly onPlan: () => void
}

/** Where a visit waits for its result. */
const isOpen = ({ contactId }: VisitView): boolean => contactId === null

function DayList({ day, today, onDay, onPlan }: DayListProps): ReactNode {
  const [, navigate] = useLocation()
  const refusal = useRefusal('record')
  const [mine, setMine] = useState(true)
  const [entering, setEntering] = useState<VisitView | null>(null)
  const [changing, setChanging] = useState<VisitView | null>(null)
  const order = useCommand('visits.order')
  const page = useCall('visits.day', { day, mine }, { keepPrevious: true })
  const rows = useMemo(() => page.data?.rows ?? [], [page.data])
  const begun = day <= today
  const { mutate } = order
  const columns = useMemo(() => {
    const place = new Map(rows.map(({ id }, index) => [id, index + 1]))
    const put = (ids: readonly Id<'visit'>[]) => mutate((commandId) => ({ commandId, ids: [...ids] }))
    const acts = (row: VisitView) => <RowActs row={row} rows={rows} begun={begun} onOrder={put} onEnter={() => setEntering(row)} />
    return [...dayColumns(place), actColumn<VisitView>('acts', '办理', 152, acts)]
  }, [rows, begun, mutate])
  const waiting = rows.filter(isOpen)
  const next = waiting.find(({ id }) => id !== entering?.id)

  return (
    <>
      <ListBar
        narrow
        end={
          <>
            <Button
              variant="default"
              disabled={refusal !== null || waiting.length < 2}
              title={refusal ?? (waiting.length < 2 ? '两处以上没有登记结果的外访才能排序' : undefined)}
              loading={order.isPending}
              onClick={() => order.mutate((commandId) => ({ commandId, ids: routeOrder(rows).map(({ id }) => id) }))}
            >
              按地址排序
            </Button>
            <VisitExports day={day} mine={mine} disabled={rows.length === 0} />
            <Button disabled={refusal !== null} title={refusal ?? undefined} onClick={onPlan}>
              安排外访
            </Button>
          </>
        }
      >
        <DayBox label="外访日期" day={day} onChange={(chosen) => onDay(chosen ?? day)} />
        <MineBox label="只看我参加的" mine={mine} onChange={setMine} />
      </ListBar>
      {page.data !== undefined && <Unrecorded unrecorded={page.data.unrecorded.filter((each) => each.day !== day)} onDay={onDay} />}
      {order.error !== null && <Notice tone="bad">{failureText(order.error)}</Notice>}
      {page.isPending && <LoadingRows rows={12} />}
      {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isSuccess && (
        <div className={classes.table}>
          <DataTable
            label="外访清单"
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            onOpen={(row) => (row.contactId === null ? setChanging(row) : navigate(`/cases/${row.caseId}/contacts/${row.contactId}`))}
            stale={page.isPlaceholderData}
            fill
            empty={<EmptyState title="这一天没有安排外访">按条件选户，勾选要去的人和地址，定好时间和两名以上工作人员，就得到当天的清单。</EmptyState>}
          />
          {rows.length > 0 && <p className={classes.note} role="status">{`共 ${rows.length} 处，已登记 ${rows.length - waiting.length} 处，未登记 ${waiting.length} 处`}</p>}
        </div>
      )}
      {changing !== null && <VisitForm visit={changing} onClose={() => setChanging(null)} />}
      {entering !== null && (
        <ContactEntry
          key={entering.id}
          caseId={entering.caseId}
          borrowerName={entering.borrowerName}
          contact={null}
          visit={entering}
          onClose={() => setEntering(null)}
          {...(next === undefined ? {} : { onNext: () => setEntering(next) })}
        />
      )}
    </>
  )
}

interface RowActsProps {
  readonly row: VisitView
  readonly rows: readonly VisitView[]
  readonly begun: boolean
  readonly onOrder: (ids: readonly Id<'visit'>[]) => void
  readonly onEnter: () => void
}

function RowActs({ row, rows, begun, onOrder, onEnter }: RowActsProps): ReactNode {
  const at = rows.indexOf(row)
  const swapped = (with_: number) => rows.map(({ id }, index) => (index === at ? rows[with_]?.id : index === with_ ? row.id : id) ?? id)
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={`上移${row.personName}`} disabled={at === 0} onClick={() => onOrder(swapped(at - 1))}>
        <IconArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={`下移${row.personName}`} disabled={at === rows.length - 1} onClick={() => onOrder(swapped(at + 1))}>
        <IconArrowDown size={14} aria-hidden />
      </ActionIcon>
      {begun && isOpen(row) && (
        <Button variant="subtle" size="compact" onClick={onEnter}>
          登记结果
        </Button>
      )}
    </Group>
  )
}

/** Earlier days of which something is not recorded yet; each leads to its list. */
function Unrecorded({ unrecorded, onDay }: { readonly unrecorded: VisitDay['unrecorded']; readonly onDay: (day: IsoDate) => void }): ReactNode {
  if (unrecorded.length === 0) return null
  return (
    <Notice
      tone="doubt"
      standing
      action={
        <Group gap={4}>
          {unrecorded.slice(0, 5).map(({ day, visits }) => (
            <Button key={day} variant="subtle" size="compact" onClick={() => onDay(day)}>
              {`${day}（${visits} 处）`}
            </Button>
          ))}
        </Group>
      }
    >
      以前的外访还有没登记结果的，请补登记；没有去的取消安排或改期。
    </Notice>
  )
}
