import { call } from '../api/client.ts'
import type { Draft } from './form-conflict.ts'

/** Long enough not to write at every key, short enough that a crash costs a word at most. */
const WRITE_AFTER_MS = 400
const NOTHING = 'null'

const preferenceKey = (draftKey: string): string => `draft:${draftKey}`.slice(0, 80)

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPartOf<V extends object>(value: unknown, blank: V): value is Partial<V> {
  return isObject(value) && Object.keys(value).every((key) => key in blank)
}

/** What was typed into this form and never saved, or null. A draft of another shape (an older program's) is let go. */
export async function readDraft<V extends object>(draftKey: string, blank: V): Promise<Draft<V> | null> {
  const { value } = await call('preferences.get', { key: preferenceKey(draftKey) })
  if (!isObject(value) || !('version' in value && 'base' in value && 'values' in value)) return null
  const { version, base, values } = value
  const known = version === null || typeof version === 'number'
  return known && isPartOf(base, blank) && isPartOf(values, blank) ? { version, base, values } : null
}

/**
 * Keeps one form's unsaved values inside the encrypted file, a moment after the last key. What cannot be written now
 * (a lock came in between) waits for the next flush.
 */
export class DraftKeeper {
  readonly #key: string
  readonly #onKept: (kept: boolean) => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #waiting: string | null = null

  constructor(draftKey: string, onKept: (kept: boolean) => void) {
    this.#key = preferenceKey(draftKey)
    this.#onKept = onKept
  }

  keep<V extends object>(draft: Draft<V>): void {
    this.#waiting = JSON.stringify(draft)
    this.#timer ??= setTimeout(() => this.flush(), WRITE_AFTER_MS)
  }

  /** Writes now what is waiting: on leaving the form, and on coming back to it. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const json = this.#waiting
    this.#waiting = null
    if (json !== null) void this.#write(json)
  }

  /** The values were saved or given up. */
  drop(): void {
    this.#waiting = NOTHING
    this.flush()
  }

  async #write(json: string): Promise<void> {
    try {
      await call('preferences.set', { key: this.#key, value: JSON.parse(json) })
      this.#onKept(true)
    } catch {
      this.#waiting ??= json
      this.#onKept(false)
    }
  }
}
