import type { ServiceView } from '../../../shared/api/notices.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type NoticeKind, noticeKindLabels, type ServiceWay, signerRelationLabels } from '../../../shared/model/notice.ts'
import { servicesOfCase } from '../contacts/notices.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Demand } from '../documents/snapshot-case.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const CHANNELS: Readonly<Record<ServiceWay, Demand['channel']>> = { 'in-person': 'in-person', post: 'ems', message: 'electronic', notary: 'notary', 'public-notice': 'public-notice' }

interface NoticeRow { readonly id: Buffer; readonly kind: NoticeKind; readonly doc_no: string | null; readonly title: string | null }
const NOTICES = `SELECT n.id, n.kind, n.doc_no, d.title FROM notice n LEFT JOIN document d ON d.notice_id = n.id AND d.case_id = n.case_id AND d.voided_at IS NULL WHERE n.case_id = ? AND n.voided_at IS NULL`

interface WordedRow { readonly notice_id: Buffer; readonly party_id: string; readonly kind: 'person' | 'body' }
/** As what each receiver was written to: the letter has the words for a company or for a person (forms.md G 20). */
const WORDED = `SELECT d.notice_id, p.value ->> 'id' AS party_id, p.value ->> 'kind' AS kind FROM document d, json_each(d.snapshot_json, '$.parties') p
  WHERE d.case_id = ? AND d.notice_id IS NOT NULL AND d.voided_at IS NULL`

/** The letters that went out to parties of the papers, with how each arrived; the wording is known of those that the program wrote. */
export function demandsSnapshot(ledger: Ledger, caseId: Id<'case'>, partyIds: ReadonlySet<string>): Demand[] {
  const services = servicesOfCase(ledger, caseId).filter(({ partyId }) => partyIds.has(partyId))
  if (services.length === 0) return []
  const notices = new Map(prepared<[Buffer], NoticeRow>(ledger.raw, NOTICES).all(idToBytes(caseId)).map((row) => [idFromBytes<'notice'>(row.id), row]))
  const worded = new Map(prepared<[Buffer], WordedRow>(ledger.raw, WORDED).all(idToBytes(caseId)).map((row) => [`${idFromBytes(row.notice_id)} ${row.party_id}`, row.kind]))
  return services.flatMap((service): Demand[] => {
    const notice = notices.get(service.noticeId)
    return notice === undefined ? [] : [demandOf(service, notice, worded.get(`${service.noticeId} ${service.partyId}`))]
  })
}

/** Signed for only where somebody signed: a message or a public notice arrives without. */
function resultOf({ result, signerRelation }: ServiceView): Demand['result'] {
  if (result === 'in-transit') return null
  if (result === 'delivered') return signerRelation === null ? null : 'signed'
  return result
}

const WORDINGS = { person: 'personal', body: 'corporate' } as const

function demandOf(service: ServiceView, { kind, doc_no, title }: NoticeRow, addressedAs: WordedRow['kind'] | undefined): Demand {
  const { way, result, resultOn, signerRelation } = service
  const arrived = result === 'delivered' || result === 'refused'
  return {
    documentKind: title ?? noticeKindLabels[kind],
    documentNo: doc_no,
    date: service.sentOn,
    toId: service.partyId,
    wording: addressedAs === undefined ? null : WORDINGS[addressedAs],
    channel: CHANNELS[way],
    trackingNo: service.trackingNo,
    notaryNo: way === 'notary' ? service.proofRef : null,
    result: resultOf(service),
    signer: service.signerName,
    signerRole: signerRelation === null ? null : signerRelationLabels[signerRelation],
    signDate: result === 'delivered' ? resultOn : null,
    arriveDate: arrived ? resultOn : null,
  }
}
