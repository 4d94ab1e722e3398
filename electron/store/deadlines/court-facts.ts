import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds, proceedingKindLabels } from '../../../shared/model/proceeding.ts'
import type { ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import type { DeadlineSubject, MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { CaseEvent, CaseTitle, ProceedingCase } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { ObjectionCase } from '../../../shared/rules/deadlines/sale-deadlines.ts'
import type { LimitationEvent } from '../../../shared/rules/limitation.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { courseOf } from '../proceedings/course.ts'
import type { ProceedingRecords, RecordedProceeding } from '../proceedings/court-days.ts'
import { courseRecords } from '../proceedings/proceedings.ts'
import type { Pending } from './pending.ts'

/** Record → facts of the periods of proceedings, in this file alone. */

const NONE: ProceedingRecords = { proceedings: [], events: [], claims: [], judgments: [], terms: [], instalments: [], enforcements: [], costs: [] }

/** Reading eight tables is left out for the many households that were never sued. */
export function recordsOrNone(ledger: Ledger, caseId: Id<'case'>, read: () => ProceedingRecords): ProceedingRecords {
  const any = prepared<[Buffer], { n: number }>(ledger.raw, 'SELECT EXISTS (SELECT 1 FROM proceeding WHERE case_id = ? AND voided_at IS NULL) AS n').get(idToBytes(caseId))
  return any?.n === 1 ? read() : NONE
}

/**
 * Titles, events and enforcements with the dates that count while a change of them waits for review. An act of the bank whose voiding waits counts no longer;
 * what a period began with counts on.
 */
export function withPendingCourt(records: ProceedingRecords, pending: Pending): ProceedingRecords {
  if (!pending.any) return records
  const judgments = records.judgments.map((title) => ({
    ...title,
    servedOn: pending.date(title.id, 'servedOn', title.servedOn),
    effectiveOn: pending.date(title.id, 'effectiveOn', title.effectiveOn),
    performBy: pending.date(title.id, 'performBy', title.performBy),
  }))
  const events = records.events
    .filter(({ id, kind }) => !(ownActs.has(kind) && pending.voids(id)))
    .map((event) => ({ ...event, day: pending.date(event.id, 'day', event.day), dueOn: pending.date(event.id, 'dueOn', event.dueOn) }))
  const enforcements = records.enforcements.map((run) => ({
    ...run,
    appliedOn: pending.act(run.id, 'appliedOn', run.appliedOn),
    terminatedRoundOn: pending.date(run.id, 'terminatedRoundOn', run.terminatedRoundOn),
    resumedOn: pending.act(run.id, 'resumedOn', run.resumedOn),
  }))
  const instalments = records.instalments.map((each) => ({ ...each, dueOn: pending.date(each.id, 'dueOn', each.dueOn), paidOn: pending.act(each.id, 'paidOn', each.paidOn) }))
  return { ...records, judgments, events, instalments, enforcements }
}

/** What the bank did to meet a period. */
const ownActs: ReadonlySet<ProceedingEventKind> = new Set(['filed', 'claim-filed', 'appealed'])

export interface CourtSources {
  readonly borrowerId: Id<'party'>
  readonly borrowerName: string
  /** What a loan owes, in fen. */
  readonly owed: (loanId: Id<'loan'>) => Fen | null
  /** Acts towards the borrower, for the period for enforcement. */
  readonly acts: readonly LimitationEvent[]
  /** A measure stands in the case. */
  readonly preserved: boolean
}

const demandKinds: ReadonlySet<LimitationEvent['kind']> = new Set(['demand-signed', 'letter', 'message', 'demand-refused', 'deduction'])
const agreementKinds: ReadonlySet<LimitationEvent['kind']> = new Set(['part-payment', 'promise', 'debt-assumption'])

function demandsOf(acts: readonly LimitationEvent[]): ProceedingCase['demands'] {
  return acts.flatMap(({ id, date, kind }): ProceedingCase['demands'] => {
    if (id === undefined) return []
    if (agreementKinds.has(kind)) return [{ id, date, kind: 'agreement' }]
    return demandKinds.has(kind) ? [{ id, date, kind: 'demand' }] : []
  })
}

export function proceedingSubject({ id, kind, caseNo, court }: RecordedProceeding, personName: string): DeadlineSubject {
  return { id, text: caseNo === null ? proceedingKindLabels[kind] : `${proceedingKindLabels[kind]} ${caseNo}`, personName, court }
}

export function proceedingCases(records: ProceedingRecords, sources: CourtSources): ProceedingCase[] {
  const courses = courseRecords(records)
  const demands = demandsOf(sources.acts)
  return records.proceedings.map((proceeding): ProceedingCase => {
    const course = courseOf(proceeding, courses)
    const events = records.events.filter(({ proceedingId }) => proceedingId === proceeding.id).map((event): CaseEvent => ({ id: event.id, kind: event.kind, day: event.day, partyId: event.partyId, dueOn: event.dueOn, proof: event.proof }))
    const run = records.enforcements.find(({ proceedingId }) => proceedingId === proceeding.id)
    return {
      subject: proceedingSubject(proceeding, sources.borrowerName),
      worth: proceeding.claimFen ?? total(proceeding.loanIds.map(sources.owed)),
      course: { ...course, events, titles: titlesOf(proceeding.id, records), run: run === undefined ? null : { id: run.id, appliedOn: run.appliedOn, terminatedRoundOn: run.terminatedRoundOn, resumedOn: run.resumedOn } },
      bankAnswers: proceeding.kind === 'second-instance' ? course.events.some(({ kind }) => kind === 'complaint-served') : proceeding.parties.some(({ side }) => side === 'plaintiff'),
      applications: applicationsOf(proceeding, records),
      demands,
      preserved: sources.preserved,
    }
  })
}

function total(sums: readonly (Fen | null)[]): Fen | null {
  const known = sums.filter((sum) => sum !== null)
  return known.length === 0 ? null : sumFen(known)
}

function titlesOf(id: Id<'proceeding'>, { judgments, instalments }: ProceedingRecords): CaseTitle[] {
  return judgments
    .filter(({ proceedingId }) => proceedingId === id)
    .map((title): CaseTitle => ({
      id: title.id, documentNo: title.documentNo, titleKind: title.titleKind, judgedOn: title.judgedOn, servedOn: title.servedOn, effectiveOn: title.effectiveOn, performBy: title.performBy,
      instalments: instalments.filter(({ judgmentId }) => judgmentId === title.id).map(({ id: instalmentId, dueOn, paidOn }) => ({ id: instalmentId, dueOn, paidOn })),
    }))
}

/** Enforcement asked for in the proceeding itself or in one that grew out of it. */
function applicationsOf({ id }: RecordedProceeding, records: ProceedingRecords): MetBy[] {
  const own = [id, ...descendants(id, records)]
  return own.flatMap((each): MetBy[] => {
    const found = records.proceedings.find((proceeding) => proceeding.id === each)
    if (found === undefined || (each !== id && !enforcementKinds.has(found.kind))) return []
    const run = records.enforcements.find(({ proceedingId }) => proceedingId === each)
    const filed = each === id ? undefined : records.events.find(({ proceedingId, kind }) => proceedingId === each && (kind === 'filed' || kind === 'docketed'))?.day
    const on = run?.appliedOn ?? filed
    return on === undefined || on === null ? [] : [{ on, text: `申请执行${found.caseNo === null || each === id ? '' : `，${found.caseNo}`}` }]
  })
}

function descendants(id: Id<'proceeding'>, records: ProceedingRecords, seen: ReadonlySet<string> = new Set([id])): Id<'proceeding'>[] {
  const own = records.proceedings.filter((each) => each.parentId === id && !seen.has(each.id)).map((each) => each.id)
  return own.flatMap((each) => [each, ...descendants(each, records, new Set([...seen, each]))])
}

interface ObjectionRow { readonly id: Buffer; readonly kind: 'act' | 'third-party' | 'distribution'; readonly served_on: IsoDate; readonly followed_on: IsoDate | null; readonly proceeding_id: Buffer }
interface PlanRow { readonly id: Buffer; readonly plan_received_on: IsoDate; readonly objected_on: IsoDate | null; readonly our_claim_fen: Fen | null; readonly proceeding_id: Buffer }

const OBJECTIONS = `SELECT id, kind, served_on, followed_on, proceeding_id FROM enforcement_objection WHERE case_id = ? AND voided_at IS NULL AND served_on IS NOT NULL AND kind IN ('act', 'third-party', 'distribution')`
const PLANS = 'SELECT id, plan_received_on, objected_on, our_claim_fen, proceeding_id FROM distribution_plan WHERE case_id = ? AND voided_at IS NULL AND plan_received_on IS NOT NULL'

function followed(on: IsoDate | null): MetBy | null {
  return on === null ? null : { on, text: '已提出' }
}

/** Objections of others, and plans to distribute, that the bank may answer. */
export function objectionCases({ raw }: Ledger, caseId: Buffer, proceedings: readonly ProceedingCase[], pending: Pending): ObjectionCase[] {
  const about = (id: Buffer) => proceedings.find(({ subject }) => subject.id === idFromBytes(id))
  const answered = (id: Id, fact: string, on: IsoDate | null) => followed(pending.act(id, fact, on))
  const objections = prepared<[Buffer], ObjectionRow>(raw, OBJECTIONS).all(caseId).flatMap((row): ObjectionCase[] => {
    const [proceeding, id] = [about(row.proceeding_id), idFromBytes(row.id)]
    if (proceeding === undefined) return []
    return [{ subject: proceeding.subject, worth: proceeding.worth, startId: id, kind: row.kind === 'distribution' ? 'distribution-suit' : row.kind, servedOn: pending.date(id, 'servedOn', row.served_on), followed: answered(id, 'followedOn', row.followed_on) }]
  })
  const plans = prepared<[Buffer], PlanRow>(raw, PLANS).all(caseId).flatMap((row): ObjectionCase[] => {
    const [proceeding, id] = [about(row.proceeding_id), idFromBytes(row.id)]
    if (proceeding === undefined) return []
    const servedOn = pending.date(id, 'planReceivedOn', row.plan_received_on)
    return [{ subject: proceeding.subject, worth: row.our_claim_fen ?? proceeding.worth, startId: id, kind: 'distribution', servedOn, followed: answered(id, 'objectedOn', row.objected_on) }]
  })
  return [...objections, ...plans]
}
