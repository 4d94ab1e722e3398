import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ Notification: class {}, app: {}, BrowserWindow: class {}, screen: {} }))
const { notificationText } = await import('../../electron/deadline-notification.ts')

test('the notification tells figures alone, and nothing when nothing is due', () => {
  expect(notificationText({ lapsed: 2, near: 3 })).toBe('已逾期 2 项，临近 3 项，请打开工作台查看。')
  expect(notificationText({ lapsed: 0, near: 1 })).toBe('临近 1 项，请打开工作台查看。')
  expect(notificationText({ lapsed: 0, near: 0 })).toBeNull()
})
