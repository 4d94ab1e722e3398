import type { CallName, InputOf, OutputOf } from '../../shared/api/contracts.ts'
import type { Envelope } from '../../shared/api/envelope.ts'
import type { ShellEvent } from '../../shared/api/events.ts'

/** The one door that the preload script opens to the window, typed by the contracts. */
export interface Bridge {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Envelope<OutputOf<N>>>
  onEvent(listener: (event: ShellEvent) => void): () => void
}

declare global {
  interface Window {
    readonly baoquan: Bridge
  }
}
