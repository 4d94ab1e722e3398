import type { FromStore, ToStore } from './messages.ts'

/** The store's end of the line to main. */
export interface StorePort {
  send(message: FromStore): void
  onMessage(listener: (message: ToStore) => void): void
  /** Main is gone (also when it was killed): nobody is left to answer. */
  onGone(listener: () => void): void
}

/** What Electron puts into a utility process; there is no import for it. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: ToStore }) => void): void
}

/**
 * Opens the line, whichever way this process was started: as a utility process (official runtime), where Electron ends
 * it together with main, or as a plain child of Node (fallback runtime, tests, bench).
 */
export function openPort(): StorePort {
  const parentPort = electronParentPort()
  return parentPort === undefined ? nodePort() : utilityPort(parentPort)
}

function electronParentPort(): ParentPort | undefined {
  const holder: { readonly parentPort?: ParentPort } = process
  return holder.parentPort
}

function utilityPort(port: ParentPort): StorePort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onGone: () => {}, // Electron ends a utility process with its parent
  }
}

function nodePort(): StorePort {
  return {
    send: (message) => {
      if (process.connected) process.send?.(message)
    },
    onMessage: (listener) => {
      process.on('message', (message: ToStore) => listener(message))
    },
    onGone: (listener) => {
      process.on('disconnect', listener)
    },
  }
}
