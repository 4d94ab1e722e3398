import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { FromStore, ToStore } from './store/messages.ts'
import { STORE_FLAGS } from './engine-flags.ts'

/** A running store, whichever way it was started. */
export interface StoreProcess {
  send(message: ToStore): void
  onMessage(listener: (message: FromStore) => void): void
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

export type StartStore = () => StoreProcess

/**
 * The way of the product: a utility process of Electron. Electron must be ready.
 * @param entry the bundled store
 */
export function startAsUtility(entry: string): StoreProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: 'baoquan-store', execArgv: [...STORE_FLAGS], stdio: ['ignore', 'inherit', 'inherit'] })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromStore) => listener(message))
    },
    onExit: (listener) => {
      child.once('exit', (code) => listener(code))
    },
    kill: () => {
      child.kill()
    },
  }
}

/**
 * The way of the fallback runtime, whose own Node is too old for the database driver: the pinned Node as a plain child.
 * Its environment is empty but for PATH, so that no NODE_OPTIONS reaches it. The child ends itself when the line breaks.
 * @param node the pinned Node's executable
 */
export function startAsChild(entry: string, node: string): StoreProcess {
  const child = fork(entry, [], {
    execPath: node,
    execArgv: [...STORE_FLAGS],
    // In a group of its own: Ctrl+C in a terminal must reach main alone, which closes the ledger first.
    detached: true,
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] ?? '' },
  })
  return {
    send: (message) => {
      // A message may cross the child's end; the exit that follows answers for it.
      if (child.connected) child.send(message, () => {})
    },
    onMessage: (listener) => {
      child.on('message', (message: FromStore) => listener(message))
    },
    onExit: (listener) => {
      let told = false
      const tell = (code: number | null): void => {
        if (told) return
        told = true
        listener(code)
      }
      child.once('exit', tell)
      child.once('error', () => tell(null))
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
