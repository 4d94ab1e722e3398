import type { Id } from '../../../shared/model/id.ts'
import type { HeldRight, MarkedAct } from '../../../shared/model/review.ts'
import type { Ledger } from '../kernel/context.ts'
import type { RecordChange, Work } from '../kernel/work.ts'
import { requireReason } from './change-reason.ts'
import { countedAsOne, heldCommands, isWatched, recordOfPart, type SensitiveTable, sensitiveTables, watchedFacts } from './sensitive.ts'
import { markedAlone, someoneElseMaySettle } from './second-person.ts'
import { factsNow } from './standing.ts'

/** One record whose sensitive facts a command has touched. */
export interface TouchedRecord {
  readonly change: RecordChange
  readonly act: MarkedAct
  readonly needs: HeldRight
  /** The watched facts that the command has touched. */
  readonly facts: readonly string[]
}

/** What becomes of a command: carried out (with the records that then stand unconfirmed; `alone` when it would have been held had there been somebody), or held until a second person settles it. */
export type Verdict =
  | { readonly kind: 'carried-out'; readonly unconfirmed: readonly TouchedRecord[]; readonly alone: boolean }
  | { readonly kind: 'held'; readonly needs: HeldRight }

/**
 * Judges a command by what it has changed, inside its transaction. A change or voiding of a sensitive fact is held as long as somebody else could
 * settle it, except on a record that nobody has confirmed yet and the same person entered: his slip of the pen needs no second paper.
 * @throws ApiFailure reason-needed
 */
export function judge(work: Work, { command, caseId }: { readonly command: string; readonly caseId: Id<'case'> | null }): Verdict {
  const { ledger } = work
  if (ledger.request?.approval) return { kind: 'carried-out', unconfirmed: [], alone: false }
  const touched = touchedRecords(ledger, work.changes, command)
  const whole = heldCommands[command]
  if (touched.length === 0 && whole === undefined) return { kind: 'carried-out', unconfirmed: [], alone: false }
  requireReason(ledger, touched.filter(({ act }) => act === 'changed'))
  const held = touched.filter((record) => takesBack(record) && !markedAlone(ledger, record.change))
  const needs = highest([...held.map((record) => record.needs), ...(whole === undefined ? [] : [whole])])
  const cases = [...(caseId ? [caseId] : []), ...work.touchedCases]
  if (needs !== null && ledger.request && someoneElseMaySettle(ledger, needs, cases)) return { kind: 'held', needs }
  return { kind: 'carried-out', unconfirmed: touched, alone: needs !== null }
}

function touchedRecords(ledger: Ledger, changes: readonly RecordChange[], command: string): TouchedRecord[] {
  if (heldCommands[command] !== undefined) return []
  const only = countedAsOne[command]
  return changes.map((change) => asRecord(change, changes)).flatMap((change): TouchedRecord[] => {
    const table = sensitiveTables.get(change.table)
    if (table === undefined || (only !== undefined && change.table !== only) || !kindsOf(ledger, change).some((kind) => isWatched(table, kind))) return []
    const act = actOn(ledger, table, change)
    if (act === null) return []
    const facts = watchedFacts(table).filter((key) => change.after?.[key] !== undefined && feeds(table, key, change))
    if (act === 'voided') return [{ change, act, facts, needs: table.needs }]
    if (act === 'changed') return facts.length > 0 ? [{ change, act, facts, needs: table.needs }] : []
    const known = facts.some((key) => change.after?.[key] !== null) && (table.concerns?.(change.after ?? {}) ?? true)
    return known ? [{ change, act, facts, needs: table.needs }] : []
  })
}

/** Whether a fact feeds a period, before the command or after it. */
function feeds({ matters = {} }: SensitiveTable, key: string, { before, after }: RecordChange): boolean {
  const matter = matters[key]
  return matter === undefined || matter(before?.[key]) || matter(after?.[key])
}

/** Rows without a record of their own change the record that they are part of, or belong to it from the first where the command has made it. */
function asRecord(change: RecordChange, changes: readonly RecordChange[]): RecordChange {
  const table = recordOfPart.get(change.table)
  if (table === undefined) return change
  const made = changes.some((each) => each.table === table && each.id === change.id && each.before === null)
  return { ...change, table, before: made ? null : change.before }
}

/** The kind of the record, and the one that it had before the command. */
function kindsOf(ledger: Ledger, { table, id, before, after }: RecordChange): unknown[] {
  return [before?.['kind'], after?.['kind'] ?? factsNow(ledger, table, id)?.['kind']]
}

/** What the command did to a record, as far as it feeds a period; null where it feeds none, before and after. */
function actOn(ledger: Ledger, { counts }: SensitiveTable, change: RecordChange): MarkedAct | null {
  const act = actOf(change)
  if (counts === undefined) return act
  const after = { ...factsNow(ledger, change.table, change.id), ...change.after }
  if (act !== 'new' && counts({ ...after, ...change.before })) return act
  return act !== 'voided' && counts(after) ? 'new' : null
}

function actOf({ before, after }: RecordChange): MarkedAct {
  if (after && 'voidReason' in after) return 'voided'
  return before === null ? 'new' : 'changed'
}

function takesBack({ change, act }: TouchedRecord): boolean {
  return act !== 'new' || sensitiveTables.get(change.table)?.held?.(change.after ?? {}) === true
}

function highest(needs: readonly HeldRight[]): HeldRight | null {
  if (needs.length === 0) return null
  return needs.includes('approve') ? 'approve' : 'review'
}
