import type { ContactFacts, EvidenceKind } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { ServiceFacts } from '../../../shared/model/notice.ts'
import { spokenOutcomes } from '../../../shared/model/contact.ts'
import type { PartyKind } from '../../../shared/model/party.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { gradeContact, type GradedDemand, gradeService, type SpokenDemand } from '../../../shared/rules/demand-grade.ts'
import type { GuaranteeAct } from '../../../shared/rules/guarantee-period.ts'
import type { LimitationEvent } from '../../../shared/rules/limitation-acts.ts'
import { wayOf } from './contact-log.ts'

/** The one place where contacts and services become acts of the law: what they are worth, what they interrupt, which guarantee period they meet. */

type KeptContact = Pick<ContactFacts, 'occurredOn' | 'channel' | 'outcome' | 'relation' | 'targetAgreed' | 'evidenceKind'> & { readonly id: Id<'contact'> }
type KeptService = ServiceFacts & { readonly id: Id<'service'> }

const proofOf: Readonly<Record<EvidenceKind, SpokenDemand['proof']>> = {
  recording: 'recording', video: 'recording', photo: 'none', 'signed-paper': 'signed-paper', 'message-log': 'message-log', 'post-proof': 'post-proof', notary: 'notary', note: 'none',
}

const liable: ReadonlySet<ContactFacts['relation']> = new Set(['debtor', 'co-debtor', 'guarantor', 'agent'])

/** What a contact proves. A letter that was only sent proves nothing here: its arrival is a service record. */
export function gradeOfContact(row: KeptContact): Answer<GradedDemand> {
  return gradeContact({
    id: row.id,
    on: row.occurredOn,
    way: wayOf[row.channel],
    reached: spokenOutcomes.has(row.outcome) || (row.outcome === 'sent' && row.channel !== 'letter'),
    liable: liable.has(row.relation),
    promised: row.outcome === 'promised',
    targetAgreed: row.targetAgreed,
    proof: row.evidenceKind === null ? 'none' : proofOf[row.evidenceKind],
  })
}

export function gradeOfService(row: KeptService, addresseeKind: PartyKind): Answer<GradedDemand> {
  return gradeService({
    id: row.id,
    way: row.way,
    result: row.result,
    resultOn: row.resultOn,
    addresseeKind,
    addressAgreed: row.addressAgreed,
    signer: row.signerRelation,
    receiptSigned: row.receiptSigned,
    receiptDated: row.receiptDated,
    proof: row.proofKind,
  })
}

export interface DemandAct {
  /** The record that it was read from. */
  readonly recordId: Id<'contact'> | Id<'service'>
  readonly partyId: Id<'party'>
  readonly graded: GradedDemand
  /** The day that a guarantee period is met with, where it is not that of the event: a change of the day waits for review. */
  readonly meetsOn?: IsoDate
}

/** Acts against the person whose claim is asked about, for `limitation`: grade C has no event, so that it never restarts a period (U2). */
export function limitationEvents(acts: readonly DemandAct[], partyId: Id<'party'>): LimitationEvent[] {
  return acts.flatMap((act) => (act.partyId === partyId && act.graded.event !== null ? [act.graded.event] : []))
}

/** Demands that reached the guarantor, for `guaranteePeriod`: only grade A meets a period that nothing can lengthen. */
export function guaranteeActs(acts: readonly DemandAct[], guarantorId: Id<'party'>): GuaranteeAct[] {
  return acts.flatMap(({ partyId, graded, meetsOn }) =>
    partyId === guarantorId && graded.grade === 'A' && graded.event !== null
      ? [{ kind: 'request-guarantor' as const, date: meetsOn ?? graded.event.date, ...(graded.event.id === undefined ? {} : { id: graded.event.id }) }]
      : [],
  )
}
