import { useSyncExternalStore } from 'react'

/** 变更原因: the store has asked why a fact is changed; the answer goes along with the very command that waits for it. */

type Answer = (reason: string | null) => void

let asked: Answer | null = null
const listeners = new Set<() => void>()

function set(next: Answer | null): void {
  asked = next
  for (const listener of listeners) listener()
}

/** @returns the words, or null when the person leaves it */
export function askChangeReason(): Promise<string | null> {
  asked?.(null)
  return new Promise((resolve) => {
    set((reason) => {
      set(null)
      resolve(reason)
    })
  })
}

function onAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The question in hand; null while none is. */
export function useAskedReason(): Answer | null {
  return useSyncExternalStore(onAsked, () => asked)
}
