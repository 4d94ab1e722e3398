import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Loan } from '../../../shared/api/loans.ts'
import type { PreservationItem } from '../../../shared/api/preservations.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import { useCall } from '../../api/use-call.ts'
import type { Tool } from './tool.ts'

/**
 * Opens a tool with facts already filled in. The tool's code is loaded only then, and the facts stay in memory:
 * `open(() => import('…/interest-tool.ts').then((file) => file.interestTool), { segments })`.
 */
export function useOpenInToolbox() {
  const [, navigate] = useLocation()
  return async function open<Inputs extends object>(load: () => Promise<Tool<Inputs>>, facts: Partial<Inputs>): Promise<void> {
    const tool = await load()
    tool.fill(facts)
    navigate(`/toolbox/${tool.id}`)
  }
}

interface LoanProps {
  readonly loan: Loan
  readonly asOf: IsoDate
  /** Says which loan, where several stand side by side. */
  readonly named?: boolean
}

/** The debt of a loan as of a day, opened in the claim tool with the loan's terms and entries. */
export function OpenLoanInToolbox({ loan, asOf, named = false }: LoanProps): ReactNode {
  const entries = useCall('loans.entries', { loanId: loan.id }).data
  const agreements = useCall('loans.agreements', { loanId: loan.id }).data
  const open = useOpenInToolbox()
  return (
    <Button variant="subtle" size="compact" disabled={entries === undefined || agreements === undefined} title="带着合同要素和全部分录到工具箱试算，不改动台账" onClick={openLoan}>
      {named ? `在工具箱中打开 ${loan.noteNo}` : '在工具箱中打开'}
    </Button>
  )

  async function openLoan(): Promise<void> {
    if (entries === undefined || agreements === undefined) return
    const { claimFromLoan } = await import('./claim-from-loan.ts')
    await open(() => import('./tools/claim-tool.ts').then((file) => file.claimTool), claimFromLoan(loan, { entries, agreements }, asOf))
  }
}

interface RecordedLoan {
  readonly caseId: Id<'case'>
  readonly loanId: Id<'loan'>
  readonly asOf: IsoDate
}

/** One recorded loan in the claim tool, where only its id is at hand. */
export function OpenRecordedLoan({ caseId, loanId, asOf }: RecordedLoan): ReactNode {
  const loan = useCall('loans.ofCase', { caseId }).data?.find(({ id }) => id === loanId)
  return loan && <OpenLoanInToolbox loan={loan} asOf={asOf} />
}

interface HouseholdProps {
  readonly caseId: Id<'case'>
  readonly asOf: IsoDate
}

/** Each loan of a household in the claim tool: it computes one loan at a time. */
export function OpenHouseholdInToolbox({ caseId, asOf }: HouseholdProps): ReactNode {
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return loans.map((loan) => <OpenLoanInToolbox key={loan.id} loan={loan} asOf={asOf} named={loans.length > 1} />)
}

/** The term of a measure, opened in its tool with the written periods and the stage of its ruling. */
export function OpenMeasureInToolbox({ item, stage }: { readonly item: PreservationItem; readonly stage: PreservationStage | undefined }): ReactNode {
  const open = useOpenInToolbox()
  return (
    <Button variant="subtle" size="compact" title="带着登记的期限到工具箱试算，不改动台账" onClick={openMeasure}>
      在工具箱中打开
    </Button>
  )

  async function openMeasure(): Promise<void> {
    const { measureFromItem } = await import('./measure-from-item.ts')
    await open(() => import('./tools/preservation-tool.ts').then((file) => file.preservationTool), measureFromItem(item, stage))
  }
}
