import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { listingKindLabels } from '../../../shared/model/enforcement.ts'
import { type PreservationStage, preservationStageLabels } from '../../../shared/model/preservation.ts'
import type { ListingCase } from '../../../shared/rules/deadlines/listing-deadlines.ts'
import type { OrderCase } from '../../../shared/rules/deadlines/order-deadlines.ts'
import type { OutsourcingCase } from '../../../shared/rules/deadlines/outsourcing-deadlines.ts'
import { extensionOf, type ListingGround } from '../../../shared/rules/terminated-round.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import type { Pending } from './pending.ts'

/** Record → facts of the periods around a preservation ruling, of the list of defaulters and of an agency's evaluation. */

interface OrderRow {
  readonly id: Buffer
  readonly stage: PreservationStage
  readonly court: string | null
  readonly ruling_no: string | null
  readonly applied_on: IsoDate | null
  readonly ruled_on: IsoDate | null
  readonly served_on: IsoDate | null
  readonly outcome: 'granted' | 'partly' | 'refused' | null
  readonly review_on: IsoDate | null
  readonly review_decided_on: IsoDate | null
  readonly executed_on: IsoDate | null
}
const ORDERS = `SELECT o.id, o.stage, o.court, o.ruling_no, o.applied_on, o.ruled_on, o.served_on, o.outcome, o.review_on, o.review_decided_on,
    (SELECT min(p.starts_on) FROM preservation_item i JOIN preservation_period p ON p.item_id = i.id WHERE i.order_id = o.id AND i.voided_at IS NULL AND p.voided_at IS NULL) AS executed_on
  FROM preservation_order o WHERE o.case_id = ? AND o.voided_at IS NULL AND (o.applied_on IS NOT NULL OR o.served_on IS NOT NULL OR o.review_on IS NOT NULL)`

/** Orders of which more is known than their ruling: what an imported ledger holds of old measures starts no term of a court. */
export function orderCases({ raw }: Ledger, caseId: Buffer, pending: Pending): OrderCase[] {
  return prepared<[Buffer], OrderRow>(raw, ORDERS).all(caseId).map((row) => ({
    subject: { id: idFromBytes(row.id), text: `${preservationStageLabels[row.stage]}${row.ruling_no === null ? '' : ` ${row.ruling_no}`}`, personName: null, court: row.court },
    preSuit: row.stage === 'pre-suit',
    appliedOn: row.applied_on,
    ruledOn: row.ruled_on,
    executedOn: row.executed_on,
    servedOn: pending.date(idFromBytes(row.id), 'servedOn', row.served_on),
    refused: row.outcome === 'refused' || row.outcome === 'partly',
    reviewOn: pending.act(idFromBytes(row.id), 'reviewOn', row.review_on),
    reviewDecidedOn: row.review_decided_on,
  }))
}

interface ListingRow {
  readonly id: Buffer
  readonly person_name: string
  readonly court: string | null
  readonly listed_on: IsoDate
  readonly ground: ListingGround
  readonly extension_years: number | null
  readonly removed_on: IsoDate | null
  readonly at_our_request: 0 | 1
}
const LISTINGS = `SELECT l.id, p.name AS person_name, c.court, l.listed_on, l.ground, l.extension_years, l.removed_on, l.at_our_request
  FROM debtor_listing l JOIN party p ON p.id = l.party_id JOIN proceeding c ON c.id = l.proceeding_id
  WHERE l.case_id = ? AND l.voided_at IS NULL AND l.kind = 'defaulter' AND l.ground IS NOT NULL`

export function listingCases({ raw }: Ledger, caseId: Buffer, pending: Pending): ListingCase[] {
  return prepared<[Buffer], ListingRow>(raw, LISTINGS).all(caseId).map((row) => {
    const id = idFromBytes<'listing'>(row.id)
    const removedOn = pending.act(id, 'removedOn', row.removed_on)
    return {
      subject: { id, text: listingKindLabels.defaulter, personName: row.person_name, court: row.court },
      facts: { listedOn: pending.date(id, 'listedOn', row.listed_on), ground: row.ground, extensionYears: extensionOf(row.extension_years) },
      removed: removedOn === null ? null : { on: removedOn, text: '已删除' },
      atOurRequest: row.at_our_request === 1,
    }
  })
}

interface OutsourcingRow {
  readonly id: Buffer
  readonly agency: string
  readonly handed_on: IsoDate
  readonly contract_until: IsoDate
  readonly evaluated_on: IsoDate | null
  readonly returned_on: IsoDate | null
}
const OUTSOURCINGS = 'SELECT id, agency, handed_on, contract_until, evaluated_on, returned_on FROM outsourcing WHERE case_id = ? AND voided_at IS NULL'

export function outsourcingCases({ raw }: Ledger, caseId: Buffer, borrowerName: string, pending: Pending): OutsourcingCase[] {
  return prepared<[Buffer], OutsourcingRow>(raw, OUTSOURCINGS).all(caseId).map((row) => {
    const id = idFromBytes<'outsourcing'>(row.id)
    const returnedOn = pending.act(id, 'returnedOn', row.returned_on)
    return {
      subject: { id, text: `委外 ${row.agency}`, personName: borrowerName, court: null },
      handedOn: pending.date(id, 'handedOn', row.handed_on),
      contractUntil: pending.date(id, 'contractUntil', row.contract_until),
      evaluatedOn: pending.date(id, 'evaluatedOn', row.evaluated_on),
      ended: returnedOn === null ? null : { on: returnedOn, text: '已收回委外' },
    }
  })
}
