import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { moveOnEnter } from '../../components/move-on-enter.ts'
import { Notice } from '../../components/notice.tsx'
import type { Basis } from './basis.ts'
import { blankOf } from './blank-of.ts'
import { ResultActions } from './result-actions.tsx'
import { ResultPanel } from './result-panel.tsx'
import { type Outcome, runTool } from './run-tool.ts'
import type { Memory, ToolSpec } from './tool-spec.ts'
import { sheetOf } from './tool-export.ts'
import classes from './toolbox.module.css'

interface Props<Inputs extends object> {
  readonly spec: ToolSpec<Inputs>
  readonly memory: Memory<Inputs>
  readonly basis: Basis
}

/** One tool: its questions at the left, its answer at the right, computed while one types. */
export function ToolView<Inputs extends object>({ spec, memory, basis }: Props<Inputs>): ReactNode {
  const [inputs, setInputs] = useState((): Inputs => ({ ...blankOf(spec, basis), ...memory.given }))
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [round, setRound] = useState(0)
  const outcome = runTool(spec, inputs, basis)
  const refusedAt = outcome.kind === 'refused' ? outcome : null
  const place = {
    path: '',
    errorAt: (path: string) => problems.get(path) ?? (refusedAt?.field === path ? refusedAt.message : null),
    onProblem: (path: string, problem: string | null) => setProblems((before) => withProblem(before, path, problem)),
  }

  return (
    <div className={classes['tool']}>
      <section className={classes['form']} aria-label={`${spec.title}：条件`} onKeyDown={moveOnEnter}>
        <header className={classes['head']}>
          <h1>{spec.title}</h1>
          <p>{spec.about}</p>
        </header>
        <Fields key={round} isBlank={memory.given === null}>
          {spec.fields(inputs, basis).map((field) => (
            <div key={field.key} data-wide={field.wide || undefined}>
              {field.control(inputs, (patch) => change({ ...inputs, ...patch }), place)}
            </div>
          ))}
        </Fields>
        <Button variant="subtle" color="gray" size="compact" onClick={clear}>
          全部清空
        </Button>
      </section>
      <section className={classes['answer']} aria-label={`${spec.title}：结果`} aria-live="polite">
        <AnswerOf outcome={outcome} hasProblems={problems.size > 0} spec={spec} inputs={inputs} basis={basis} />
      </section>
    </div>
  )

  function change(next: Inputs): void {
    memory.given = next
    setInputs(next)
  }

  function clear(): void {
    memory.given = null
    setInputs(blankOf(spec, basis))
    setProblems(new Map())
    setRound((before) => before + 1)
  }
}

interface AnswerProps<Inputs extends object> {
  readonly outcome: Outcome
  readonly hasProblems: boolean
  readonly spec: ToolSpec<Inputs>
  readonly inputs: Inputs
  readonly basis: Basis
}

function AnswerOf<Inputs extends object>({ outcome, hasProblems, spec, inputs, basis }: AnswerProps<Inputs>): ReactNode {
  if (hasProblems) return <Notice tone="info">有的内容填写有误，请按左侧红字改正，结果随即算出。</Notice>
  if (outcome.kind === 'incomplete') return <Unanswered names={outcome.unanswered} />
  if (outcome.kind === 'refused') return <Notice tone="bad">{outcome.message}</Notice>
  const sheet = sheetOf(spec, inputs, outcome.result, basis)
  return (
    <>
      {outcome.result.figures.length > 0 && <ResultActions sheet={sheet} />}
      <ResultPanel sheet={sheet} figures={outcome.result.figures} />
    </>
  )
}

/** How many blanks are named before the rest is only counted. */
const NAMED = 6

function Unanswered({ names }: { readonly names: readonly string[] }): ReactNode {
  const more = names.length > NAMED ? ` 等 ${names.length} 项` : ''
  return <Notice tone="info">{names.length === 0 ? '填好左侧内容，结果随即算出。' : `填好下列内容，结果随即算出：${names.slice(0, NAMED).join('、')}${more}。`}</Notice>
}

function withProblem(before: ReadonlyMap<string, string>, path: string, problem: string | null): ReadonlyMap<string, string> {
  if ((before.get(path) ?? null) === problem) return before
  const next = new Map(before)
  if (problem === null) next.delete(path)
  else next.set(path, problem)
  return next
}

/** A blank tool opens on its first empty field, so that one can type at once; one with facts in it on its first field. */
function Fields({ isBlank, children }: { readonly isBlank: boolean; readonly children: ReactNode }): ReactNode {
  const fields = useRef<HTMLDivElement>(null)
  const openedBlank = useRef(isBlank)
  useEffect(() => {
    const inputs = [...(fields.current?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? [])]
    const empty = openedBlank.current ? inputs.find((input) => input.value === '') : undefined
    const first = empty ?? inputs[0]
    first?.focus()
  }, [])
  return (
    <div className={classes['fields']} ref={fields}>
      {children}
    </div>
  )
}
