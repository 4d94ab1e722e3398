import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { type Unbindable, unbindable } from './unbindable.ts'

/** The same module from source (.ts, plain Node) and from the build (.js, beside the store's bundle). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'book-worker.ts' : 'book-worker.js', import.meta.url)

/** A file made to swell or to go round for ever is given up after this long. */
const ANSWER_WITHIN_MS = 120_000
const HEAP_MB = 1024

const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pages'), pages: z.int() }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(unbindable) }),
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('book'), bytes: z.instanceof(Uint8Array), hash: z.string() }),
])
type Reply = z.infer<typeof replySchema>

interface FileFacts {
  readonly sha256: string
  readonly mediaType: string
  readonly bookmark: string | null
}

/** `PdfBook` in a thread of its own; end it whatever happened. */
export class BindingThread {
  readonly #worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })

  async begin(firstNumber: number): Promise<void> {
    await this.#ask({ kind: 'begin', firstNumber })
  }

  /** Gives the bytes away to the thread. @returns the number of pages, or why the file cannot be bound; `changed` when they are not what was kept */
  async add(bytes: Uint8Array<ArrayBuffer>, file: FileFacts): Promise<number | Unbindable | 'changed'> {
    const reply = await this.#ask({ kind: 'add', bytes, ...file }, [bytes.buffer])
    if (reply.kind === 'refused') return reply.reason
    if (reply.kind === 'book') throw new Error('the binding thread answered with a book')
    return reply.kind === 'pages' ? reply.pages : reply.kind
  }

  async finish(): Promise<{ readonly bytes: Uint8Array; readonly hash: string }> {
    const reply = await this.#ask({ kind: 'finish' })
    if (reply.kind !== 'book') throw new Error('the binding thread answered with no book')
    return reply
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** A thread that dies of a file, for want of memory or time, has met a file that cannot be bound. */
  async #ask(message: object, transfer: readonly ArrayBuffer[] = []): Promise<Reply> {
    this.#worker.postMessage(message, transfer)
    try {
      return replySchema.parse(await this.#answer())
    } catch (error) {
      if (error instanceof GivenUp || isOutOfMemory(error)) return { kind: 'refused', reason: 'damaged' }
      throw error
    }
  }

  #answer(): Promise<unknown> {
    const worker = this.#worker
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const onExit = (code: number) => reject(new Error(`the binding thread ended early with code ${code}`))
    const timer = setTimeout(() => reject(new GivenUp()), ANSWER_WITHIN_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', onExit)
    return promise.finally(() => {
      clearTimeout(timer)
      worker.off('message', resolve)
      worker.off('error', reject)
      worker.off('exit', onExit)
    })
  }
}

class GivenUp extends Error {}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
