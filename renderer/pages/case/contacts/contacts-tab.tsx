import type { ReactNode } from 'react'
import { useCall } from '../../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { ContactsSection } from './contacts-section.tsx'
import { DemandSummary } from './demand-summary.tsx'
import { NoticesSection } from './notices-section.tsx'
import { OutsourcingsSection } from './outsourcings-section.tsx'
import { PermitsSection } from './permits-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { StandingsSection } from './standings-section.tsx'

/** 催收: who was contacted, what was promised, how the letters arrived, and on what terms one may call. */
export default function ContactsTab(): ReactNode {
  const { caseId } = useCaseScope()
  const about = useCall('contacts.ofCase', { caseId })
  if (about.isPending) return <LoadingRows rows={8} />
  if (about.isError) return <ErrorState error={about.error} onRetry={() => void about.refetch()} />
  return (
    <>
      <DemandSummary about={about.data} />
      <StandingsSection standings={about.data.standings} />
      <ContactsSection />
      <PromisesSection promises={about.data.promises} twoBroken={about.data.twoBroken} />
      <NoticesSection persons={about.data.persons} />
      <PermitsSection about={about.data} />
      <OutsourcingsSection />
    </>
  )
}
