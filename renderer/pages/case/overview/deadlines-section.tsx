import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { DeadlineRow } from '../../../../shared/api/deadlines.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { boardColumns } from '../../board/board-columns.tsx'
import DeadlinePanel from '../../board/deadline-panel.tsx'
import { useLineActs } from '../../board/use-line-acts.ts'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import classes from './overview-tab.module.css'

/** 期限: every period that runs, ran or waits for a fact in this household, and the sheet on which two people sign for them. */
export function DeadlinesSection(): ReactNode {
  const { caseId, today } = useCaseScope()
  const [opened, setOpened] = useState<DeadlineRow | null>(null)
  const all = useCall('deadlines.ofCase', { caseId })
  const acts = useLineActs(setOpened)
  const columns = useMemo(() => boardColumns(all.data ?? [], today, acts).filter(({ id }) => id !== 'borrower' && id !== 'unit'), [all.data, today, acts])
  if (all.isPending) return <LoadingRows rows={4} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return (
    <Section title="期限" note="按 Enter 看计算依据和办理入口" action={all.data.length > 0 && <SheetButton />}>
      <DataTable label="本户期限" columns={columns} rows={all.data} rowId={(row) => row.id} onOpen={setOpened} currentId={opened?.id ?? null} empty="登记借据、担保、诉讼和保全后，这里列出时效、保证期间、续封等期限。" />
      {opened !== null && (
        <aside className={classes.deadline} aria-label="期限详情">
          <DeadlinePanel key={opened.id} id={opened.id} onClose={() => setOpened(null)} />
        </aside>
      )}
    </Section>
  )
}

function SheetButton(): ReactNode {
  const { caseId, today } = useCaseScope()
  const sheet = useCommand('deadlineExports.caseSheet')

  function save(): void {
    sheet.mutate(() => ({ caseId, fileName: `时效核对单 ${today}.docx` }), {
      onSuccess: ({ lines }) => announce({ tone: 'good', text: `时效核对单已保存，共 ${lines} 项` }),
      onError: (error) => error.error.code !== 'cancelled' && announce({ tone: 'bad', text: failureText(error) }),
    })
  }

  return (
    <Button variant="default" loading={sheet.isPending} onClick={save}>
      时效核对单
    </Button>
  )
}
