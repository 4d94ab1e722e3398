import type { Saved } from '../../../shared/api/command-fields.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Ledger } from './context.ts'
import { caseIdOf, type Owned } from './of-case.ts'
import { perform } from './perform.ts'
import type { RecordTable } from './record-table.ts'

/** What a voiding names: the record at the version that was seen, and why. */
export interface VoidInput<Tag extends string> {
  readonly commandId: Id<'command'>
  readonly id: Id<Tag>
  readonly version: number
  readonly reason: string
}

interface VoidAct {
  readonly command: string
  readonly summary: string
  /** Refuses by throwing, inside the transaction, when something still hangs on the record. */
  readonly unless?: () => void
}

/** Voids a record of a case with a reason, and projects the case again. @throws ApiFailure not-found, already-voided, stale-version */
export function voidRecord<Tag extends string>(ledger: Ledger, table: RecordTable & Owned, input: VoidInput<Tag>, act: VoidAct): Saved<Tag> {
  const caseId = caseIdOf(ledger, table, input.id)
  return perform(ledger, { command: act.command, commandId: input.commandId, caseId, summary: act.summary }, (work) => {
    act.unless?.()
    work.touchCase(caseId)
    return { id: input.id, version: work.void(table, input.id, input.version, input.reason) }
  })
}

