import { useSyncExternalStore } from 'react'

/** A value that distant parts of the window set and read, such as what one page asks another to begin with. */
export interface SharedValue<T> {
  set(next: T): void
  now(): T
  /** The value inside a component, which renders again when it is set. */
  use(): T
}

export function sharedValue<T>(first: T): SharedValue<T> {
  let current = first
  const listeners = new Set<() => void>()
  const now = (): T => current
  function onSet(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    now,
    set(next) {
      current = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(onSet, now),
  }
}
