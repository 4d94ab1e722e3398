import { and, eq, isNull } from 'drizzle-orm'
import type { Attachment } from '../../../shared/api/attachments.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { UsualLine } from '../../../shared/api/evidence.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type UsualEvidence, usualEvidence, type UsualEvidenceKey, type UsualNeed } from '../../../shared/model/usual-evidence.ts'
import { attachmentsOfCase } from '../attachments/attachments.ts'
import { attachment, evidenceItem, evidenceWaiver } from '../database/attachment-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { voidRecord } from '../kernel/void.ts'
import { evidencePlan, type PlannedEvidence } from './plan.ts'

/** 常用证据清单 of a case: what is needed by its record, what is there, what was put aside (forms.md C3). */
export function usualList(ledger: Ledger, caseId: Id<'case'>, plan: readonly PlannedEvidence[]): UsualLine[] {
  const needs = needsOf(ledger, caseId)
  const waivers = new Map(waiversOf(ledger, caseId).map(({ usualKey, id, version, reason }) => [usualKey, { id, version, reason }]))
  const free = freeFiles(ledger, caseId)
  return usualEvidence.map((usual) => {
    const standing = plan.filter((item) => item.usualKey === usual.key)
    const waiver = waivers.get(usual.key) ?? null
    return {
      usual,
      state: stateOf(standing.length > 0, waiver !== null, needs.has(usual.need)),
      files: standing.reduce((total, item) => total + item.files.length, 0),
      matching: free.filter((file) => belongsBehind(file, usual)).map((file) => file.fileName),
      waiver,
    }
  })
}

function stateOf(listed: boolean, waived: boolean, needed: boolean): UsualLine['state'] {
  if (listed) return 'listed'
  if (waived) return 'waived'
  return needed ? 'missing' : 'if-any'
}

/** What of the record calls for a line. */
const NEEDS: readonly { readonly need: UsualNeed; readonly sql: string }[] = [
  { need: 'collateral', sql: 'SELECT 1 FROM collateral WHERE case_id = @caseId AND voided_at IS NULL' },
  { need: 'guarantee', sql: 'SELECT 1 FROM guarantee WHERE case_id = @caseId AND voided_at IS NULL' },
  {
    need: 'body-security',
    sql: `SELECT 1 FROM guarantee g JOIN party p ON p.id = g.guarantor_id WHERE g.case_id = @caseId AND g.voided_at IS NULL AND p.kind = 'organisation'
      UNION ALL SELECT 1 FROM collateral c JOIN asset a ON a.id = c.asset_id JOIN party p ON p.id = a.owner_id
      WHERE c.case_id = @caseId AND c.voided_at IS NULL AND p.kind = 'organisation'`,
  },
  {
    need: 'agreements',
    sql: `SELECT 1 FROM loan_extension e JOIN loan l ON l.id = e.loan_id WHERE l.case_id = @caseId AND e.voided_at IS NULL
      UNION ALL SELECT 1 FROM loan_supplement s JOIN loan l ON l.id = s.loan_id WHERE l.case_id = @caseId AND s.voided_at IS NULL`,
  },
  { need: 'acceleration', sql: 'SELECT 1 FROM loan WHERE case_id = @caseId AND voided_at IS NULL AND accelerated_on IS NOT NULL' },
  { need: 'clues', sql: 'SELECT 1 FROM property_clue WHERE case_id = @caseId AND voided_at IS NULL' },
]

function needsOf({ raw }: Ledger, caseId: Id<'case'>): ReadonlySet<UsualNeed> {
  const called = NEEDS.filter(({ sql }) => prepared<[object]>(raw, `${sql} LIMIT 1`).get({ caseId: idToBytes(caseId) }) !== undefined)
  return new Set<UsualNeed>(['always', ...called.map(({ need }) => need)])
}

function waiversOf({ db }: Ledger, caseId: Id<'case'>) {
  return db.select().from(evidenceWaiver).where(and(eq(evidenceWaiver.caseId, caseId), isNull(evidenceWaiver.voidedAt))).all()
}

/** Files that stand behind no evidence yet. */
function freeFiles(ledger: Ledger, caseId: Id<'case'>): readonly Attachment[] {
  return attachmentsOfCase(ledger, caseId).files.filter((file) => file.evidenceId === null)
}

function belongsBehind(file: Attachment, { kinds, subject }: UsualEvidence): boolean {
  return kinds.includes(file.kind) && (subject === undefined || file.subjects.some(({ kind }) => kind === subject))
}

/** Registers the lines as evidence, each with the free files that belong behind it; a line that stands already is left as it is. */
export function adoptUsual(ledger: Ledger, input: ParsedOf<'evidence.adopt'>): OutputOf<'evidence.adopt'> {
  const { caseId } = input
  const act = { command: 'evidence.adopt', commandId: input.commandId, caseId, summary: ({ added }: { readonly added: number }) => `按常用清单登记证据 ${added} 项` }
  return perform(ledger, act, (work) => {
    const standing = new Set(evidencePlan(ledger, caseId).map((item) => item.usualKey))
    const chosen = usualEvidence.filter(({ key }) => input.keys.includes(key) && !standing.has(key))
    let files = 0
    for (const usual of chosen) {
      const id = newId<'evidence'>()
      const { groupNo, name, purpose, form, key } = usual
      work.insert(evidenceItem, id, { caseId, groupNo, name, purpose, form, usualKey: key, source: null, copies: 1, note: null, position: null })
      for (const file of freeFiles(ledger, caseId).filter((each) => belongsBehind(each, usual))) {
        work.update(attachment, file.id, file.version, { evidenceId: id })
        files += 1
      }
    }
    return { added: chosen.length, files }
  })
}

/** Notes that a case does not need a line, and why. */
export function waiveUsual(ledger: Ledger, { commandId, caseId, key, reason }: ParsedOf<'evidence.waive'>): Saved<'evidence-waiver'> {
  return perform(ledger, { command: 'evidence.waive', commandId, caseId, summary: `注明不涉及的证据：${nameOf(key)}` }, (work) => {
    if (waiversOf(ledger, caseId).some((waiver) => waiver.usualKey === key)) throw new ApiFailure('invalid-input', { fields: { reason: '已注明不涉及' } })
    const id = newId<'evidence-waiver'>()
    return { id, version: work.insert(evidenceWaiver, id, { caseId, usualKey: key, reason }) }
  })
}

export function unwaiveUsual(ledger: Ledger, input: ParsedOf<'evidence.unwaive'>): Saved<'evidence-waiver'> {
  return voidRecord(ledger, evidenceWaiver, input, { command: 'evidence.unwaive', summary: '撤销“不涉及”' })
}

function nameOf(key: UsualEvidenceKey): string {
  return usualEvidence.find((usual) => usual.key === key)?.name ?? key
}
