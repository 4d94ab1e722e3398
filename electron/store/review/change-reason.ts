import { z } from 'zod'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { isId } from '../../../shared/model/id.ts'
import { chinaDayOf } from '../database/retention.ts'
import type { Ledger, Request } from '../kernel/context.ts'
import type { RecordChange } from '../kernel/work.ts'
import { markedAlone, openMark } from './second-person.ts'
import { factsNow } from './standing.ts'

/**
 * 变更原因: a date or sum that deadlines rest on is not changed without a word why, which stays with the log. Who mends on the same day what he
 * alone has entered or imported gives none: nobody has worked with the slip yet.
 */

/** A save of a record that stood before, as every form sends it; acts of other shapes ask for their own words. */
const changingSave = z.looseObject({ id: z.string(), facts: z.looseObject({}), changeReason: z.string().optional() })

/** 结案与重新打开 have their day and note. */
const SAYS_WHY: ReadonlySet<string> = new Set(['case_file'])

interface Changed {
  readonly change: RecordChange
  /** The watched facts that were changed. */
  readonly facts: readonly string[]
}

/** @throws ApiFailure reason-needed when a fact that stood is changed without one */
export function requireReason(ledger: Ledger, changed: readonly Changed[]): void {
  const save = changingSave.safeParse(ledger.request?.input)
  if (!save.success || save.data.changeReason !== undefined) return
  const stood = changed.filter(({ change, facts }) => !SAYS_WHY.has(change.table) && facts.some((key) => (change.before?.[key] ?? null) !== null))
  if (stood.some(({ change }) => !slipOfToday(ledger, change))) throw new ApiFailure('reason-needed')
}

function slipOfToday(ledger: Ledger, change: RecordChange): boolean {
  const entered = openMark(ledger, change) === null ? importOf(ledger, change) : change
  if (entered === null || !markedAlone(ledger, entered)) return false
  const mark = openMark(ledger, entered)
  return mark !== null && chinaDayOf(mark.createdAt) === chinaDayOf(ledger.clock.now())
}

/** The sheet that brought the record: it is confirmed as one, so the mark is the sheet's. */
function importOf(ledger: Ledger, { table, id }: RecordChange): Pick<RecordChange, 'table' | 'id'> | null {
  const importId = factsNow(ledger, table, id)?.['importId']
  return isId<'import'>(importId) ? { table: 'import_run', id: importId } : null
}

/** The summary of a command with the reason that came along. */
export function withReason(summary: string, request: Request | undefined): string {
  const save = changingSave.safeParse(request?.input)
  const reason = save.success ? save.data.changeReason : undefined
  return reason === undefined ? summary : `${summary}（变更原因：${reason}）`
}
