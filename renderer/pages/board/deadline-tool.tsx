import type { ReactNode } from 'react'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { Id } from '../../../shared/model/id.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { OpenMeasureInToolbox } from '../toolbox/open-in-toolbox.tsx'
import { OpenDisposalTerm } from '../foreclosed/register-reasons.tsx'
import { OpenDisposalRightInToolbox, OpenGuaranteeInToolbox, OpenGuaranteeLimitationInToolbox, OpenLimitationInToolbox, OpenSaleInToolbox, OpenStepInToolbox } from '../toolbox/open-term.tsx'

interface Props {
  readonly row: DeadlineRow
}

/** The way from a deadline to the tool of its period, with the recorded facts; nothing where no tool reckons it. */
export function DeadlineTool({ row }: Props): ReactNode {
  switch (row.kind) {
    case 'preservation-expiry':
      return <MeasureTool row={row} />
    case 'loan-limitation':
    case 'instalment-limitation':
      return <LoanTool row={row} />
    case 'guarantee-period':
    case 'guarantee-limitation':
      return <GuaranteeTool row={row} />
    case 'security-exercise':
      return <SecurityTool row={row} />
    case 'disposal-request':
    case 'disposal-answer':
      return <DisposalRightTool row={row} />
    case 'reference-price-validity':
    case 'auction-round':
      return <SaleTools row={row} />
    case 'foreclosed-disposal':
      return <ForeclosedTool row={row} />
    default:
      return <ProceedingTool row={row} />
  }
}

function MeasureTool({ row: { caseId, subjectId } }: Props): ReactNode {
  const found = useCall('preservations.ofCase', { caseId }).data
  const item = found?.items.find(({ id }) => id === subjectId)
  return item && <OpenMeasureInToolbox item={item} stage={found?.orders.find(({ id }) => id === item.orderId)?.stage} />
}

function LoanTool({ row: { caseId, subjectId } }: Props): ReactNode {
  const loan = useCall('loans.ofCase', { caseId }).data?.find(({ id }) => id === subjectId)
  return loan && <LimitationTool loanId={loan.id} />
}

function LimitationTool({ loanId }: { readonly loanId: Id<'loan'> }): ReactNode {
  const found = useCall('loans.limitation', { loanId }).data
  return found && <OpenLimitationInToolbox facts={found.facts} />
}

function GuaranteeTool({ row: { caseId, kind, subjectId } }: Props): ReactNode {
  const found = useCall('guarantees.periods', { caseId }).data?.find(({ guaranteeId }) => guaranteeId === subjectId)
  if (kind === 'guarantee-limitation') return found?.limitationFacts && <OpenGuaranteeLimitationInToolbox facts={found.limitationFacts} />
  return found?.facts && <OpenGuaranteeInToolbox facts={found.facts} />
}

function SecurityTool({ row: { caseId, subjectId } }: Props): ReactNode {
  const found = useCall('collateral.exercises', { caseId }).data?.find(({ collateralId }) => collateralId === subjectId)
  return found?.claimFacts && <OpenLimitationInToolbox facts={found.claimFacts} />
}

function DisposalRightTool({ row: { caseId, subjectId } }: Props): ReactNode {
  const right = useCall('preservations.ofCase', { caseId }).data?.items.find(({ id }) => id === subjectId)?.chain.disposalRights.at(-1)
  return right && <OpenDisposalRightInToolbox facts={right.facts} />
}

/** The sale of a thing is recorded with the enforcement that sells it. */
function SaleTools({ row: { caseId, subjectId } }: Props): ReactNode {
  const found = useCall('proceedings.ofCase', { caseId }).data?.proceedings ?? []
  return found.filter(({ kind }) => enforcementKinds.has(kind)).map(({ id }) => <SaleTool key={id} proceedingId={id} assetId={subjectId} />)
}

function SaleTool({ proceedingId, assetId }: { readonly proceedingId: Id<'proceeding'>; readonly assetId: Id }): ReactNode {
  const proposal = useCall('enforcement.ofProceeding', { proceedingId }).data?.proposals.find((each) => each.assetId === assetId)
  return proposal && <OpenSaleInToolbox facts={proposal.facts} />
}

function ForeclosedTool({ row: { subjectId } }: Props): ReactNode {
  const foreclosedId = idOf<'foreclosed'>(subjectId)
  return foreclosedId && <TermOfAsset foreclosedId={foreclosedId} />
}

function TermOfAsset({ foreclosedId }: { readonly foreclosedId: Id<'foreclosed'> }): ReactNode {
  const page = useCall('foreclosed.page', { foreclosedId }).data
  return page && <OpenDisposalTerm asset={page.asset} term={page.term} />
}

/** The period that the proceeding's own next step rests on, when it is the one of this line. */
function ProceedingTool({ row: { caseId, kind, subjectId, nominal, safe } }: Props): ReactNode {
  const found = useCall('proceedings.ofCase', { caseId }).data?.proceedings.find(({ id }) => id === subjectId)
  if (found === undefined) return null
  if (kind === 'enforcement-application' && found.application) return <OpenStepInToolbox basis={{ of: 'enforcement', facts: found.application.facts }} />
  const step = found.nextSteps.find(({ by, basis }) => basis && by !== null && (by === nominal || by === safe))
  return step?.basis && <OpenStepInToolbox basis={step.basis} />
}
