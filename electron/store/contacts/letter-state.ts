import { and, eq, isNull } from 'drizzle-orm'
import type { ServiceView } from '../../../shared/api/notices.ts'
import type { DocumentState } from '../../../shared/model/document-life.ts'
import type { Id } from '../../../shared/model/id.ts'
import { document } from '../database/schema.ts'
import type { Work } from '../kernel/work.ts'

/**
 * Where an exported letter stands, told by its services: served when everybody whom it went to has it with a proof that holds (grade A or
 * B), returned when nothing is on its way any more and somebody has not; on its way otherwise.
 */
export function followServices(work: Work, noticeId: Id<'notice'>, services: readonly ServiceView[]): void {
  const letter = work.ledger.db.select().from(document).where(and(eq(document.noticeId, noticeId), isNull(document.voidedAt))).get()
  if (!letter) return
  work.update(document, letter.id, letter.version, { state: stateBy(services.filter((service) => service.noticeId === noticeId)) })
}

function stateBy(services: readonly ServiceView[]): DocumentState {
  if (services.length === 0) return 'approved'
  if (services.some(({ result }) => result === 'in-transit')) return 'sent'
  return services.every(({ result, grade }) => result === 'delivered' && grade.value.grade !== 'C') ? 'served' : 'returned'
}
