import { contextBridge, ipcRenderer } from 'electron'
import type { Envelope } from '../shared/api/envelope.ts'
import type { ShellEvent } from '../shared/api/events.ts'

/** The whole of what the window can reach outside itself; the window types it by the contracts. */
const bridge = {
  /** Makes one call by its contract's name; failures are values. */
  call: (name: string, input: unknown): Promise<Envelope> => ipcRenderer.invoke('api', name, input),
  /** Listens to the shell and the store; the answer stops listening. */
  onEvent: (listener: (event: ShellEvent) => void): (() => void) => {
    const pass = (_event: unknown, shellEvent: ShellEvent): void => listener(shellEvent)
    ipcRenderer.on('event', pass)
    return () => {
      ipcRenderer.removeListener('event', pass)
    }
  },
}

contextBridge.exposeInMainWorld('baoquan', bridge)
