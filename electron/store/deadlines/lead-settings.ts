import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { LeadsOverview, OwnLead } from '../../../shared/api/deadlines.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { deadlineKindLabels } from '../../../shared/model/deadline.ts'
import { deadlineLead } from '../database/deadline-schema.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { leadsInForce } from './leads.ts'

/** The lead days as the branch sets them. */

/** What the settings page shows: the days of all kinds, and those that the branch has set for one. */
export function leadsOverview(ledger: Ledger): LeadsOverview {
  const rows = ledger.db
    .select({ record: deadlineLead, by: staff.name })
    .from(deadlineLead)
    .leftJoin(staff, eq(staff.id, deadlineLead.updatedBy))
    .where(isNull(deadlineLead.voidedAt))
    .all()
  return { all: leadsInForce(ledger).all, own: rows.map(({ record, by }): OwnLead => ({ ...record, setBy: by ?? '' })) }
}

/** Sets the lead days of one kind, with the reason. @throws ApiFailure invalid-input, stale-version */
export function setLead(ledger: Ledger, input: ParsedOf<'deadlines.setLead'>): Saved<'deadline-lead'> {
  const { facts } = input
  const days = `橙色${facts.orangeDays}天、横幅${facts.bannerDays}天、红色${facts.redDays}天`
  return perform(ledger, { command: 'deadlines.setLead', commandId: input.commandId, summary: `设定期限提醒 ${deadlineKindLabels[facts.kind]}：${days}` }, (work) => {
    refuseDisorder(facts)
    const standing = ledger.db.select({ id: deadlineLead.id }).from(deadlineLead).where(and(eq(deadlineLead.kind, facts.kind), isNull(deadlineLead.voidedAt))).get()
    if (standing !== undefined && input.version === null) throw new ApiFailure('stale-version')
    return saveRecord(work, deadlineLead, { id: standing?.id ?? null, version: input.version }, facts)
  })
}

function refuseDisorder({ orangeDays, bannerDays, redDays }: ParsedOf<'deadlines.setLead'>['facts']): void {
  const fields: Record<string, string> = {}
  if (bannerDays > orangeDays) fields['facts.bannerDays'] = '横幅提醒不能早于橙色提醒'
  if (redDays > bannerDays) fields['facts.redDays'] = '红色提醒不能早于横幅提醒'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

/** Goes back to the days of all kinds. @throws ApiFailure not-found, already-voided, stale-version */
export function clearLead(ledger: Ledger, input: ParsedOf<'deadlines.clearLead'>): Saved<'deadline-lead'> {
  const row = ledger.db.select({ kind: deadlineLead.kind }).from(deadlineLead).where(eq(deadlineLead.id, input.id)).get()
  const label = row === undefined ? '' : deadlineKindLabels[row.kind]
  return perform(ledger, { command: 'deadlines.clearLead', commandId: input.commandId, summary: `取消期限提醒的单独设定 ${label}` }, (work) => ({
    id: input.id,
    version: work.void(deadlineLead, input.id, input.version, input.reason),
  }))
}
