import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ArchiveItem, ArchiveLending, ArchiveOfCase } from '../../../shared/api/archive.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type ArchiveItemFacts, archiveKeepingLabels, type ArchiveLendingFacts } from '../../../shared/model/archive.ts'
import { attachmentSubjectKindLabels } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { archiveStanding } from '../../../shared/rules/archive-standing.ts'
import { subjectsOfCase } from '../attachments/subjects.ts'
import { archiveItem, archiveLending } from '../database/archive-schema.ts'
import { attachment, evidenceItem } from '../database/attachment-schema.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** 档案 of a household: its originals and the chain of their borrowings. A void takes a mistake back; what goes for good is released. */

type ItemRow = typeof archiveItem.$inferSelect
type LendingRow = typeof archiveLending.$inferSelect

export function archiveOfCase(ledger: Ledger, caseId: Id<'case'>): ArchiveOfCase {
  const { db } = ledger
  const today = ledger.clock.today()
  const staffNames = new Map(db.select({ id: staff.id, name: staff.name }).from(staff).all().map(({ id, name }) => [id, name]))
  const itemRows = db.select().from(archiveItem).where(and(eq(archiveItem.caseId, caseId), isNull(archiveItem.voidedAt))).orderBy(archiveItem.id).all()
  const itemNames = new Map(itemRows.map(({ id, name }) => [id, name]))
  const lendings = db
    .select()
    .from(archiveLending)
    .where(and(eq(archiveLending.caseId, caseId), isNull(archiveLending.voidedAt)))
    .orderBy(desc(archiveLending.lentOn), desc(archiveLending.id))
    .all()
    .map((row): ArchiveLending => ({
      ...row,
      itemName: itemNames.get(row.itemId) ?? '',
      borrower: row.borrowerName ?? nameIn(staffNames, row.borrowerId) ?? '',
      receivedByName: nameIn(staffNames, row.receivedById),
      overdue: row.returnedOn === null && archiveStanding(null, row.dueOn, today) === 'overdue',
    }))
  const running = new Map(lendings.filter(({ returnedOn }) => returnedOn === null).map((lending) => [lending.itemId, lending]))
  const links = linkNames(ledger, caseId, itemRows)
  const items = itemRows.map((row): ArchiveItem => {
    const out = running.get(row.id) ?? null
    return { ...row, ...links(row), keptAt: keptAt(row, nameIn(staffNames, row.keeperId)), standing: archiveStanding(row.releasedOn, out?.dueOn ?? null, today), out }
  })
  return { items, lendings }
}

function nameIn(names: ReadonlyMap<Id<'staff'>, string>, id: Id<'staff'> | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

/** 保管箱 A-12, 承办人 单家旺. */
export function keptAt({ keeping, place }: Pick<ArchiveItemFacts, 'keeping' | 'place'>, keeperName: string | null): string {
  return [archiveKeepingLabels[keeping], keeperName, place].filter((part) => part !== null).join(' ')
}

type LinkNames = Pick<ArchiveItem, 'fileName' | 'evidenceName' | 'subjectName'>

/** What the links of the originals are called; a record that was voided since stays named as such. */
function linkNames(ledger: Ledger, caseId: Id<'case'>, rows: readonly ItemRow[]): (row: ItemRow) => LinkNames {
  const { db } = ledger
  const subjects = rows.some(({ subjectId }) => subjectId !== null) ? subjectsOfCase(ledger, caseId) : []
  const fileOf = (id: Id<'attachment'>) => db.select({ name: attachment.fileName }).from(attachment).where(eq(attachment.id, id)).get()?.name ?? null
  const evidenceOf = (id: Id<'evidence'>) => db.select({ name: evidenceItem.name }).from(evidenceItem).where(eq(evidenceItem.id, id)).get()?.name ?? null
  return ({ attachmentId, evidenceId, subjectKind, subjectId }) => ({
    fileName: attachmentId && fileOf(attachmentId),
    evidenceName: evidenceId && evidenceOf(evidenceId),
    subjectName: subjectKind && `${attachmentSubjectKindLabels[subjectKind]} ${subjects.find(({ kind, id }) => kind === subjectKind && id === subjectId)?.name ?? '（已作废）'}`,
  })
}

/** @throws ApiFailure invalid-input when a link leads out of the case, or when it is to be released while somebody has it */
export function saveArchiveItem(ledger: Ledger, input: ParsedOf<'archive.saveItem'>): Saved<'archive-item'> {
  const { facts } = input
  const act = { command: 'archive.saveItem', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}档案原件 ${facts.name}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { formedOn: facts.formedOn, receivedOn: facts.receivedOn, releasedOn: facts.releasedOn })
    const before = input.id === null ? null : itemOf(ledger, input.id)
    if (before !== null && before.caseId !== facts.caseId) throw new ApiFailure('not-found')
    requireOwnLinks(ledger, facts, before)
    if (input.id !== null && facts.releasedOn !== null && isOut(ledger, input.id)) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.releasedOn': '这份原件已借出，请先登记归还，再登记移出' } })
    }
    return saveRecord(work, archiveItem, input, facts)
  })
}

function itemOf({ db }: Ledger, id: Id<'archive-item'>): ItemRow {
  const row = db.select().from(archiveItem).where(and(eq(archiveItem.id, id), isNull(archiveItem.voidedAt))).get()
  if (row === undefined) throw new ApiFailure('not-found')
  return row
}

/** A scan, an evidence item and a record of the same household. A link that stands is left: its record may have been voided since, its file may have stayed on another PC. */
function requireOwnLinks(ledger: Ledger, facts: ArchiveItemFacts, before: ItemRow | null): void {
  const { db } = ledger
  const { caseId, attachmentId, evidenceId, subjectKind, subjectId } = facts
  const chosen = (key: 'attachmentId' | 'evidenceId' | 'subjectId') => facts[key] !== null && facts[key] !== before?.[key]
  const fields: Record<string, string> = {}
  if (attachmentId !== null && chosen('attachmentId') && db.select({ of: attachment.caseId }).from(attachment).where(eq(attachment.id, attachmentId)).get()?.of !== caseId) fields['facts.attachmentId'] = '所选扫描件不在本户，请重新选择'
  if (evidenceId !== null && chosen('evidenceId') && db.select({ of: evidenceItem.caseId }).from(evidenceItem).where(eq(evidenceItem.id, evidenceId)).get()?.of !== caseId) fields['facts.evidenceId'] = '所选证据不在本户，请重新选择'
  const own = !chosen('subjectId') || subjectsOfCase(ledger, caseId).some(({ kind, id }) => kind === subjectKind && id === subjectId)
  if (!own) fields['facts.subjectId'] = '所选记录不在本户或者已作废，请重新选择'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

function lendingsOf({ db }: Ledger, itemId: Id<'archive-item'>): LendingRow[] {
  return db.select().from(archiveLending).where(and(eq(archiveLending.itemId, itemId), isNull(archiveLending.voidedAt))).orderBy(archiveLending.lentOn, archiveLending.id).all()
}

function isOut(ledger: Ledger, itemId: Id<'archive-item'>): boolean {
  return lendingsOf(ledger, itemId).some(({ returnedOn }) => returnedOn === null)
}

/** @throws ApiFailure has-dependents while borrowings stand in the register */
export function voidArchiveItem(ledger: Ledger, input: ParsedOf<'archive.voidItem'>): Saved<'archive-item'> {
  return voidRecord(ledger, archiveItem, input, {
    command: 'archive.voidItem',
    summary: '作废档案原件',
    unless: () => {
      if (lendingsOf(ledger, input.id).length > 0) throw new ApiFailure('has-dependents', { message: '这份原件有借阅登记，不能作废。交还或不再保管的，请登记移出日期和去向。' })
    },
  })
}

/** @throws ApiFailure invalid-input for a paper that is gone, is with somebody else on those days, or for a day ahead */
export function saveArchiveLending(ledger: Ledger, input: ParsedOf<'archive.saveLending'>): Saved<'archive-lending'> {
  const { facts } = input
  const item = itemOf(ledger, facts.itemId)
  const done = facts.returnedOn === null ? (input.id === null ? '借出' : '修改借阅') : '登记归还'
  const act = { command: 'archive.saveLending', commandId: input.commandId, caseId: item.caseId, summary: `${done} ${item.name}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { lentOn: facts.lentOn, returnedOn: facts.returnedOn })
    if (item.releasedOn !== null && facts.returnedOn === null) throw new ApiFailure('invalid-input', { fields: { 'facts.itemId': `这份原件已于 ${item.releasedOn} 移出，不能再借出` } })
    requireFree(lendingsOf(ledger, item.id).filter(({ id }) => id !== input.id), facts)
    return saveRecord(work, archiveLending, input, { ...facts, caseId: item.caseId })
  })
}

/** A paper is with one borrower at a time; on the day of its return it may go out again. */
function requireFree(others: readonly LendingRow[], { lentOn, returnedOn }: ArchiveLendingFacts): void {
  const clash = others.find((other) => (returnedOn === null || other.lentOn < returnedOn) && (other.returnedOn === null || lentOn < other.returnedOn))
  if (clash === undefined) return
  const until = clash.returnedOn === null ? '还没有归还，请先登记归还' : `至 ${clash.returnedOn} 才归还，日期重叠`
  throw new ApiFailure('invalid-input', { fields: { 'facts.lentOn': `这份原件 ${clash.lentOn} 已借出，${until}` } })
}

export function voidArchiveLending(ledger: Ledger, input: ParsedOf<'archive.voidLending'>): Saved<'archive-lending'> {
  return voidRecord(ledger, archiveLending, input, { command: 'archive.voidLending', summary: '作废借阅登记' })
}
