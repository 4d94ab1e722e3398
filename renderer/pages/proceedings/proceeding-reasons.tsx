import type { ReactNode } from 'react'
import type { ProceedingRow } from '../../../shared/api/proceeding-list.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import type { WhyPanelProps } from '../../components/why-panel.tsx'
import { dueFacts } from '../case/record/period-words.ts'
import { OpenStepInToolbox } from '../toolbox/open-term.tsx'

interface Props {
  readonly row: ProceedingRow
  /** The next step, or the one whose day is the last day to apply for enforcement. */
  readonly of: 'next' | 'apply'
}

/** Why a proceeding's next step is proposed, and for which day. */
export default function ProceedingReasons({ row, of }: Props): ReactNode {
  const proceedings = useCall('proceedings.ofCase', { caseId: row.caseId })
  return (
    <LoadedReasons
      of={proceedings}
      render={(data): WhyPanelProps | null => {
        const found = data.proceedings.find(({ id }) => id === row.id)
        if (of === 'apply') return found?.application ? applicationReasons(found.application) : null
        const [step] = found?.nextSteps ?? []
        if (step === undefined) return null
        const { label, why, by, basis } = step
        return { title: label, answer: why, ...(by !== null && { valueText: by }), ...(basis && { action: <OpenStepInToolbox basis={basis} /> }) }
      }}
    />
  )
}

function applicationReasons({ facts, term }: NonNullable<Proceeding['application']>): WhyPanelProps {
  const due = term.value?.due
  return {
    title: '申请执行期限',
    answer: term,
    ...(due && { valueText: `至 ${due.safe}`, facts: dueFacts(due) }),
    action: <OpenStepInToolbox basis={{ of: 'enforcement', facts }} />,
  }
}
