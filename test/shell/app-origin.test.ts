import { describe, expect, test } from 'vitest'
import { isAppUrl } from '../../electron/app-origin.ts'
import { isOfflineUrl } from '../../electron/offline-lock.ts'

const HOSTILE = [
  'https://evil.example/',
  'http://local/',
  'app://evil/',
  'app://local.evil.example/',
  'app://local@evil.example/',
  'app://user:secret@local/',
  'app://local:8080/',
  'app:local/index.html',
  'apps://local/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<p>x</p>',
  'about:blank',
  'x://app://local/',
  ' ',
  '',
]

test.each(['app://local/', 'app://local/index.html', 'app://local/#/cases?sort=name', 'APP://local/'])('%s is ours', (address) => {
  expect(isAppUrl(address)).toBe(true)
})

test.each(HOSTILE)('%j is not ours', (address) => {
  expect(isAppUrl(address)).toBe(false)
})

describe('the offline lock', () => {
  test.each(['https://evil.example/x', 'http://127.0.0.1:9/', 'ws://local/', 'wss://evil.example/', 'ftp://evil.example/', 'file:///etc/passwd', 'app://evil/', 'chrome-extension://x/', 'nonsense'])(
    'refuses %s',
    (address) => {
      expect(isOfflineUrl(address)).toBe(false)
    },
  )
  test.each(['app://local/assets/index.js', 'data:image/png;base64,AAAA', 'blob:app://local/1', 'devtools://devtools/bundled/inspector.html'])('lets %s pass', (address) => {
    expect(isOfflineUrl(address)).toBe(true)
  })
})
