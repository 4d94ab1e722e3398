import type { Envelope } from '../../shared/api/envelope.ts'
import type { ShellEvent } from '../../shared/api/events.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'

/** What the store is told once, before anything else. */
export interface StoreInit {
  /** Where the ledger lies unless the user moved it. */
  readonly dataFolder: string
  readonly migrationsFolder: string
  readonly appVersion: string
  readonly platform: string
  /** Who holds the ledger, for the message to a second process that is refused. */
  readonly userName: string
  readonly hostName: string
  /** The day on which the store's clock begins, for the tests of a development build; null: today. */
  readonly firstDay: IsoDate | null
}

export interface StoreRequest {
  readonly id: number
  readonly name: string
  readonly input: unknown
  /** What the user chose in the dialog that main opened for this call. */
  readonly paths?: readonly string[]
}

/** From main to the store. After `close` the store ends the running command, closes its file and exits with 0. */
export type ToStore = { readonly init: StoreInit } | StoreRequest | { readonly close: true }

/** From the store to main. `located` is for main alone (it opens that folder for the user); the window learns no path. */
export type FromStore =
  | { readonly ready: true }
  | { readonly id: number; readonly envelope: Envelope }
  | { readonly event: ShellEvent }
  | { readonly located: { readonly dataFolder: string } }

/** The exit code of a store that would fail again if it were started again (wrong runtime, damaged program). */
export const HOPELESS_EXIT = 78
