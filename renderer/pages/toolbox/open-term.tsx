import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { GuaranteeFacts } from '../../../shared/rules/guarantee-period.ts'
import type { LimitationFacts } from '../../../shared/rules/limitation.ts'
import type { StepBasis } from '../../../shared/rules/next-step.ts'
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

/** The period that a next step rests on: one of the procedure, or the one to apply for enforcement. */
export function OpenStepInToolbox({ basis }: { readonly basis: StepBasis }): ReactNode {
  const open = useOpenInToolbox()
  return <ToolButton onOpen={() => void openStep()} />

  async function openStep(): Promise<void> {
    if (basis.of === 'procedure') {
      const { procedureInputs, procedureTool } = await import('./tools/procedure-tool.ts')
      await open(async () => procedureTool, procedureInputs([basis.event]))
    } else {
      const { enforcementInputs, enforcementTool } = await import('./tools/enforcement-tool.ts')
      await open(async () => enforcementTool, enforcementInputs(basis.facts))
    }
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
