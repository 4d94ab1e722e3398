import { Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import type { ComponentType, ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { ApplicationsView } from './applications-view.tsx'
import { CandidatesView } from './candidates-view.tsx'
import { ClassesView } from './classes-view.tsx'
import { KeptView } from './kept-view.tsx'
import { StandardsView } from './standards-view.tsx'
import classes from './write-off-page.module.css'

const views = ['candidates', 'applications', 'kept', 'classes', 'standards'] as const
type View = (typeof views)[number]

const labels: Readonly<Record<View, string>> = { candidates: '核销候选', applications: '核销申请', kept: '账销案存', classes: '五级分类', standards: '认定标准' }
const panels: Readonly<Record<View, ComponentType>> = { candidates: CandidatesView, applications: ApplicationsView, kept: KeptView, classes: ClassesView, standards: StandardsView }

function viewOf(text: string | null | undefined): View {
  return views.find((view) => view === text) ?? 'candidates'
}

/** 分类核销: over all households, which debts can be written off, which applications wait for whom, and what is kept after it. */
export default function WriteOffPage(): ReactNode {
  const params = useParams<{ view?: string }>()
  const [, navigate] = useLocation()
  const view = viewOf(params.view)
  const Panel = panels[view]
  return (
    <section className={classes.page} aria-label="分类核销">
      <Tabs className={classes.tabs} value={view} onChange={(next) => navigate(`/write-off/${viewOf(next)}`)} keepMounted={false}>
        <Tabs.List>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labels[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} className={classes.panel ?? ''}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
