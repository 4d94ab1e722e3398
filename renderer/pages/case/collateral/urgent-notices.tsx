import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseRole } from '../../../../shared/api/party-view.ts'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import type { ProceedingKind } from '../../../../shared/model/proceeding.ts'
import { urgentEvents } from '../../../../shared/rules/urgent-events.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'
import { askForFiling } from '../asked-filing.ts'
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
  const urgent = clues.filter(({ state, priority }) => state === 'pending' && priority === 'within-48-hours')
  if (urgent.length === 0) return null
  return (
    <Notice tone="bad" action={<PrepareUrgent />}>
      {`${urgent.length} 条线索须在 48 小时内办理：保全申请书、财产线索清单、担保材料。`}
    </Notice>
  )
}

/** Pending proceedings in which a measure is asked for; without one it is asked for before the suit (民事诉讼法第一百零三条、第一百零四条). */
const suits: ReadonlySet<ProceedingKind> = new Set(['first-instance', 'second-instance', 'arbitration'])

/** Opens the documents with the kit of a measure, the application first. */
function PrepareUrgent(): ReactNode {
  const { caseId, openTab } = useCaseScope()
  const proceedings = useCall('proceedings.ofCase', { caseId }).data?.proceedings
  function open(): void {
    const suit = proceedings?.findLast(({ kind, closing }) => suits.has(kind) && closing === null)
    askForFiling(caseId, {
      act: suit === undefined ? 'preserve-before-suit' : 'preserve-in-suit', form: 'preservation-application', loanIds: [], proceedingId: suit?.id ?? null, itemIds: [], addresseeIds: [],
    })
    openTab('documents')
  }
  return <Button variant="default" size="compact" disabled={proceedings === undefined} onClick={open}>准备保全材料</Button>
}
