import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { PartyKind, PartyStatus } from '../../../shared/model/party.ts'
import type { RiskFactKind } from '../../../shared/model/risk-fact.ts'
import { earliestKnown } from '../../../shared/rules/civil-date.ts'
import type { WriteOffSubject } from '../../../shared/rules/write-off-readiness.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/**
 * What the record says of a household as the standards ask for it. The line of the case list gives most; what only some standards ask for is
 * read when one asks, so that a search over the stock reads no more than it needs.
 */

export interface SubjectRow {
  readonly rowno: number
  readonly case_id: Buffer
  readonly case_no: string
  readonly borrower_name: string
  readonly borrower_kind: PartyKind
  readonly manager_name: string | null
  readonly principal_fen: Fen
  readonly stage: string
  readonly last_demand_on: IsoDate | null
  readonly status: PartyStatus
  readonly status_date: IsoDate | null
}

/** CROSS JOIN keeps the order: the list lines first, along the walk of their own key. */
export const SUBJECTS = `SELECT s.rowno, s.case_id, s.case_no, s.borrower_name, s.borrower_kind, s.manager_name, s.principal_fen, s.stage, s.last_demand_on, p.status, p.status_date
  FROM case_summary s CROSS JOIN case_file f ON f.id = s.case_id CROSS JOIN party p ON p.id = f.borrower_id`

export type NotedFacts = ReadonlyMap<RiskFactKind, IsoDate>

const NOTHING_NOTED: NotedFacts = new Map()

/** The earliest day of each noted fact that holds on the day, by household; the first approved bad class counts as 形成不良. */
export function notedFactsOn({ raw }: Ledger, day: IsoDate, caseId?: Id<'case'>): (caseId: Buffer) => NotedFacts {
  const one = caseId === undefined ? null : idToBytes(caseId)
  const rows = prepared<{ day: IsoDate; one: Buffer | null }[], { case_id: Buffer; kind: RiskFactKind; first: IsoDate }>(
    raw,
    `SELECT case_id, kind, min(occurred_on) AS first FROM risk_fact WHERE voided_at IS NULL AND occurred_on <= @day AND (ended_on IS NULL OR ended_on > @day) AND (@one IS NULL OR case_id = @one) GROUP BY 1, 2
     UNION ALL
     SELECT case_id, 'bad-since', min(as_of) FROM loan_classification
     WHERE voided_at IS NULL AND state = 'approved' AND risk_class IN ('substandard','doubtful','loss') AND as_of <= @day AND (@one IS NULL OR case_id = @one) GROUP BY 1`,
  ).all({ day, one })
  const noted = new Map<string, Map<RiskFactKind, IsoDate>>()
  for (const { case_id, kind, first } of rows) {
    const key = case_id.toString('hex')
    const facts = noted.get(key) ?? new Map<RiskFactKind, IsoDate>()
    const known = facts.get(kind)
    facts.set(kind, known === undefined || first < known ? first : known)
    noted.set(key, facts)
  }
  return (id) => noted.get(id.toString('hex')) ?? NOTHING_NOTED
}

interface Pursuit {
  readonly contacts: number
  readonly first_contact: IsoDate | null
  readonly first_service: IsoDate | null
}

const PURSUIT = `SELECT count(*) AS contacts, min(occurred_on) AS first_contact,
    (SELECT min(v.sent_on) FROM notice_service v WHERE v.case_id = @id AND v.voided_at IS NULL AND v.sent_on <= @day) AS first_service
  FROM contact WHERE case_id = @id AND voided_at IS NULL AND incoming = 0 AND occurred_on <= @day`

interface Court {
  readonly ended: 0 | 1
  readonly filed_on: IsoDate | null
  readonly enforced_from: IsoDate | null
}

const ENFORCING = `('enforcement','resumed-enforcement','notarised-enforcement')`
const COURT = `SELECT
    (EXISTS (SELECT 1 FROM proceeding p WHERE p.case_id = @id AND p.voided_at IS NULL AND p.kind IN ${ENFORCING}
       AND (p.closing IN ('terminated','terminated-round') OR p.status IN ('terminated-round','suspended')))
     OR EXISTS (SELECT 1 FROM enforcement_round r WHERE r.case_id = @id AND r.voided_at IS NULL AND r.kind = 'terminated' AND r.happened_on <= @day)) AS ended,
    (SELECT min(e.day) FROM proceeding_event e WHERE e.case_id = @id AND e.voided_at IS NULL AND e.kind IN ('filed','docketed') AND e.day <= @day) AS filed_on,
    (SELECT min(e.day) FROM proceeding_event e JOIN proceeding p ON p.id = e.proceeding_id
     WHERE e.case_id = @id AND e.voided_at IS NULL AND p.voided_at IS NULL AND e.kind IN ('docketed','filed') AND p.kind IN ${ENFORCING} AND p.status = 'in-enforcement' AND e.day <= @day) AS enforced_from`

const NO_COURT: Court = { ended: 0, filed_on: null, enforced_from: null }

/** 1 = some loan has collateral, 0 = the security of some loan is not on record. */
const SECURITY = `SELECT max(CASE WHEN security_type IS NULL THEN 1 WHEN security_type IN ('credit','guarantee') THEN 0 ELSE 2 END) AS worst FROM loan WHERE case_id = ? AND voided_at IS NULL`

/** Guarantors with neither a contact, a letter nor a proceeding against them. */
const UNPURSUED = `SELECT DISTINCT p.name FROM guarantee g JOIN party p ON p.id = g.guarantor_id
  WHERE g.case_id = @id AND g.voided_at IS NULL AND g.counter_for_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.case_id = @id AND c.party_id = g.guarantor_id AND c.voided_at IS NULL AND c.incoming = 0 AND c.occurred_on <= @day)
    AND NOT EXISTS (SELECT 1 FROM notice_service v WHERE v.case_id = @id AND v.party_id = g.guarantor_id AND v.voided_at IS NULL AND v.sent_on <= @day)
    AND NOT EXISTS (SELECT 1 FROM proceeding_party x JOIN proceeding q ON q.id = x.proceeding_id WHERE x.party_id = g.guarantor_id AND x.side = 'defendant' AND q.case_id = @id AND q.voided_at IS NULL)
  ORDER BY p.name`

type OnDay = { readonly id: Buffer; readonly day: IsoDate }

/** A household as of a day; a property is read from the file when a standard asks for it, once. */
export function subjectOf({ raw }: Ledger, row: SubjectRow, noted: NotedFacts, day: IsoDate): WriteOffSubject {
  const at: OnDay = { id: row.case_id, day }
  const pursuit = once(() => prepared<[OnDay], Pursuit>(raw, PURSUIT).get(at) ?? { contacts: 0, first_contact: null, first_service: null })
  const court = once(() => (row.stage === 'collection' ? NO_COURT : (prepared<[OnDay], Court>(raw, COURT).get(at) ?? NO_COURT)))
  return {
    borrowerKind: row.borrower_kind,
    borrowerStatus: row.status,
    statusOn: row.status_date,
    principal: row.principal_fen,
    noted,
    get unsecured() {
      if (noted.has('unsecured')) return true
      const worst = prepared<[Buffer], { worst: number | null }>(raw, SECURITY).get(row.case_id)?.worst ?? 1
      return worst === 1 ? null : worst === 0
    },
    get pursuedFrom() {
      return earliestKnown([pursuit().first_contact, pursuit().first_service, court().filed_on, row.last_demand_on].filter((on) => on !== null && on <= day))
    },
    get contacts() {
      return pursuit().contacts
    },
    get courtEnded() {
      return court().ended === 1
    },
    get enforcedFrom() {
      return court().enforced_from
    },
    unpursuedGuarantors: once(() => prepared<[OnDay], { name: string }>(raw, UNPURSUED).all(at).map(({ name }) => name)),
  }
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** One household by its id; null when it has no line. */
export function subjectOfCase(ledger: Ledger, caseId: Id<'case'>, day: IsoDate): WriteOffSubject | null {
  const row = prepared<[Buffer], SubjectRow>(ledger.raw, `${SUBJECTS} WHERE s.case_id = ?`).get(idToBytes(caseId))
  return row === undefined ? null : subjectOf(ledger, row, notedFactsOn(ledger, day, caseId)(row.case_id), day)
}

export const caseIdOfRow = (row: Pick<SubjectRow, 'case_id'>): Id<'case'> => idFromBytes<'case'>(row.case_id)
