import type { ComponentType } from 'react'
import { createElement } from 'react'
import type { Basis } from './basis.ts'
import type { Memory, ToolGroup, ToolSpec } from './tool-spec.ts'
import { ToolView } from './tool-view.tsx'

/** A tool in the list of the page. */
export interface ToolEntry {
  readonly id: string
  readonly title: string
  readonly group: ToolGroup
  readonly View: ComponentType<{ readonly basis: Basis }>
}

/** A tool with its own kind of inputs, for whoever hands it facts. */
export interface Tool<Inputs extends object> extends ToolEntry {
  readonly spec: ToolSpec<Inputs>
  /** Takes over facts from another page; what they leave out is blank. */
  fill(facts: Partial<Inputs>): void
}

export function defineTool<Inputs extends object>(spec: ToolSpec<Inputs>): Tool<Inputs> {
  const memory: Memory<Inputs> = { given: null }
  return {
    id: spec.id,
    title: spec.title,
    group: spec.group,
    spec,
    View: ({ basis }) => createElement(ToolView<Inputs>, { spec, memory, basis }),
    fill: (facts) => {
      memory.given = facts
    },
  }
}
