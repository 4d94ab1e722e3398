import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { rekeyCopy } from './cipher.ts'
import { flushFile } from './durable-file.ts'
import { fileKey } from './key-wrap.ts'
import { errnoOf } from './system-error.ts'
import { verifyCopy } from './verify.ts'

/** The thread that works on copies: reading or writing 500 MB takes seconds, and the store has to answer meanwhile. */
const keyBytes = z.instanceof(Uint8Array).transform((bytes) => fileKey(Buffer.from(bytes)))
const task = z
  .discriminatedUnion('name', [
    z.strictObject({ name: z.literal('verify'), path: z.string(), key: keyBytes }),
    z.strictObject({ name: z.literal('rekey'), path: z.string(), key: keyBytes, fresh: keyBytes }),
  ])
  .parse(workerData)

try {
  parentPort?.postMessage({ ok: true, report: await answerOf() })
} catch (error) {
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  parentPort?.postMessage({ ok: false, errno })
}

async function answerOf(): Promise<unknown> {
  if (task.name === 'verify') return verifyCopy(task.path, task.key)
  rekeyCopy(task.path, task.key, task.fresh)
  flushFile(task.path)
  return null
}
