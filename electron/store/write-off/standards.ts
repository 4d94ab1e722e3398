import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { StandardView } from '../../../shared/api/write-off.ts'
import { type StandardCode, type WriteOffStandard, writeOffStandardFacts } from '../../../shared/model/write-off-standard.ts'
import { BUNDLED_STANDARDS } from '../../../shared/rules/write-off-standards.ts'
import { staff } from '../database/schema.ts'
import { writeOffStandard } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'

/** The standards as this branch applies them: as bundled, or as corrected against its own copy of the annexes. */
export function listStandards({ db }: Pick<Ledger, 'db'>): StandardView[] {
  const rows = db.select({ row: writeOffStandard, byName: staff.name }).from(writeOffStandard).leftJoin(staff, eq(staff.id, writeOffStandard.createdBy)).where(isNull(writeOffStandard.voidedAt)).all()
  const corrections = new Map(rows.map(({ row, byName }) => [row.code, { row, byName: byName ?? '' }]))
  return BUNDLED_STANDARDS.map((bundled) => {
    const found = corrections.get(bundled.code)
    if (found === undefined) return { standard: bundled, corrected: null }
    const { row, byName } = found
    return { standard: writeOffStandardFacts.parse(JSON.parse(row.standardJson)), corrected: { id: row.id, version: row.version, reason: row.reason, byName } }
  })
}

/** @throws Error for a code that no bundled standard has: the codes are a closed list */
export function standardOf(ledger: Pick<Ledger, 'db'>, code: StandardCode): WriteOffStandard {
  const found = listStandards(ledger).find(({ standard }) => standard.code === code)
  if (found === undefined) throw new Error(`no standard has the code ${code}`)
  return found.standard
}

/** 更正认定标准: held for a second person; the bundled text comes back when the correction is voided. */
export function correctStandard(ledger: Ledger, { commandId, facts, reason }: ParsedOf<'writeOff.correctStandard'>): Saved<'write-off-standard'> {
  return perform(ledger, { command: 'writeOff.correctStandard', commandId, summary: `更正呆账认定标准 第${facts.itemNo}项 ${facts.title}：${reason}` }, (work) => {
    const standing = ledger.db.select().from(writeOffStandard).where(and(eq(writeOffStandard.code, facts.code), isNull(writeOffStandard.voidedAt))).get()
    const values = { code: facts.code, validFrom: facts.validFrom, standardJson: JSON.stringify(facts), reason }
    if (standing) return { id: standing.id, version: work.update(writeOffStandard, standing.id, standing.version, values) }
    const id = newId<'write-off-standard'>()
    return { id, version: work.insert(writeOffStandard, id, values) }
  })
}

export function dropCorrection(ledger: Ledger, { commandId, id, version, reason }: ParsedOf<'writeOff.dropCorrection'>): Saved<'write-off-standard'> {
  const row = ledger.db.select({ code: writeOffStandard.code }).from(writeOffStandard).where(eq(writeOffStandard.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return perform(ledger, { command: 'writeOff.dropCorrection', commandId, summary: `呆账认定标准 ${standardOf(ledger, row.code).title} 恢复为随程序提供的文本` }, (work) => ({
    id,
    version: work.void(writeOffStandard, id, version, reason),
  }))
}
