import type { ReactNode } from 'react'
import { useToday } from '../../api/use-vault.ts'
import { LoadingRows } from '../../components/states.tsx'
import { TabbedPage } from '../../components/tabbed-page/tabbed-page.tsx'
import { ArchiveView } from './archive-view.tsx'
import { DepartmentView } from './department-view.tsx'
import { RegisterView } from './register-view.tsx'
import { RunsView } from './runs-view.tsx'
import { TransfersView } from './transfers-view.tsx'

/** 文书: every paper that went out and where it stands, papers of many households at once, the originals in the archive, what the front line handed over, and the department's own. */
export default function PapersPage(): ReactNode {
  const today = useToday()
  if (today === null) return <LoadingRows rows={16} />
  return (
    <TabbedPage
      label="文书"
      path="/papers"
      views={[
        { key: 'register', label: '文书登记簿', panel: <RegisterView today={today} /> },
        { key: 'runs', label: '批量出具', panel: <RunsView today={today} /> },
        { key: 'archive', label: '档案登记簿', panel: <ArchiveView today={today} /> },
        { key: 'transfers', label: '移交台账', panel: <TransfersView today={today} /> },
        { key: 'department', label: '部门文书', panel: <DepartmentView today={today} /> },
      ]}
    />
  )
}
