import type { ReactNode } from 'react'
import { useCall } from '../../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { ApplicationsSection } from './applications-section.tsx'
import { ClassificationSection } from './classification-section.tsx'
import { KeptSection } from './kept-section.tsx'
import { RiskFactsSection } from './risk-facts-section.tsx'
import { StandardsSection } from './standards-section.tsx'

/** 分类核销 of one household: its class, what is noted of it, which standards it meets, the application and what is kept afterwards. */
export default function WriteOffTab(): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const classes = useCall('classification.ofCase', { caseId, asOf }, { keepPrevious: true })
  const writeOff = useCall('writeOff.ofCase', { caseId })
  return (
    <>
      {classes.isPending && <LoadingRows rows={4} />}
      {classes.isError && <ErrorState error={classes.error} onRetry={() => void classes.refetch()} />}
      {writeOff.isPending && <LoadingRows rows={6} />}
      {writeOff.isError && <ErrorState error={writeOff.error} onRetry={() => void writeOff.refetch()} />}
      {writeOff.data && <KeptSection kept={writeOff.data.kept} />}
      {writeOff.data && <ApplicationsSection data={writeOff.data} />}
      {classes.data && <ClassificationSection data={classes.data} />}
      {writeOff.data && <StandardsSection data={writeOff.data} />}
      {classes.data && <RiskFactsSection facts={classes.data.facts} />}
    </>
  )
}
