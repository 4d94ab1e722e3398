import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { PaperForm } from '../../../shared/model/filing.ts'
import type { LetterLine } from './letter-register.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** The same module from source (.ts, plain Node) and from the build (.js, beside the store's bundle). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'paper-worker.ts' : 'paper-worker.js', import.meta.url)

const replySchema = z.array(z.instanceof(Uint8Array))

interface Waiting {
  readonly resolve: (papers: readonly Uint8Array[]) => void
  readonly reject: (error: unknown) => void
}

/** Sets papers in a thread of its own, so that a run of many reads the next case meanwhile; end it whatever happened. */
export class PaperThread {
  readonly #worker = new Worker(WORKER)
  /** Answers come in the order of the questions. */
  readonly #waiting: Waiting[] = []

  constructor() {
    this.#worker.on('message', (reply: unknown) => this.#waiting.shift()?.resolve(replySchema.parse(reply)))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`the thread that sets papers ended early with code ${code}`)))
  }

  /** The Word files of these forms, from one figure set. @throws what a form throws */
  set(snapshot: FilingSnapshot, forms: readonly PaperForm[]): Promise<readonly Uint8Array[]> {
    return this.#ask({ kind: 'papers', forms, snapshot })
  }

  /** The register and the posting list of letters, as a workbook. */
  async register(lines: readonly LetterLine[]): Promise<Uint8Array> {
    const [bytes] = await this.#ask({ kind: 'register', lines })
    if (bytes === undefined) throw new Error('the thread that sets papers answered with no register')
    return bytes
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #ask(message: object): Promise<readonly Uint8Array[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Uint8Array[]>()
    this.#waiting.push({ resolve, reject })
    this.#worker.postMessage(message)
    return promise
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}
