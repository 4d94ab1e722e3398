import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditRow } from '../../../shared/api/audit.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { auditEntry, staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { type ImportOfCase, importsOfCase, recordsOfCase } from './imports-of-case.ts'
import { fieldChanges } from './field-changes.ts'

const changesSchema = z.array(
  z.object({
    table: z.string(),
    id: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  }),
)

/** Log of a case, newest first, in the words of the interface; what imports brought or changed in it stands among the rest. */
export function auditOfCase(ledger: Ledger, input: ParsedOf<'audit.ofCase'>): AuditRow[] {
  const older = input.before === null ? undefined : lt(auditEntry.sequence, input.before)
  const imports = importsOfCase(ledger, input.caseId)
  const rows = ledger.db
    .select({ entry: auditEntry, personName: staff.name })
    .from(auditEntry)
    .leftJoin(staff, eq(staff.id, auditEntry.staffId))
    .where(and(or(eq(auditEntry.caseId, input.caseId), inArray(auditEntry.sequence, [...imports.keys()])), older))
    .orderBy(desc(auditEntry.sequence))
    .limit(input.limit)
    .all()
  const records = imports.size === 0 ? null : recordsOfCase(ledger, input.caseId)
  return rows.map(({ entry, personName }): AuditRow => {
    const changes = changesSchema.parse(JSON.parse(entry.changesJson))
    const imported = imports.get(entry.sequence)
    return {
      sequence: entry.sequence,
      at: entry.at,
      personName: personName ?? '（已移除的人员）',
      summary: imported ? importSummary(entry.command, imported) : entry.summary,
      changes: (imported ? changes.filter(({ id }) => records?.has(id) === true) : changes).flatMap(fieldChanges).map(({ label, before, after }) => ({ label, before, after })),
    }
  })
}

/** What an import did to this household, not to the sheet. */
function importSummary(command: string, { fileNames, openedCase }: ImportOfCase): string {
  const files = [...fileNames].map((name) => `《${name}》`).join('')
  if (command === 'imports.undo') return `撤销导入${files}`
  return openedCase ? `由导入${files}建立` : `由导入${files}补充或更新`
}
