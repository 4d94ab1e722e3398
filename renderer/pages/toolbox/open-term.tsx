import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { PeriodUnit } from '../../../shared/rules/due-date.ts'
import type { DisposalRightFacts } from '../../../shared/rules/disposal-right.ts'
import type { EnforcementFacts } from '../../../shared/rules/enforcement-term.ts'
import type { GuaranteeLimitationFacts } from '../../../shared/rules/guarantee-limitation.ts'
import type { GuaranteeFacts } from '../../../shared/rules/guarantee-period.ts'
import type { LimitationFacts } from '../../../shared/rules/limitation.ts'
import type { StepBasis } from '../../../shared/rules/next-step.ts'
import type { ProcedureEvent } from '../../../shared/rules/procedure-term.ts'
import type { SaleFacts } from '../../../shared/rules/sale-proposal.ts'
import { useOpenInToolbox } from './open-in-toolbox.tsx'

/** Computed days opened in the tool of their period, with the recorded facts. The tool's code is loaded on the click. */

function ToolButton({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  return (
    <Button variant="subtle" size="compact" title="带着登记的事实到工具箱试算，不改动台账" onClick={onOpen}>
      在工具箱中打开
    </Button>
  )
}

export function OpenLimitationInToolbox({ facts }: { readonly facts: LimitationFacts }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openLimitation()} />

  async function openLimitation(): Promise<void> {
    const { limitationInputs, limitationTool } = await import('./tools/limitation-tool.ts')
    await open(async () => limitationTool, limitationInputs(facts))
  }
}

/** Nothing for a maximum-amount guarantee: the tool takes one principal debt. */
export function OpenGuaranteeInToolbox({ facts }: { readonly facts: GuaranteeFacts }): ReactNode {
  const open = useOpenInToolbox()
  if (facts.maximumAmount !== undefined) return null
  return <ToolButton onOpen={() => void openGuarantee()} />

  async function openGuarantee(): Promise<void> {
    const { guaranteeInputs, guaranteeTool } = await import('./tools/guarantee-tool.ts')
    await open(async () => guaranteeTool, guaranteeInputs(facts))
  }
}

/** The second clock of a guarantee, which runs once the right was exercised in time. */
export function OpenGuaranteeLimitationInToolbox({ facts }: { readonly facts: GuaranteeLimitationFacts }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openLimitation()} />

  async function openLimitation(): Promise<void> {
    const { guaranteeLimitationInputs, guaranteeLimitationTool } = await import('./tools/guarantee-limitation-tool.ts')
    await open(async () => guaranteeLimitationTool, guaranteeLimitationInputs(facts))
  }
}

/** The periods of the procedure that recorded events started. */
export function OpenProcedureInToolbox({ events }: { readonly events: readonly ProcedureEvent[] }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openProcedure()} />

  async function openProcedure(): Promise<void> {
    const { procedureInputs, procedureTool } = await import('./tools/procedure-tool.ts')
    await open(async () => procedureTool, procedureInputs(events))
  }
}

interface PeriodProps {
  readonly start: IsoDate
  readonly count: number
  readonly unit: PeriodUnit
}

/** A plain period from a day on, e.g. the year for which a reference price holds; it is not moved by holidays. */
export function OpenPeriodInToolbox(period: PeriodProps): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void open(async () => (await import('./tools/workday-tool.ts')).workdayTool, { question: 'period', kind: 'unrolled', ...period })} />
}

/** The period that a next step rests on: one of the procedure, or the one to apply for enforcement. */
export function OpenStepInToolbox({ basis }: { readonly basis: StepBasis }): ReactNode {
  return basis.of === 'procedure' ? <OpenProcedureInToolbox events={[basis.event]} /> : <OpenEnforcementInToolbox facts={basis.facts} />
}

function OpenEnforcementInToolbox({ facts }: { readonly facts: EnforcementFacts }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openEnforcement()} />

  async function openEnforcement(): Promise<void> {
    const { enforcementInputs, enforcementTool } = await import('./tools/enforcement-tool.ts')
    await open(async () => enforcementTool, enforcementInputs(facts))
  }
}

/** Working days counted from a day on. */
export function OpenWorkdaysInToolbox({ start }: { readonly start: IsoDate }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void open(async () => (await import('./tools/workday-tool.ts')).workdayTool, { question: 'workdays', start })} />
}

/** The court's acceptance fee on a sum claimed. */
export function OpenFeeInToolbox({ amount }: { readonly amount: Fen | null }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void open(async () => (await import('./tools/fee-tool.ts')).feeTool, { kind: 'acceptance', amount })} />
}

/** From when the first court may be asked for the right to dispose. */
export function OpenDisposalRightInToolbox({ facts }: { readonly facts: DisposalRightFacts }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openRight()} />

  async function openRight(): Promise<void> {
    const { disposalRightInputs, disposalRightTool } = await import('./tools/disposal-right-tool.ts')
    await open(async () => disposalRightTool, disposalRightInputs(facts))
  }
}

/** The floors and days of a judicial sale after the rounds that were held. */
export function OpenSaleInToolbox({ facts }: { readonly facts: SaleFacts }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openSale()} />

  async function openSale(): Promise<void> {
    const { saleInputs, saleTool } = await import('./tools/sale-tool.ts')
    await open(async () => saleTool, saleInputs(facts))
  }
}

/** What a thing taken at the price of a failed round is worth against the claim. */
export function OpenInKindInToolbox(amounts: { readonly reservePrice: Fen; readonly claim: Fen }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void open(async () => (await import('./tools/in-kind-tool.ts')).inKindTool, amounts)} />
}
