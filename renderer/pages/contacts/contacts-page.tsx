import { Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import type { ComponentType, ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { useToday } from '../../api/use-vault.ts'
import { LoadingRows } from '../../components/states.tsx'
import { CallListView } from './call-list-view.tsx'
import classes from './contacts-page.module.css'
import { DueView } from './due-view.tsx'
import { KpiView } from './kpi-view.tsx'
import { PromisesView } from './promises-view.tsx'
import { BreachesView, RecordsView } from './records-view.tsx'
import type { ViewProps } from './view.ts'

const views = ['due', 'promises', 'calls', 'records', 'breaches', 'kpi'] as const
type View = (typeof views)[number]

const labels: Readonly<Record<View, string>> = { due: '待跟进', promises: '还款承诺', calls: '外呼名单', records: '全部记录', breaches: '违规登记', kpi: '催收指标' }
const panels: Readonly<Record<View, ComponentType<ViewProps>>> = { due: DueView, promises: PromisesView, calls: CallListView, records: RecordsView, breaches: BreachesView, kpi: KpiView }

function viewOf(text: string | null | undefined): View {
  return views.find((view) => view === text) ?? 'due'
}

/** 催收: what is to be done next over all cases, and what was done. */
export default function ContactsPage(): ReactNode {
  const params = useParams<{ view?: string }>()
  const [, navigate] = useLocation()
  const today = useToday()
  if (today === null) return <LoadingRows rows={16} />
  const view = viewOf(params.view)
  const Panel = panels[view]
  return (
    <section className={classes.page} aria-label="催收">
      <Tabs className={classes.tabs} value={view} onChange={(next) => navigate(`/contacts/${viewOf(next)}`)} keepMounted={false}>
        <Tabs.List>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labels[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} className={classes.panel ?? ''}>
          <Panel today={today} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
