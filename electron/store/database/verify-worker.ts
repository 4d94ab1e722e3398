import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { fileKey } from './key-wrap.ts'
import { errnoOf } from './system-error.ts'
import { verifyCopy } from './verify.ts'

/** The thread that verifies copies: checking 500 MB takes seconds, and the store has to answer meanwhile. */
const task = z.strictObject({ path: z.string(), key: z.instanceof(Uint8Array) }).parse(workerData)

try {
  const report = await verifyCopy(task.path, fileKey(Buffer.from(task.key)))
  parentPort?.postMessage({ ok: true, report })
} catch (error) {
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  parentPort?.postMessage({ ok: false, errno })
}
