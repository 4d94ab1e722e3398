import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { FileKey } from './key-wrap.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import type { CopyReport } from './verify.ts'

/** The same module from source (.ts, plain Node) and from the build (.js, beside the store's bundle). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'verify-worker.ts' : 'verify-worker.js', import.meta.url)

const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    report: z.strictObject({
      findings: z.array(z.string()),
      counts: z.record(z.string(), z.int()),
      sha256: z.string(),
      bytes: z.int(),
    }),
  }),
  z.strictObject({ ok: z.literal(false), errno: z.string() }),
])

/** `verifyCopy` in a thread of its own. @throws what the thread throws beyond the system's errors. */
export async function verifyOffThread(path: string, key: FileKey): Promise<Outcome<CopyReport>> {
  const worker = new Worker(WORKER, { workerData: { path, key: Uint8Array.from(key) } })
  try {
    const reply = replySchema.parse(await firstMessage(worker))
    return reply.ok ? done(reply.report) : refused({ code: 'system-refused', path, errno: reply.errno })
  } finally {
    await worker.terminate()
  }
}

function firstMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the verifying thread ended early with code ${code}`)))
  })
}
