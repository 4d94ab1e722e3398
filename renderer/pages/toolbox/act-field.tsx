import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ToolField } from './tool-field.ts'

interface ActOptions<Inputs> {
  readonly help: string
  /** What the act fills in, or why it cannot. */
  readonly run: (inputs: Inputs) => Partial<Inputs> | string
}

/** An act among the questions: it fills in answers that the others imply. */
export function act<Inputs extends object>(key: string, label: string, { help, run }: ActOptions<Inputs>): ToolField<Inputs> {
  return {
    key,
    label,
    wide: true,
    unanswered: () => [],
    facts: () => [],
    control: (inputs, change) => <ActButton label={label} help={help} onRun={() => run(inputs)} onDone={change} />,
  }
}

interface ActButtonProps<Inputs> {
  readonly label: string
  readonly help: string
  readonly onRun: () => Partial<Inputs> | string
  readonly onDone: (patch: Partial<Inputs>) => void
}

function ActButton<Inputs>({ label, help, onRun, onDone }: ActButtonProps<Inputs>): ReactNode {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <Button variant="default" size="compact" title={help} onClick={runAct}>
        {label}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  )

  function runAct(): void {
    const done = onRun()
    setProblem(typeof done === 'string' ? done : null)
    if (typeof done !== 'string') onDone(done)
  }
}
