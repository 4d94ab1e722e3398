import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CallName, InputOf, OutputOf } from '../../../shared/api/contracts.ts'
import type { Envelope } from '../../../shared/api/envelope.ts'
import type { ShellEvent } from '../../../shared/api/events.ts'
import { STORE_FLAGS } from '../../../electron/engine-flags.ts'
import type { FromStore, StoreInit } from '../../../electron/store/messages.ts'
import { MIGRATIONS } from './open-store.ts'

const ENTRY = join(import.meta.dirname, '../../../electron/store/bootstrap.ts')

/** The store as main runs it, in a process of its own that a test can kill. */
export class StoreChild {
  readonly #child: ChildProcess
  readonly #answers = new Map<number, (envelope: Envelope) => void>()
  #lastId = 0
  onEvent: (event: ShellEvent) => void = () => undefined

  private constructor(child: ChildProcess) {
    this.#child = child
    child.on('message', (message: FromStore) => this.#hear(message))
  }

  /** @param entry the store's own source, or a bundle of it */
  static async start(dataFolder: string, entry = ENTRY): Promise<StoreChild> {
    const child = fork(entry, [], { execArgv: [...STORE_FLAGS], serialization: 'advanced', env: { PATH: process.env['PATH'] ?? '' } })
    const init: StoreInit = { dataFolder, migrationsFolder: MIGRATIONS, appVersion: '0.0.0-test', platform: process.platform, userName: 'u', hostName: 'h', firstDay: null }
    child.send({ init })
    await once(child, 'message')
    return new StoreChild(child)
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the store was not started')
    return this.#child.pid
  }

  /** The answer of a call that must succeed. */
  async ask<N extends CallName>(name: N, input: InputOf<N>, paths: readonly string[] = []): Promise<OutputOf<N>> {
    this.#lastId += 1
    const id = this.#lastId
    const envelope = await new Promise<Envelope>((resolve) => {
      this.#answers.set(id, resolve)
      this.#child.send({ id, name, input, paths })
    })
    if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`)
    return envelope.value as OutputOf<N>
  }

  /** Ends it without any warning, as a crash or the task manager would. */
  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.send({ close: true })
    await gone
  }

  #hear(message: FromStore): void {
    if ('event' in message) this.onEvent(message.event)
    if (!('envelope' in message)) return
    this.#answers.get(message.id)?.(message.envelope)
    this.#answers.delete(message.id)
  }
}
