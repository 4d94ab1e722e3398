import type { ReactNode } from 'react'

export interface Announcement {
  readonly id: number
  readonly tone: 'good' | 'info' | 'doubt' | 'bad'
  readonly text: ReactNode
  /** One way on or back, such as 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

const SHOWN_AT_ONCE = 4

let shown: readonly Announcement[] = []
let nextId = 1
const listeners = new Set<() => void>()

function show(next: readonly Announcement[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Says in the corner of the window what was done and where it went; the page below may change meanwhile. The way back is open from the last act alone. */
export function announce(announcement: Omit<Announcement, 'id'>): void {
  const before = announcement.action === undefined ? shown : shown.filter(({ action }) => action === undefined)
  show([...before, { ...announcement, id: nextId++ }].slice(-SHOWN_AT_ONCE))
}

export function dismiss(id: number): void {
  show(shown.filter((announcement) => announcement.id !== id))
}

export function announcements(): readonly Announcement[] {
  return shown
}

export function onAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
