import { Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import type { ComponentType, ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { useToday } from '../../api/use-vault.ts'
import { LoadingRows } from '../../components/states.tsx'
import { DepartmentView } from './department-view.tsx'
import classes from './papers-page.module.css'
import { RegisterView } from './register-view.tsx'
import { RunsView } from './runs-view.tsx'
import type { ViewProps } from './view.ts'

const views = ['register', 'runs', 'department'] as const
type View = (typeof views)[number]

const labels: Readonly<Record<View, string>> = { register: '文书登记簿', runs: '批量出具', department: '部门文书' }
const panels: Readonly<Record<View, ComponentType<ViewProps>>> = { register: RegisterView, runs: RunsView, department: DepartmentView }

function viewOf(text: string | null | undefined): View {
  return views.find((view) => view === text) ?? 'register'
}

/** 文书: every paper that went out and where it stands, and papers of many households at once. */
export default function PapersPage(): ReactNode {
  const params = useParams<{ view?: string }>()
  const [, navigate] = useLocation()
  const today = useToday()
  if (today === null) return <LoadingRows rows={16} />
  const view = viewOf(params.view)
  const Panel = panels[view]
  return (
    <section className={classes.page} aria-label="文书">
      <Tabs className={classes.tabs} value={view} onChange={(next) => navigate(`/papers/${viewOf(next)}`)} keepMounted={false}>
        <Tabs.List>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labels[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} className={classes.view ?? ''}>
          <Panel today={today} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
