import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditRow, FieldChange } from '../../../shared/api/audit.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import * as enforcement from '../../../shared/model/enforcement-labels.ts'
import * as labels from '../../../shared/model/field-labels.ts'
import * as chain from '../../../shared/model/preservation-chain-labels.ts'
import { auditEntry, staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { mask, maskPhone } from '../parties/identity.ts'
import { type ImportOfCase, importsOfCase, recordsOfCase } from './imports-of-case.ts'
import { wordsFor } from './words.ts'

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
      changes: (imported ? changes.filter(({ id }) => records?.has(id) === true) : changes).flatMap(fieldChanges),
    }
  })
}

/** What an import did to this household, not to the sheet. */
function importSummary(command: string, { fileNames, openedCase }: ImportOfCase): string {
  const files = [...fileNames].map((name) => `《${name}》`).join('')
  if (command === 'imports.undo') return `撤销导入${files}`
  return openedCase ? `由导入${files}建立` : `由导入${files}补充或更新`
}

const labelsByTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: labels.unitLabels,
  agent: labels.agentLabels,
  staff: labels.staffLabels,
  party: labels.partyLabels,
  party_phone: labels.phoneLabels,
  party_address: labels.addressLabels,
  party_relation: labels.relationLabels,
  extra_security: labels.extraSecurityLabels,
  case_file: labels.caseLabels,
  loan: labels.loanLabels,
  ledger_entry: labels.entryLabels,
  guarantee: labels.guaranteeLabels,
  asset: labels.assetLabels,
  collateral: labels.collateralLabels,
  property_clue: labels.clueLabels,
  proceeding: labels.proceedingLabels,
  judgment: labels.judgmentLabels,
  enforcement: labels.enforcementLabels,
  cost: labels.costLabels,
  preservation_order: labels.preservationOrderLabels,
  preservation_item: labels.preservationItemLabels,
  preservation_period: labels.preservationPeriodLabels,
  preservation_result: chain.preservationResultLabels,
  preservation_rank_change: chain.rankChangeLabels,
  preservation_renewal: chain.renewalLabels,
  preservation_security: chain.givenSecurityLabels,
  preservation_release: chain.releaseLabels,
  disposal_right: chain.disposalRightLabels,
  prior_measure: chain.priorMeasureLabels,
  enforcement_collection: enforcement.collectionLabels,
  reference_price: enforcement.referencePriceLabels,
  auction_round: enforcement.auctionLabels,
  in_kind_settlement: enforcement.inKindLabels,
  enforcement_round: enforcement.roundEventLabels,
  debtor_listing: enforcement.listingLabels,
  enforcement_objection: enforcement.objectionLabels,
  distribution_plan: enforcement.distributionLabels,
  enforcement_obstacle: enforcement.obstacleLabels,
  contact: { ...labels.contactLabels, guardVerdict: '规则结论', guardReasons: '违反的规则' },
  contact_colleague: labels.contactLabels,
  contact_permit: labels.permitLabels,
  notice: labels.noticeLabels,
  notice_service: labels.serviceLabels,
}

/** Facts that only name another record say nothing to a reader of the log. */
function isReference(key: string): boolean {
  return key.endsWith('Id') || key.endsWith('Ids')
}

function fieldChanges(change: z.infer<typeof changesSchema>[number]): FieldChange[] {
  const names = labelsByTable[change.table] ?? {}
  const keys = Object.keys({ ...change.before, ...change.after }).filter((key) => !isReference(key))
  return keys.flatMap((key) => {
    const label = key === 'voidReason' ? '作废原因' : names[key]
    if (label === undefined) return []
    const [before, after] = [shown(key, change.before?.[key]), shown(key, change.after?.[key])]
    return before === after ? [] : [{ label, before, after }]
  })
}

/** Id numbers and phones stay masked in the log too. */
function shown(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key === 'idNo') return mask(String(value))
  if (key === 'phone' || key === 'target') return maskPhone(String(value))
  if (key === 'phone' || key === 'number') return maskPhone(String(value))
  return wordsFor(key, value)
}
