import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { PdfBook, UnbindableFile } from './pdf-book.ts'

/** The thread that binds evidence: taking a large PDF apart takes seconds, and the store has to answer meanwhile. */
const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), firstNumber: z.int() }),
  z.strictObject({ kind: z.literal('add'), bytes: z.instanceof(Uint8Array), sha256: z.string(), mediaType: z.string(), bookmark: z.string().nullable() }),
  z.strictObject({ kind: z.literal('finish') }),
])

const port = parentPort
if (!port) throw new Error('the binding runs as a thread of the store')
let book = await PdfBook.begin(1)

/** Messages come one at a time: the store waits for the answer to each. */
async function answer(message: unknown): Promise<void> {
  const task = messageSchema.parse(message)
  switch (task.kind) {
    case 'begin':
      book = await PdfBook.begin(task.firstNumber)
      return port?.postMessage({ kind: 'pages', pages: 0 })
    case 'add':
      if (sha256(task.bytes) !== task.sha256) return port?.postMessage({ kind: 'changed' })
      return port?.postMessage(await added(task.bytes, task.mediaType, task.bookmark))
    case 'finish': {
      const bytes = await book.finish()
      return port?.postMessage({ kind: 'book', bytes, hash: sha256(bytes) }, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [])
    }
  }
}

/** Hashed here: the store would stand still for it. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function added(bytes: Uint8Array, mediaType: string, bookmark: string | null) {
  try {
    return { kind: 'pages', pages: await book.add(bytes, mediaType, bookmark) }
  } catch (error) {
    if (error instanceof UnbindableFile) return { kind: 'refused', reason: error.reason }
    throw error
  }
}

port.on('message', (message: unknown) => void answer(message))
