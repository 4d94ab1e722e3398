import { ipcRenderer } from 'electron'
import { MARK_CHANNEL, type MarkName } from './marks.ts'

export function tellMark(name: MarkName): void {
  ipcRenderer.send(MARK_CHANNEL, name, Date.now())
}

/** Notes the frame after the one that draws the first element of this kind: then that one is on the screen. */
export function tellWhenPainted(selector: string): void {
  const watcher = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    watcher.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => tellMark('painted')))
  })
  watcher.observe(document, { childList: true, subtree: true })
}
