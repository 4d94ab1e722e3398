import type { ReactNode } from 'react'
import { useToday } from '../../api/use-vault.ts'
import { LoadingRows } from '../../components/states.tsx'
import { TabbedPage } from '../../components/tabbed-page/tabbed-page.tsx'
import { CallListView } from './call-list-view.tsx'
import { DueView } from './due-view.tsx'
import { KpiView } from './kpi-view.tsx'
import { PromisesView } from './promises-view.tsx'
import { BreachesView, RecordsView } from './records-view.tsx'
import { VisitsView } from './visits/visits-view.tsx'

/** 催收: what is to be done next over all cases, and what was done. */
export default function ContactsPage(): ReactNode {
  const today = useToday()
  if (today === null) return <LoadingRows rows={16} />
  return (
    <TabbedPage
      label="催收"
      path="/contacts"
      views={[
        { key: 'due', label: '待跟进', panel: <DueView today={today} /> },
        { key: 'promises', label: '还款承诺', panel: <PromisesView today={today} /> },
        { key: 'calls', label: '外呼名单', panel: <CallListView today={today} /> },
        { key: 'visits', label: '外访清单', panel: <VisitsView today={today} /> },
        { key: 'records', label: '全部记录', panel: <RecordsView /> },
        { key: 'breaches', label: '违规登记', panel: <BreachesView /> },
        { key: 'kpi', label: '催收指标', panel: <KpiView today={today} /> },
      ]}
    />
  )
}
