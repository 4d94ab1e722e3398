import { useSyncExternalStore } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import type { CaseAct } from './case-acts.ts'

/** The act that a key or another page asks a case page to begin, until the tab where its form lies has begun it. */

interface Asked {
  readonly caseId: Id<'case'>
  readonly act: CaseAct
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

function set(next: Asked | null): void {
  asked = next
  for (const listener of listeners) listener()
}

export function askForAct(caseId: Id<'case'>, act: CaseAct): void {
  set({ caseId, act })
}

/** Begun, or left behind with its page: going back there must not begin it again. */
export function dropAskedAct(): void {
  set(null)
}

function onAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAskedAct(caseId: Id<'case'>): CaseAct | null {
  const current = useSyncExternalStore(onAsked, () => asked)
  return current?.caseId === caseId ? current.act : null
}
