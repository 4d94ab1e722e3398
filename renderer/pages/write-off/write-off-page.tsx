import type { ReactNode } from 'react'
import { TabbedPage } from '../../components/tabbed-page/tabbed-page.tsx'
import { ApplicationsView } from './applications-view.tsx'
import { CandidatesView } from './candidates-view.tsx'
import { ClassesView } from './classes-view.tsx'
import { KeptView } from './kept-view.tsx'
import { StandardsView } from './standards-view.tsx'

/** 分类核销: over all households, which debts can be written off, which applications wait for whom, and what is kept after it. */
export default function WriteOffPage(): ReactNode {
  return (
    <TabbedPage
      label="分类核销"
      path="/write-off"
      views={[
        { key: 'candidates', label: '核销候选', panel: <CandidatesView /> },
        { key: 'applications', label: '核销申请', panel: <ApplicationsView /> },
        { key: 'kept', label: '账销案存', panel: <KeptView /> },
        { key: 'classes', label: '五级分类', panel: <ClassesView /> },
        { key: 'standards', label: '认定标准', panel: <StandardsView /> },
      ]}
    />
  )
}
