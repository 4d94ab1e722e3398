import { app } from 'electron'

/**
 * Whether this is the first copy of the program for this user; only then may any file be touched. Another start
 * ends at once, and `onSecondStart` lets the first copy bring its window to the front.
 */
export function isFirstInstance(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecondStart)
  return true
}
