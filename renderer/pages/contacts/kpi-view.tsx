import { type ReactNode, useState } from 'react'
import type { CollectionKpi } from '../../../shared/api/contacts.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { monthStart } from '../../../shared/rules/civil-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { Computed } from '../../components/computed.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { BarNote, ListBar } from '../../components/paged-list/list-bar.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import { DayBox } from './filter-boxes.tsx'

type Person = CollectionKpi['people'][number]
type Line = Pick<Person, 'counts' | 'rates'>
type Count = 'calls' | 'callsReached' | 'visits' | 'letters' | 'effective' | 'promises' | 'promisesDue' | 'promisesKept' | 'breaches'
type Rate = keyof Person['rates']['value']

/** 催收指标: what was done in a period and what came of it, by person; each ratio tells its formula. */
export function KpiView({ today }: { readonly today: IsoDate }): ReactNode {
  const [from, setFrom] = useState(() => monthStart(today))
  const [to, setTo] = useState(today)
  const inOrder = from <= to
  const kpi = useCall('contacts.kpi', { from, to }, { keepPrevious: true, enabled: inOrder })
  return (
    <>
      <ListBar narrow end={<BarNote>几人同去的上门，每人各计一次，合计只计一次</BarNote>}>
        <DayBox label="日期自" day={from} onChange={(day) => setFrom(day ?? from)} />
        <DayBox label="至" day={to} onChange={(day) => setTo(day ?? to)} />
      </ListBar>
      {!inOrder && <Notice tone="doubt">止日早于起日，请改正后查看。</Notice>}
      {kpi.isPending && inOrder && <LoadingRows rows={6} />}
      {kpi.isError && <ErrorState error={kpi.error} onRetry={() => void kpi.refetch()} />}
      {kpi.isSuccess && inOrder && (
        <DataTable
          label="催收指标"
          columns={columns}
          rows={kpi.data.people}
          rowId={({ staffId }) => staffId}
          stale={kpi.isPlaceholderData}
          foot={kpi.data.people.length === 0 ? {} : totals(kpi.data.total)}
          empty="这段时间没有催收记录。登记催收、送达和承诺后，在这里按人汇总。"
        />
      )}
    </>
  )
}

const columns: readonly TableColumn<Person>[] = [
  { id: 'name', header: '人员', width: 120, always: true, cell: ({ name }) => name, sortValue: ({ name }) => name },
  countColumn('calls', '拨打电话', 80),
  countColumn('callsReached', '接通', 64),
  rateColumn('contact', '接通率'),
  countColumn('visits', '上门', 64),
  countColumn('letters', '函件', 64),
  countColumn('effective', '有效联系', 80),
  countColumn('promises', '承诺', 64),
  rateColumn('promise', '承诺率'),
  countColumn('promisesDue', '到期承诺', 80),
  countColumn('promisesKept', '已履行', 72),
  rateColumn('kept', '履约率（笔数）', 112),
  moneyColumn('promisedFen', '到期承诺（元）'),
  moneyColumn('paidFen', '已还（元）'),
  rateColumn('paid', '履约率（金额）', 112),
  countColumn('breaches', '违规', 64),
]

function countColumn(id: Count, header: string, width: number): TableColumn<Person> {
  return { id, header, width, align: 'end', cell: ({ counts }) => counts[id], sortValue: ({ counts }) => counts[id] }
}

function moneyColumn(id: 'promisedFen' | 'paidFen', header: string): TableColumn<Person> {
  return { id, header, width: 120, align: 'end', cell: (person) => <MoneyCell line={person} id={id} title={`${person.name}的${header}`} />, sortValue: ({ counts }) => counts[id] }
}

function rateColumn(id: Rate, header: string, width = 96): TableColumn<Person> {
  return { id, header, width, align: 'end', cell: (person) => <RateCell line={person} id={id} title={`${person.name}的${header}`} /> }
}

function RateCell({ line: { rates }, id, title }: { readonly line: Line; readonly id: Rate; readonly title: string }): ReactNode {
  const rate = rates.value[id]
  if (rate === null) return <Unknown reason="这段时间没有可比的数" />
  return (
    <Computed>
      {rate}
      <WhyPanel title={title} valueText={rate} answer={rates} />
    </Computed>
  )
}

function MoneyCell({ line: { counts, rates }, id, title }: { readonly line: Line; readonly id: 'promisedFen' | 'paidFen'; readonly title: string }): ReactNode {
  const amount = formatYuan(counts[id])
  return (
    <Computed>
      {amount}
      <WhyPanel title={title} valueText={amount} answer={rates} />
    </Computed>
  )
}

function totals(line: Line): Readonly<Record<string, ReactNode>> {
  const { counts } = line
  const rate = (id: Rate, header: string) => <RateCell line={line} id={id} title={`合计${header}`} />
  return {
    ...counts,
    name: '合计',
    promisedFen: <MoneyCell line={line} id="promisedFen" title="合计到期承诺（元）" />,
    paidFen: <MoneyCell line={line} id="paidFen" title="合计已还（元）" />,
    contact: rate('contact', '接通率'),
    promise: rate('promise', '承诺率'),
    kept: rate('kept', '履约率'),
    paid: rate('paid', '履约率'),
  }
}
