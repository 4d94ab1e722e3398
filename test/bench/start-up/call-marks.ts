import { ipcRenderer } from 'electron'
import { tellMark } from './page-marks.ts'

/** Notes the page's first call and the answer with its first rows. */
const invoke = ipcRenderer.invoke.bind(ipcRenderer)
let called = false
ipcRenderer.invoke = async (channel: string, ...args: unknown[]): Promise<unknown> => {
  if (!called) tellMark('call')
  called = true
  const answer: unknown = await invoke(channel, ...args)
  if (args[0] === 'cases.opening' || args[0] === 'deadlines.opening') tellMark('answer')
  return answer
}
