import { and, eq, isNull } from 'drizzle-orm'
import { archiveFormLabels } from '../../../shared/model/archive.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { archiveItem, archiveLending } from '../database/archive-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { longDate } from '../documents/paper/format.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { prepared } from '../kernel/prepared.ts'
import type { Work } from '../kernel/work.ts'

/** Originals in a colleague's own hands go over with his households: those that he keeps, and those that he borrowed. */

type ItemRow = typeof archiveItem.$inferSelect
type LendingRow = typeof archiveLending.$inferSelect

interface InHand {
  readonly item: ItemRow
  /** The borrowing by which he has it; null for one that he keeps. */
  readonly lending: LendingRow | null
}

interface Passing {
  readonly caseId: Id<'case'>
  readonly handoverId: Id<'handover'>
  readonly from: { readonly id: Id<'staff'>; readonly name: string }
  readonly to: { readonly id: Id<'staff'>; readonly name: string }
  readonly handedOn: IsoDate
}

/** What of a household is with this colleague. One that he keeps and that somebody else borrowed goes over, too: he answers for its return. */
function originalsWith({ db }: Ledger, caseId: Id<'case'>, staffId: Id<'staff'>): InHand[] {
  const rows = db
    .select({ item: archiveItem, lending: archiveLending })
    .from(archiveItem)
    .leftJoin(archiveLending, and(eq(archiveLending.itemId, archiveItem.id), isNull(archiveLending.voidedAt), isNull(archiveLending.returnedOn)))
    .where(and(eq(archiveItem.caseId, caseId), isNull(archiveItem.voidedAt), isNull(archiveItem.releasedOn)))
    .orderBy(archiveItem.id)
    .all()
  return rows.filter(({ item, lending }) => item.keeperId === staffId || lending?.borrowerId === staffId)
}

/** How many originals lie with those who manage these cases. */
export function originalsInHands(ledger: Ledger, caseIds: readonly Id<'case'>[]): { readonly originals: number } {
  const managerOf = prepared<[Buffer], { manager_id: Buffer | null }>(ledger.raw, 'SELECT manager_id FROM case_file WHERE id = ?')
  const counting = prepared<[{ id: Buffer; of: Buffer }], { n: number }>(
    ledger.raw,
    `SELECT count(*) AS n FROM archive_item i LEFT JOIN archive_lending l ON l.item_id = i.id AND l.voided_at IS NULL AND l.returned_on IS NULL
      WHERE i.case_id = @of AND i.voided_at IS NULL AND i.released_on IS NULL AND (i.keeper_id = @id OR l.borrower_id = @id)`,
  )
  const counts = [...new Set(caseIds)].map((caseId) => {
    const of = idToBytes(caseId)
    const id = managerOf.get(of)?.manager_id ?? null
    return id === null ? 0 : (counting.get({ id, of })?.n ?? 0)
  })
  return { originals: counts.reduce((sum, each) => sum + each, 0) }
}

/**
 * The successor keeps what his predecessor kept; what that one had borrowed counts as returned by him and borrowed by the successor on the same
 * day, due no earlier than that day. The handover keeps the list in the words of that day.
 */
export function passOriginals(work: Work, { caseId, handoverId, from, to, handedOn }: Passing): void {
  const inHand = originalsWith(work.ledger, caseId, from.id)
  const note = prepared<[Buffer, Buffer, string]>(work.ledger.raw, 'INSERT INTO handover_original (handover_id, item_id, words) VALUES (?, ?, ?)')
  for (const { item, lending } of inHand) {
    note.run(idToBytes(handoverId), idToBytes(item.id), wordsOf({ item, lending }, from.id))
    if (item.keeperId === from.id) work.update(archiveItem, item.id, item.version, { keeperId: to.id })
    if (lending?.borrowerId === from.id) passLending(work, lending, { from, to, handedOn })
  }
  if (inHand.length > 0) work.note('handover', handoverId, null, { originals: inHand.map(({ item }) => item.name).join('、') })
}

function passLending(work: Work, lending: LendingRow, { from, to, handedOn }: Pick<Passing, 'from' | 'to' | 'handedOn'>): void {
  // A borrowing entered for a later day than the handover ends on its own first day: it cannot end before it began.
  const on = handedOn < lending.lentOn ? lending.lentOn : handedOn
  work.update(archiveLending, lending.id, lending.version, { returnedOn: on, receivedById: to.id })
  const { caseId, itemId, purpose, dueOn } = lending
  work.insert(archiveLending, newId<'archive-lending'>(), {
    caseId, itemId, borrowerId: to.id, borrowerName: null, purpose, lentOn: on, dueOn: dueOn < on ? on : dueOn, signed: false, returnedOn: null, receivedById: null, note: `交接自${from.name}`,
  })
}

/** 他项权证 示（2023）第1号，原件1份2页，借阅，应于2026年11月30日归还. */
function wordsOf({ item, lending }: InHand, staffId: Id<'staff'>): string {
  const what = [item.name, item.paperNo].filter((part) => part !== null).join(' ')
  const size = `${archiveFormLabels[item.form]}${item.copies}份${item.pages === null ? '' : `${item.pages}页`}`
  const why = lending === null ? '本人保管' : lending.borrowerId === staffId ? `借阅，应于${longDate(lending.dueOn)}归还` : `本人保管，已借出，应于${longDate(lending.dueOn)}归还`
  return `${what}，${size}，${why}`
}

/** The originals of a household that are with a colleague today, as a paper lists them. */
export function originalsInHandsOf(ledger: Ledger, caseId: Id<'case'>, staffId: Id<'staff'>): string[] {
  return originalsWith(ledger, caseId, staffId).map((inHand) => wordsOf(inHand, staffId))
}

/** The originals that went over with a handover, as its paper lists them. */
export function handedOriginals({ raw }: Ledger, handoverId: Id<'handover'>): string[] {
  return prepared<[Buffer], string>(raw, 'SELECT words FROM handover_original WHERE handover_id = ? ORDER BY item_id').pluck().all(idToBytes(handoverId))
}
