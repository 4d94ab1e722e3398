import { type BrowserWindow, Notification } from 'electron'
import { bringToFront } from './window.ts'

interface Due {
  readonly lapsed: number
  readonly near: number
}

/** What the system's notification says: figures alone, since it stands on a screen that others see, also over the lock. Null when nothing is due. */
export function notificationText({ lapsed, near }: Due): string | null {
  const parts = [...(lapsed > 0 ? [`已逾期 ${lapsed} 项`] : []), ...(near > 0 ? [`临近 ${near} 项`] : [])]
  return parts.length === 0 ? null : `${parts.join('，')}，请打开工作台查看。`
}

/** Shows it, where the system has notifications; a click brings the window to the front. */
export function notifyOfDeadlines(due: Due, window: BrowserWindow | undefined): void {
  const body = notificationText(due)
  if (body === null || !Notification.isSupported()) return
  const notification = new Notification({ title: '保全台账：期限提示', body })
  notification.on('click', () => window !== undefined && !window.isDestroyed() && bringToFront(window))
  notification.show()
}
