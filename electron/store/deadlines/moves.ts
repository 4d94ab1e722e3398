import type { DeadlineKind, DeadlineMove } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** What an act, or the day alone, changed on the board: kept as the lines are written, for whoever looks again. */

/** A line as much as a move of it tells. */
export interface MovedLine {
  readonly deadline_key: string
  readonly unit_id: Buffer
  readonly owner_id: Buffer | null
  readonly kind: DeadlineKind
  readonly subject_id: Buffer
  readonly subject_text: string
  readonly standing: string
  readonly safe: IsoDate | null
}

const isOpen = ({ standing }: Pick<MovedLine, 'standing'>): boolean => standing === 'running' || standing === 'uncertain'

/** What became of a line; null when nothing that anybody needs to hear of. */
function moveOf(before: MovedLine, after: MovedLine): DeadlineMove | null {
  if (before.standing === after.standing) return after.standing === 'running' && before.safe !== after.safe ? 'moved' : null
  if (after.standing === 'met' || after.standing === 'given-up' || after.standing === 'uncertain' || after.standing === 'withdrawn') return after.standing
  if (after.standing !== 'running') return null
  if (before.standing === 'not-started') return before.safe === after.safe ? null : 'moved'
  return before.standing === 'uncertain' ? 'moved' : 'reopened'
}

const INSERT = `INSERT INTO deadline_move (at, case_id, unit_id, owner_id, deadline_key, kind, subject_text, move, safe_before, safe_after, act, by_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const MOST_ACT = 300

/** The moves of one case while its lines are written anew. */
export class Moves {
  readonly #ledger: Ledger
  readonly #caseId: Buffer
  readonly #act: string | null
  readonly #added: MovedLine[] = []
  readonly #gone: MovedLine[] = []

  /** @param act what was done, in the words of the log; null where the day or the law moved the lines, and nothing that is built for the first time is news */
  constructor(ledger: Ledger, caseId: Buffer, act: string | null) {
    this.#ledger = ledger
    this.#caseId = caseId
    this.#act = act
  }

  changed(before: MovedLine, after: MovedLine): void {
    const move = moveOf(before, after)
    if (move !== null) this.#write(after, move, before.safe, after.safe)
  }

  added(line: MovedLine): void {
    if (isOpen(line)) this.#added.push(line)
  }

  gone(line: MovedLine): void {
    if (isOpen(line)) this.#gone.push(line)
  }

  /** Writes what was added and went: a line whose place another of its kind took over the same record has moved. */
  finish(): void {
    const left = [...this.#gone]
    for (const line of this.#added) {
      const at = left.findIndex((other) => other.kind === line.kind && other.subject_id.equals(line.subject_id))
      const [replaced] = at < 0 ? [] : left.splice(at, 1)
      if (replaced !== undefined) this.#write(line, 'moved', replaced.safe, line.safe)
      else if (this.#act !== null) this.#write(line, 'new', null, line.safe)
    }
    for (const line of left) this.#write(line, 'withdrawn', line.safe, null)
  }

  #write(line: MovedLine, move: DeadlineMove, before: IsoDate | null, after: IsoDate | null): void {
    const { raw, clock, person } = this.#ledger
    const by = this.#act === null ? null : idToBytes(person.id)
    prepared<(Buffer | string | number | null)[]>(raw, INSERT).run(
      clock.now(), this.#caseId, line.unit_id, line.owner_id, line.deadline_key, line.kind, line.subject_text, move, before, after, this.#act?.slice(0, MOST_ACT) ?? null, by,
    )
  }
}
