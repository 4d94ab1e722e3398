import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { ShellEvent, StoreState } from '../../shared/api/events.ts'
import './bridge.ts'
import { invalidateTopics } from './query-client.ts'

/** Keeps the answers true to what the shell and the store tell; listens for as long as the window lives. */
export function followShellEvents(): void {
  window.baoquan.onEvent((event) => {
    if (event.kind === 'locked') void invalidateTopics(['vault'])
    if (event.kind === 'invalidate') void invalidateTopics(event.topics)
    if (event.kind === 'store-state') noteStoreState(event.state)
    // A store that came back has no key: only where the ledger stands can be asked; the unlock asks for all the rest again.
    if (event.kind === 'store-state' && event.state === 'ready') void invalidateTopics(['vault'])
  })
}

/** Listens to the shell while the component is on screen. */
export function useShellEvents(listener: (event: ShellEvent) => void): void {
  const heard = useEffectEvent(listener)
  useEffect(() => window.baoquan.onEvent((event) => heard(event)), [])
}

export interface StoreStateNews {
  readonly state: StoreState
  /** True after the store has died and come back since the window opened. */
  readonly restarted: boolean
}

let storeNews: StoreStateNews = { state: 'ready', restarted: false }
const storeNewsListeners = new Set<() => void>()

function noteStoreState(state: StoreState): void {
  storeNews = { state, restarted: state === 'restarting' || (state !== 'failed' && storeNews.restarted) }
  for (const listener of storeNewsListeners) listener()
}

function onStoreNews(listener: () => void): () => void {
  storeNewsListeners.add(listener)
  return () => storeNewsListeners.delete(listener)
}

/** Where the store process stands; kept for the whole window, because a restart also closes the ledger and hides its pages. */
export function useStoreState(): StoreStateNews {
  return useSyncExternalStore(onStoreNews, () => storeNews)
}

export interface TaskProgress {
  readonly done: number
  readonly total: number | null
  readonly label: string
}

/** The progress of a long task, or null before its first report. */
export function useTaskProgress(task: string | null): TaskProgress | null {
  const [progress, setProgress] = useState<(TaskProgress & { readonly task: string }) | null>(null)
  useShellEvents((event) => {
    if (event.kind === 'progress') setProgress({ task: event.task, done: event.done, total: event.total, label: event.label })
  })
  return progress !== null && progress.task === task ? progress : null
}
