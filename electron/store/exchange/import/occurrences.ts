/**
 * Counts how often each content has been met in this import, so that the n-th equal row is compared with the n-th equal
 * record: two equal payments on one day are two, and the same file twice brings none (design.md 4a).
 */
export class Occurrences {
  readonly #met = new Map<string, number>()

  next(content: string): number {
    const occurrence = (this.#met.get(content) ?? 0) + 1
    this.#met.set(content, occurrence)
    return occurrence
  }
}
