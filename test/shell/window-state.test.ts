import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FIRST_WINDOW, onScreen, readWindowState, writeWindowState } from '../../electron/window-state.ts'

const screen = { x: 0, y: 0, width: 1366, height: 728 }
const second = { x: 1366, y: 0, width: 1920, height: 1040 }
const folder = mkdtempSync(join(tmpdir(), 'baoquan-window-'))

test('what was written is read, and no temporary file stays', () => {
  const file = join(folder, 'window.json')
  const state = { x: 10, y: 20, width: 1200, height: 700, maximized: true }
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  expect(readdirSync(folder)).toEqual(['window.json'])
})

test.each(['', '{', 'null', '[]', '{"width":"1"}', '{"width":1200,"height":700,"maximized":"yes"}', '{"x":"0","width":1200,"height":700,"maximized":false}'])(
  'an unreadable state (%j) gives the first window',
  (text) => {
    const file = join(folder, 'bad.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toEqual(FIRST_WINDOW)
  },
)

test('a missing file gives the first window', () => {
  expect(readWindowState(join(folder, 'none.json'))).toEqual(FIRST_WINDOW)
})

test('a place on a second screen is kept while that screen is there', () => {
  const state = { x: 1500, y: 50, width: 1200, height: 700, maximized: false }
  expect(onScreen(state, [screen, second])).toEqual(state)
  expect(onScreen(state, [screen])).toEqual({ width: 1200, height: 700, maximized: false })
})

test('never larger than the screen, never too small to use', () => {
  expect(onScreen({ x: 0, y: 0, width: 4000, height: 3000, maximized: false }, [screen])).toEqual({ x: 0, y: 0, width: 1366, height: 728, maximized: false })
  expect(onScreen({ width: 10, height: 10, maximized: false }, [screen])).toEqual({ width: 1024, height: 600, maximized: false })
})

test('a title bar above the screen cannot be dragged', () => {
  expect(onScreen({ x: 0, y: -200, width: 1200, height: 700, maximized: false }, [screen])).toEqual({ width: 1200, height: 700, maximized: false })
})
