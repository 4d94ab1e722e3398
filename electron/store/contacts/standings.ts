import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { StandingProposal, StandingSource } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type ContactChannel, contactChannelLabels, type ContactOutcome } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type AddressStanding, addressStandingLabels, type PhoneStatus, phoneStatusLabels } from '../../../shared/model/party-contact.ts'
import { contact, noticeService } from '../database/contact-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { partyAddress, partyPhone } from '../database/party-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import type { Work } from '../kernel/work.ts'
import { settleContactPoints } from '../parties/contacts.ts'
import { maskPhone } from '../parties/identity.ts'

/**
 * Numbers and addresses are kept current (S130, S131) by what the contacts find out: nobody there, a number that is dead or somebody
 * else's, a letter that came back. It is proposed and waits for an answer: one visit may have been at the wrong door, and a number that
 * stands as 失效 opens the way to third persons.
 */

/** One number, or the rows of one address, and what is to be written into them. */
type Points =
  | { readonly kind: 'phone'; readonly rows: readonly (typeof partyPhone.$inferSelect)[]; readonly to: PhoneStatus }
  | { readonly kind: 'address'; readonly rows: readonly (typeof partyAddress.$inferSelect)[]; readonly to: AddressStanding }

interface Standing {
  readonly proposal: StandingProposal
  readonly points: Points
}

/** What a contact or letter found, before it is held against the record. */
interface Finding {
  readonly source: StandingSource
  readonly version: number
  readonly partyId: Id<'party'>
  readonly target: string
  readonly on: IsoDate
  readonly words: string
  readonly says: { readonly kind: 'phone'; readonly to: PhoneStatus } | { readonly kind: 'address'; readonly to: AddressStanding }
}

interface FoundRow {
  readonly id: Buffer
  readonly version: number
  readonly party_id: Buffer
  readonly target: string
  readonly found_on: IsoDate
}

/** Only the newest contact that told something of the number or address speaks for it. */
const CONTACTS = `SELECT c.id, c.version, c.party_id, c.target, c.occurred_on AS found_on, c.channel, c.outcome FROM contact c INDEXED BY contact_case
  WHERE c.case_id = ? AND c.voided_at IS NULL AND c.standing_answer IS NULL AND c.incoming = 0 AND c.party_id IS NOT NULL AND c.target IS NOT NULL
    AND c.outcome IN ('invalid-number', 'wrong-number')
    AND NOT EXISTS (SELECT 1 FROM contact n WHERE n.target = c.target AND n.party_id = c.party_id AND n.voided_at IS NULL AND n.outcome NOT IN ('not-reached', 'sent')
      AND (n.occurred_on, n.occurred_at, n.id) > (c.occurred_on, c.occurred_at, c.id))
  ORDER BY c.occurred_on DESC, c.occurred_at DESC`

interface ContactRow extends FoundRow {
  readonly channel: ContactChannel
  readonly outcome: ContactOutcome
}

const SERVICES = `SELECT s.id, s.version, s.party_id, s.address AS target, s.result_on AS found_on, s.return_reason FROM notice_service s
  WHERE s.case_id = ? AND s.voided_at IS NULL AND s.standing_answer IS NULL AND s.result = 'returned' AND s.way IN ('in-person', 'post', 'notary')
    AND s.address IS NOT NULL AND s.result_on IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM notice_service n WHERE n.case_id = s.case_id AND n.party_id = s.party_id AND n.address = s.address AND n.voided_at IS NULL
      AND n.result IN ('delivered', 'refused', 'returned') AND (n.result_on, n.id) > (s.result_on, s.id))
  ORDER BY s.result_on DESC`

interface ServiceRow extends FoundRow {
  readonly return_reason: string | null
}

const calls: ReadonlySet<ContactChannel> = new Set(['call', 'sms'])
const toTheDoor: ReadonlySet<ContactChannel> = new Set(['visit', 'letter'])

/** What an outcome says of the number or address that was used; of an account of another kind the record keeps nothing. */
function saidBy(channel: ContactChannel, outcome: ContactOutcome): { readonly says: Finding['says']; readonly words: string } | null {
  if (calls.has(channel) && outcome === 'wrong-number') return { says: { kind: 'phone', to: 'not-own' }, words: '号码非本人' }
  if (calls.has(channel) && outcome === 'invalid-number') return { says: { kind: 'phone', to: 'invalid' }, words: '停机或空号' }
  if (toTheDoor.has(channel) && outcome === 'invalid-number') return { says: { kind: 'address', to: 'returned' }, words: '查无此址' }
  return null
}

function findingsOfCase(ledger: Ledger, caseId: Id<'case'>): Finding[] {
  const made = prepared<[Buffer], ContactRow>(ledger.raw, CONTACTS).all(idToBytes(caseId)).flatMap((row): Finding[] => {
    const said = saidBy(row.channel, row.outcome)
    if (said === null) return []
    return [{ ...found(row), source: { kind: 'contact', id: idFromBytes<'contact'>(row.id) }, says: said.says, words: `${contactChannelLabels[row.channel]}：${said.words}` }]
  })
  const sent = prepared<[Buffer], ServiceRow>(ledger.raw, SERVICES).all(idToBytes(caseId)).map((row): Finding => ({
    ...found(row), source: { kind: 'service', id: idFromBytes<'service'>(row.id) }, says: { kind: 'address', to: 'returned' }, words: `函件退回：${row.return_reason ?? '没有写明原因'}`,
  }))
  return [...made, ...sent]
}

function found({ version, party_id, target, found_on }: FoundRow): Pick<Finding, 'version' | 'partyId' | 'target' | 'on'> {
  return { version, partyId: idFromBytes<'party'>(party_id), target, on: found_on }
}

/** The rows that a finding speaks against: those that still say otherwise, and were not looked at since. */
function pointsOf({ db }: Ledger, { partyId, target, on, says }: Finding): Points | null {
  if (says.kind === 'phone') {
    const rows = db.select().from(partyPhone).where(and(eq(partyPhone.partyId, partyId), eq(partyPhone.number, target), eq(partyPhone.status, 'in-use'), isNull(partyPhone.voidedAt))).all()
    return rows.length === 0 ? null : { kind: 'phone', rows, to: says.to }
  }
  const standing = db.select().from(partyAddress).where(and(eq(partyAddress.partyId, partyId), eq(partyAddress.address, target), inArray(partyAddress.standing, ['unverified', 'reachable']), isNull(partyAddress.voidedAt))).all()
  const rows = standing.filter(({ standingOn }) => standingOn === null || standingOn <= on)
  return rows.length === 0 ? null : { kind: 'address', rows, to: says.to }
}

function changeOf(points: Points): StandingProposal['change'] | null {
  if (points.kind === 'phone') {
    const [row] = points.rows
    return row === undefined ? null : { kind: 'phone', shown: maskPhone(row.number) ?? '', from: row.status, to: points.to }
  }
  const [row] = points.rows
  return row === undefined ? null : { kind: 'address', shown: row.address, addressKinds: points.rows.map(({ kind }) => kind), from: row.standing, to: points.to }
}

/** What waits for an answer in a case, the newest finding first; two findings of one number or address are asked about once. */
export function standingsOfCase(ledger: Ledger, caseId: Id<'case'>): Standing[] {
  const asked = new Set<string>()
  return findingsOfCase(ledger, caseId).flatMap((finding): Standing[] => {
    const key = `${finding.partyId}|${finding.target}`
    const points = asked.has(key) ? null : pointsOf(ledger, finding)
    const change = points === null ? null : changeOf(points)
    const person = ledger.db.select({ name: party.name }).from(party).where(eq(party.id, finding.partyId)).get()
    if (points === null || change === null || person === undefined) return []
    asked.add(key)
    const { source, version, partyId, on, words } = finding
    return [{ proposal: { source, version, partyId, partyName: person.name, found: { on, words }, change }, points }]
  })
}

/**
 * Keeps the answer to a proposal and, when it is taken over, writes the standing into the number or the address with its day and its proof.
 * @returns how many rows changed
 * @throws ApiFailure `not-found`, `stale-version` when the contact changed meanwhile, `invalid-input` when the proposal no longer stands
 */
export function answerStanding(ledger: Ledger, { commandId, source, version, answer }: ParsedOf<'contacts.answerStanding'>): { readonly changed: number } {
  const caseId = caseIdOf(ledger, source.kind === 'contact' ? contact : noticeService, source.id)
  const asked = standingsOfCase(ledger, caseId).find(({ proposal }) => proposal.source.id === source.id)
  if (asked === undefined) throw new ApiFailure('invalid-input', { message: '这条建议已经处理，或者号码、地址已另行更新。请刷新后再看。' })
  const { proposal, points } = asked
  const summary = `${proposal.partyName} ${points.kind === 'phone' ? '电话' : '地址'}${answer === 'taken' ? `改为“${points.kind === 'phone' ? phoneStatusLabels[points.to] : addressStandingLabels[points.to]}”` : '保留原状'}（${proposal.found.words}）`
  return perform(ledger, { command: 'contacts.answerStanding', commandId, caseId, summary: summary.slice(0, 200) }, (work) => {
    if (source.kind === 'contact') work.update(contact, source.id, version, { standingAnswer: answer })
    else work.update(noticeService, source.id, version, { standingAnswer: answer })
    return { changed: answer === 'taken' ? takeOver(work, proposal, points) : 0 }
  })
}

function takeOver(work: Work, { partyId, found: { on, words } }: StandingProposal, points: Points): number {
  if (points.kind === 'phone') for (const row of points.rows) work.update(partyPhone, row.id, row.version, { status: points.to, since: on })
  else for (const row of points.rows) work.update(partyAddress, row.id, row.version, { standing: points.to, standingOn: on, proof: `${on} ${words}`.slice(0, 200) })
  settleContactPoints(work, partyId)
  return points.rows.length
}
