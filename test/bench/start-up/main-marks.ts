import { app, ipcMain } from 'electron'
import { MARK_CHANNEL, markNames, printMark } from './marks.ts'

printMark('main')
app.once('ready', () => printMark('ready'))
app.once('browser-window-created', () => printMark('window'))
app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => printMark('dom'))
})
ipcMain.on(MARK_CHANNEL, (_event, told: unknown, at: unknown) => {
  const name = markNames.find((known) => known === told)
  if (name !== undefined && typeof at === 'number') printMark(name, at)
})
