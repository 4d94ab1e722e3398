import type { Blank, Place, Tab } from './form.ts'

/** Collects the questions about one record: its path in the snapshot, and the tab where the answers belong. */
export class Questions {
  readonly #blanks: Blank[] = []
  readonly #path: string
  readonly #where: Place

  /** An empty path stands for the snapshot itself. */
  constructor(path: string, tab: Tab, recordId: string | null = null) {
    this.#path = path
    this.#where = { tab, recordId }
  }

  get blanks(): readonly Blank[] {
    return this.#blanks
  }

  /** Asks when the value is unknown; the paper can go out with the blank. */
  ask(value: unknown, key: string, label: string, question: string): this {
    return this.#add(value, key, label, question, 'blank-allowed')
  }

  /** As `ask`, for what only some records have. */
  askIf(applies: boolean, value: unknown, key: string, label: string, question: string): this {
    return applies ? this.ask(value, key, label, question) : this
  }

  /** Asks when the value is unknown; without it there is no paper. */
  require(value: unknown, key: string, label: string, question: string): this {
    return this.#add(value, key, label, question, 'blocking')
  }

  #add(value: unknown, key: string, label: string, question: string, severity: Blank['severity']): this {
    if (value === null) {
      const field = this.#path === '' ? key : `${this.#path}.${key}`
      this.#blanks.push({ field, label, question, where: this.#where, severity })
    }
    return this
  }
}

/** For lists: null, that is unknown, when there is nothing in it. */
export function someOf<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list
}
