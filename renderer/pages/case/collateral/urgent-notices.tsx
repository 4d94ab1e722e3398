import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseRole } from '../../../../shared/api/party-view.ts'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import { urgentEvents } from '../../../../shared/rules/urgent-events.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'
import { useCaseScope } from '../case-scope.ts'

/** Named by the record without owing or securing anything. */
const bystanders: ReadonlySet<CaseRole> = new Set(['spouse', 'shareholder', 'other'])

interface Props {
  readonly clues: readonly PropertyClue[]
}

/** What calls for haste although no clue has been put first yet. */
export function UrgentEvents({ clues }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  const creditors = useCall('assets.creditorsOfCase', { caseId }).data ?? []
  const obligors = parties.filter(({ roles }) => roles.some((role) => !bystanders.has(role)))
  const events = urgentEvents(obligors, creditors)
  const waiting = clues.filter(({ state, priority }) => state === 'pending' && priority !== 'within-48-hours')
  if (events.length === 0 || (clues.length > 0 && waiting.length === 0)) return null
  const next = clues.length === 0 ? '请尽快查明可以保全的财产，在这里登记。' : `${waiting.length} 条待处理的线索还没有列为“48 小时内办理”，请打开线索改定办理顺序。`
  return <Notice tone="doubt">{`${events.join('，')}。${next}`}</Notice>
}

/** 48 小时: what the branch files at once when the debtor dies, flees or is over-indebted. */
export function UrgentClues({ clues }: Props): ReactNode {
  const { openTab } = useCaseScope()
  const urgent = clues.filter(({ state, priority }) => state === 'pending' && priority === 'within-48-hours')
  if (urgent.length === 0) return null
  return (
    <Notice tone="bad" action={<Button variant="default" size="compact" onClick={() => openTab('documents')}>到“文书”页制作</Button>}>
      {`${urgent.length} 条线索须在 48 小时内办理：保全申请书、财产线索清单、担保材料。`}
    </Notice>
  )
}
