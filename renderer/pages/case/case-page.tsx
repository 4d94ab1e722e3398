import { Tabs } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import '@mantine/core/styles/Tabs.layer.css'
import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type CaseOverview, type CaseTab, caseTabs } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-vault.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { askForAct, dropAskedAct, useAskedAct } from './asked-act.ts'
import { BalanceStrip } from './balance-strip.tsx'
import { caseActs, useCaseActKeys } from './case-acts.ts'
import { CaseHead } from './case-head.tsx'
import classes from './case-page.module.css'
import { type CaseScope, CaseScopeProvider } from './case-scope.ts'

const tabLabels: Record<CaseTab, string> = {
  overview: '概览',
  debt: '债权',
  guarantees: '担保',
  collateral: '抵质押物',
  proceedings: '诉讼执行',
  preservation: '保全',
  contacts: '催收',
  'write-off': '分类核销',
  documents: '文书',
  attachments: '附件',
  log: '日志',
}

/** Each tab is a chunk of its own: opening a case loads what is looked at. */
const tabs: Record<CaseTab, LazyExoticComponent<ComponentType>> = {
  overview: lazy(() => import('./overview/overview-tab.tsx')),
  debt: lazy(() => import('./debt/debt-tab.tsx')),
  guarantees: lazy(() => import('./guarantees/guarantees-tab.tsx')),
  collateral: lazy(() => import('./collateral/collateral-tab.tsx')),
  proceedings: lazy(() => import('./proceedings/proceedings-tab.tsx')),
  preservation: lazy(() => import('./preservation/preservation-tab.tsx')),
  contacts: lazy(() => import('./contacts/contacts-tab.tsx')),
  'write-off': lazy(() => import('./write-off/write-off-tab.tsx')),
  documents: lazy(() => import('./documents/documents-tab.tsx')),
  attachments: lazy(() => import('./attachments/attachments-tab.tsx')),
  log: lazy(() => import('./log/log-tab.tsx')),
}

const tabCounts: Partial<Record<CaseTab, keyof CaseOverview['counts']>> = {
  debt: 'loans',
  guarantees: 'guarantees',
  collateral: 'collateral',
  proceedings: 'proceedings',
  preservation: 'orders',
  documents: 'documents',
  attachments: 'attachments',
}

/** Ten digits open ten tabs; what is done once at a household's end is left to the pointer and the rail. */
const keyedTabs = caseTabs.filter((name) => name !== 'write-off')

function tabOf(text: string | undefined | null): CaseTab {
  return caseTabs.find((tab) => tab === text) ?? 'overview'
}

/** 案件页: one household; the address names the case and the tab. */
export default function CasePage(): ReactNode {
  const params = useParams<{ caseId: string; tab?: string }>()
  const caseId = idOf<'case'>(params.caseId)
  const today = useToday()
  if (caseId === null) return <UnknownCase />
  if (today === null) return <LoadingRows rows={12} />
  return <OpenCase key={caseId} caseId={caseId} tab={tabOf(params.tab)} today={today} />
}

function UnknownCase(): ReactNode {
  const [, navigate] = useLocation()
  useEffect(() => navigate('/cases', { replace: true }), [navigate])
  return null
}

interface OpenCaseProps {
  readonly caseId: Id<'case'>
  readonly tab: CaseTab
  readonly today: IsoDate
}

function OpenCase({ caseId, tab, today }: OpenCaseProps): ReactNode {
  const [, navigate] = useLocation()
  const [asOf, setAsOf] = useState(today)
  const askedAct = useAskedAct(caseId)
  useEffect(() => dropAskedAct, [])
  const overview = useCall('cases.overview', { caseId })
  const scope = useMemo<CaseScope>(
    () => ({ caseId, today, asOf, setAsOf, openTab: (next) => navigate(`/cases/${caseId}/${next}`), askedAct, actBegun: dropAskedAct }),
    [caseId, today, asOf, navigate, askedAct],
  )
  useHotkeys(keyedTabs.map((name, index) => [`mod+${(index + 1) % 10}`, () => scope.openTab(name)]))
  useCaseActKeys((act) => {
    askForAct(caseId, act)
    if (tab !== caseActs[act].tab) scope.openTab(caseActs[act].tab)
  })
  if (overview.isPending) return <LoadingRows rows={12} />
  if (overview.isError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} back={{ href: '/cases', label: '回到案件列表' }} />
  const Panel = tabs[tab]

  return (
    <CaseScopeProvider value={scope}>
      <article className={classes.page} aria-label={`案件 ${overview.data.borrowerName}`}>
        <CaseHead overview={overview.data} />
        <BalanceStrip />
        <Tabs className={classes.tabs} value={tab} onChange={(next) => scope.openTab(tabOf(next))} keepMounted={false}>
          <Tabs.List>
            {caseTabs.map((name) => (
              <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
                {tabLabels[name]}
                <TabCount overview={overview.data} tab={name} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} className={classes.panel ?? ''}>
            <Suspense fallback={<LoadingRows rows={8} />}>
              <Panel />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      </article>
    </CaseScopeProvider>
  )
}

function TabCount({ overview, tab }: { readonly overview: CaseOverview; readonly tab: CaseTab }): ReactNode {
  const key = tabCounts[tab]
  return key === undefined || overview.counts[key] === 0 ? null : <span className={classes.count}>{overview.counts[key]}</span>
}
