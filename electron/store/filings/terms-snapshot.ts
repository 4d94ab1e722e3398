import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Term, type TermKind, termKinds } from '../documents/snapshot-terms.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Acts that keep nothing waiting: letters are themselves what keeps a right, a notice of assignment or a release ends it. */
const WITHOUT_TERMS: ReadonlySet<FilingAct> = new Set(['remind', 'demand', 'assign', 'close'])
/** Kinds that run on one loan or one guarantee, which the papers have to name. */
const ON_CONTRACTS: ReadonlySet<TermKind> = new Set(['guarantee-period', 'loan-limitation', 'guarantee-limitation'])

interface TermRow {
  readonly kind: TermKind
  readonly subject_id: Buffer
  readonly subject_text: string
  readonly safe: IsoDate
  readonly nominal: IsoDate
  readonly rolled: IsoDate
  readonly applied_on: IsoDate | null
}

/** An application of the running term that the court has not answered yet. */
const APPLIED = `SELECT r.applied_on FROM preservation_renewal r WHERE r.item_id = d.subject_id AND r.state = 'applied' AND r.voided_at IS NULL
  AND r.applied_on >= coalesce((SELECT max(p.starts_on) FROM preservation_period p WHERE p.item_id = r.item_id AND p.voided_at IS NULL), '') ORDER BY r.id DESC LIMIT 1`
const RUNNING = `SELECT d.kind, d.subject_id, d.subject_text, d.safe, d.nominal, d.rolled, (${APPLIED}) AS applied_on FROM deadline d
  WHERE d.case_id = ? AND d.standing = 'running' AND d.safe IS NOT NULL AND d.nominal IS NOT NULL AND d.rolled IS NOT NULL AND d.kind IN (${termKinds.map((kind) => `'${kind}'`).join(', ')})
  ORDER BY d.safe, d.rowno`

/** The periods that run in the case: on the contracts that the papers name, on its measures and its proceedings. Undefined for acts that keep none waiting. */
export function termsSnapshot({ raw }: Ledger, caseId: Id<'case'>, act: FilingAct, named: ReadonlySet<string>): Term[] | undefined {
  if (WITHOUT_TERMS.has(act)) return undefined
  const rows = prepared<[Buffer], TermRow>(raw, RUNNING).all(idToBytes(caseId))
  return rows.flatMap(({ kind, subject_id, subject_text, safe, nominal, rolled, applied_on }): Term[] => {
    const subjectId = idFromBytes(subject_id)
    if (ON_CONTRACTS.has(kind) && !named.has(subjectId)) return []
    return [{ kind, subjectId, subject: subject_text, safe, nominal, rolled, appliedOn: applied_on }]
  })
}
