import { useEffect, useEffectEvent, useState } from 'react'
import type { ShellEvent, StoreState } from '../../shared/api/events.ts'
import './bridge.ts'
import { invalidateTopics, queryClient } from './query-client.ts'

/** Keeps the answers true to what the shell and the store tell; listens for as long as the window lives. */
export function followShellEvents(): void {
  window.baoquan.onEvent((event) => {
    if (event.kind === 'locked') void invalidateTopics(['vault'])
    if (event.kind === 'invalidate') void invalidateTopics(event.topics)
    // Whatever a store answered before it died may be missing its last command: ask everything again.
    if (event.kind === 'store-state' && event.state === 'ready') void queryClient.invalidateQueries()
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

/** Where the store process stands, for the banner under the top bar. */
export function useStoreState(): StoreStateNews {
  const [news, setNews] = useState<StoreStateNews>({ state: 'ready', restarted: false })
  useShellEvents((event) => {
    if (event.kind !== 'store-state') return
    const { state } = event
    setNews((before) => ({ state, restarted: state === 'restarting' || (state === 'ready' && (before.restarted || before.state === 'restarting')) }))
  })
  return news
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
