import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { FileKey } from './key-wrap.ts'
import { done } from './problem.ts'
import type { Outcome } from './problem.ts'
import { systemRefusal } from './system-error.ts'
import type { CopyReport } from './verify.ts'

/** The same module from source (.ts, plain Node) and from the build (.js, beside the store's bundle). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'copy-worker.ts' : 'copy-worker.js', import.meta.url)

const reportSchema = z.strictObject({
  findings: z.array(z.string()),
  counts: z.record(z.string(), z.int()),
  sha256: z.string(),
  bytes: z.int(),
})

const failure = z.strictObject({ ok: z.literal(false), errno: z.string() })
const verified = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), report: reportSchema }), failure])
const rekeyed = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), report: z.null() }), failure])

/** `verifyCopy` in a thread of its own. @throws what the thread throws beyond the system's errors. */
export async function verifyOffThread(path: string, key: FileKey): Promise<Outcome<CopyReport>> {
  const reply = verified.parse(await replyTo({ name: 'verify', path, key: Uint8Array.from(key) }))
  return reply.ok ? done(reply.report) : systemRefusal(reply.errno, path)
}

/** `rekeyCopy` in a thread of its own, flushed to the disk. @throws what the thread throws beyond the system's errors. */
export async function rekeyOffThread(path: string, key: FileKey, fresh: FileKey): Promise<Outcome<null>> {
  const reply = rekeyed.parse(await replyTo({ name: 'rekey', path, key: Uint8Array.from(key), fresh: Uint8Array.from(fresh) }))
  return reply.ok ? done(null) : systemRefusal(reply.errno, path)
}

async function replyTo(task: object): Promise<unknown> {
  const worker = new Worker(WORKER, { workerData: task })
  try {
    return await firstMessage(worker)
  } finally {
    await worker.terminate()
  }
}

function firstMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread on a copy ended early with code ${code}`)))
  })
}
