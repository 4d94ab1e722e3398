import { type ReactNode, useState } from 'react'
import type { WriteOffOfCase, WriteOffView } from '../../../../shared/api/write-off.ts'
import type { WriteOffFacts } from '../../../../shared/model/write-off.ts'
import { call } from '../../../api/client.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import { ApplicationForm } from './application-form.tsx'
import { ApplicationView } from './application-view.tsx'

interface Drafting {
  readonly initial: WriteOffFacts
  readonly record: WriteOffView | null
}

/** 呆账核销申请 of a household, the newest first. */
export function ApplicationsSection({ data }: { readonly data: WriteOffOfCase }): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const [drafting, setDrafting] = useState<Drafting | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const best = data.assessments.find(({ assessment }) => assessment.outcome === 'meets') ?? data.assessments.find(({ assessment }) => assessment.outcome === 'nearly') ?? data.assessments[0]

  /** The texts and sums come from the record as it stands now. */
  async function begin(): Promise<void> {
    if (best === undefined) return
    try {
      setDrafting({ initial: await call('writeOff.prepare', { caseId, standardCode: best.code, asOf }), record: null })
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    }
  }

  return (
    <Section title="呆账核销申请" action={<AddButton onClick={() => void begin()}>起草核销申请</AddButton>}>
      {problem !== null && <Notice tone="bad">{failureText(problem)}</Notice>}
      {data.applications.length === 0 && <Notice tone="info" standing>还没有核销申请。起草时按截至日取台账金额，依据最接近的认定标准写好初稿，再逐项核对。</Notice>}
      {data.applications.map((application) => (
        <ApplicationView key={application.id} application={application} onEdit={() => setDrafting({ initial: application, record: application })} />
      ))}
      {drafting && <ApplicationForm key={drafting.record?.id ?? 'new'} initial={factsOf(drafting.initial)} record={drafting.record} onClose={() => setDrafting(null)} />}
    </Section>
  )
}

/** The facts alone: what the store adds for reading is no part of the form. */
function factsOf(from: WriteOffFacts): WriteOffFacts {
  const {
    caseId, standardCode, way, asOf, loans, origin, cause, remedies, property, managementAfter, handlerName, departmentHead, unitHead, responsibility, responsibilityNo, responsibilityText, openPoints,
  } = from
  return {
    caseId, standardCode, way, asOf, loans, origin, cause, remedies, property, managementAfter, handlerName, departmentHead, unitHead, responsibility, responsibilityNo, responsibilityText, openPoints,
  }
}
