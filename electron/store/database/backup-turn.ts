let last: Promise<unknown> = Promise.resolve()

/**
 * Runs backups and copies of them one after the other: a beginning one clears away unfinished files, which must not be
 * those of another that is still at work. The caller gets the task's result or error; the next one only waits.
 */
export function inBackupTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task)
  last = Promise.allSettled([turn])
  return turn
}
