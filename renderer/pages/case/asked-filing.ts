import { useSyncExternalStore } from 'react'
import type { FilingStart } from '../../../shared/api/deadlines.ts'
import type { Id } from '../../../shared/model/id.ts'

/** The kit of papers that another page asks the documents tab to open with, until the tab has taken it up. */

interface Asked {
  readonly caseId: Id<'case'>
  readonly start: FilingStart
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

function set(next: Asked | null): void {
  asked = next
  for (const listener of listeners) listener()
}

export function askForFiling(caseId: Id<'case'>, start: FilingStart): void {
  set({ caseId, start })
}

export function dropAskedFiling(): void {
  set(null)
}

function onAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAskedFiling(caseId: Id<'case'>): FilingStart | null {
  const current = useSyncExternalStore(onAsked, () => asked)
  return current?.caseId === caseId ? current.start : null
}
