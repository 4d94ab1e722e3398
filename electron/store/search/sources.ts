import type { CaseTab } from '../../../shared/api/cases.ts'
import type { SearchKind } from '../../../shared/api/search.ts'
import { type ArchiveKind, archiveKindLabels } from '../../../shared/model/archive.ts'
import { collateralKindLabels } from '../../../shared/model/asset.ts'
import { contactChannelLabels, type ContactChannel } from '../../../shared/model/contact.ts'
import { type ObjectionKind, objectionKindLabels, type ObstacleKind, obstacleKindLabels } from '../../../shared/model/enforcement.ts'
import { type ExtraSecurityKind, extraSecurityKindLabels } from '../../../shared/model/extra-security.ts'
import { noticeKindLabels, type NoticeKind } from '../../../shared/model/notice.ts'
import { partyKindLabels, type PartyKind } from '../../../shared/model/party.ts'
import { measureLabels, type Measure } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, type ProceedingKind } from '../../../shared/model/proceeding.ts'
import type { Ledger } from '../kernel/context.ts'
import { paperText } from './paper-text.ts'

/** What of each kind of record can be found, and how it is shown when it is. */

/** A record as its statement reads it. Lists within a column are separated by line feeds. */
interface SourceRow {
  readonly id: Buffer
  readonly case_id: Buffer | null
  readonly title: string
  /** The kind of the record, where the line in the results says it. */
  readonly label: string | null
  readonly detail: string | null
  /** Found by its characters, its pinyin and its initials. */
  readonly name: string | null
  /** Numbers that are found by their groups. */
  readonly numbers: string | null
  /** Id numbers and phones, found whole or by their last digits. */
  readonly tails: string | null
  /** Words at length. */
  readonly texts: string | null
  /** The parts that a party plays in households. */
  readonly roles?: string | null
}

export interface Source {
  readonly kind: SearchKind
  readonly table: string
  readonly tab: CaseTab | null
  /** Reads rows that stand; `WHERE` goes on from it. */
  readonly select: string
  /** The words of `label`. */
  readonly words: (label: string | null) => string
  /** Other tables whose change changes what this one says, by the column of this one that names their record. */
  readonly through?: Readonly<Record<string, string>>
  /** The other way round: tables whose rows are parts of this one's records, by their column that names it. */
  readonly parts?: Readonly<Record<string, string>>
  /** Words that no statement can read, one text a line. */
  readonly body?: (ledger: Ledger, id: Buffer) => string
}

export type { SourceRow }

const LF = 'char(10)'
const joined = (...columns: string[]): string => columns.map((column) => `coalesce(${column}, '')`).join(` || ${LF} || `)
const wordsOf = <E extends string>(labels: Readonly<Record<E, string>>) => (label: string | null): string => Object.entries<string>(labels).find(([key]) => key === label)?.[1] ?? ''
const always = (words: string) => (): string => words

export const sources: readonly Source[] = [
  {
    kind: 'party', table: 'party', tab: null, words: wordsOf<PartyKind>(partyKindLabels),
    parts: { party_phone: 'party_id', party_address: 'party_id' },
    select: `SELECT t.id, NULL AS case_id, t.name AS title, t.kind AS label, t.employer AS detail, t.name AS name, NULL AS numbers,
      ${joined('t.id_no', `(SELECT group_concat(number, ${LF}) FROM party_phone WHERE party_id = t.id AND voided_at IS NULL)`)} AS tails,
      ${joined(`(SELECT group_concat(address, ${LF}) FROM party_address WHERE party_id = t.id AND voided_at IS NULL)`, 't.employer', 't.representative_name', 't.note')} AS texts,
      (SELECT group_concat(role, ${LF}) FROM (SELECT DISTINCT role FROM party_part WHERE party_id = t.id)) AS roles
      FROM party t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'proceeding', table: 'proceeding', tab: 'proceedings', words: wordsOf<ProceedingKind>(proceedingKindLabels),
    select: `SELECT t.id, t.case_id, coalesce(t.case_no, t.ledger_no, '未编号') AS title, t.kind AS label, t.court AS detail, t.court AS name, ${joined('t.case_no', 't.ledger_no')} AS numbers,
      NULL AS tails, ${joined('t.judge', 't.clerk', 't.note')} AS texts FROM proceeding t WHERE t.voided_at IS NULL`,
  },
  ...([
    { table: 'collateral', tab: 'collateral', label: 't.kind', extra: 't.registration_no', words: wordsOf(collateralKindLabels) },
    { table: 'property_clue', tab: 'collateral', label: 'NULL', extra: 'NULL', words: always('财产线索') },
    { table: 'preservation_item', tab: 'preservation', label: 't.measure', extra: 'NULL', words: wordsOf<Measure>(measureLabels) },
  ] as const).map(({ table, tab, label, extra, words }): Source => ({
    kind: 'property', table, tab, words, through: { asset: 'asset_id' },
    select: `SELECT t.id, t.case_id, a.description AS title, ${label} AS label, a.location AS detail, NULL AS name, ${joined('a.certificate_no', extra)} AS numbers,
      NULL AS tails, ${joined('a.description', 'a.location', 't.note')} AS texts FROM ${table} t JOIN asset a ON a.id = t.asset_id WHERE t.voided_at IS NULL`,
  })),
  {
    kind: 'contact', table: 'contact', tab: 'contacts', words: wordsOf<ContactChannel>(contactChannelLabels),
    select: `SELECT t.id, t.case_id, t.person_name || ' ' || t.occurred_on AS title, t.channel AS label, substr(t.content, 1, 80) AS detail, t.person_name AS name, NULL AS numbers,
      NULL AS tails, ${joined('t.content', 't.new_facts', 't.next_step')} AS texts FROM contact t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'contact', table: 'notice', tab: 'contacts', words: wordsOf<NoticeKind>(noticeKindLabels),
    select: `SELECT t.id, t.case_id, coalesce(t.doc_no, '未编号') || ' ' || t.issued_on AS title, t.kind AS label, substr(t.body, 1, 80) AS detail, NULL AS name, t.doc_no AS numbers,
      NULL AS tails, ${joined('t.body', 't.note')} AS texts FROM notice t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'paper', table: 'document', tab: 'documents', words: always('文书'), body: paperText,
    select: `SELECT t.id, t.case_id, t.title AS title, NULL AS label, t.file_name AS detail, t.title AS name, NULL AS numbers, NULL AS tails, t.file_name AS texts
      FROM document t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'file', table: 'attachment', tab: 'attachments', words: always('附件'),
    select: `SELECT t.id, t.case_id, t.file_name AS title, NULL AS label, t.note AS detail, NULL AS name, NULL AS numbers, NULL AS tails, ${joined('t.file_name', 't.note')} AS texts
      FROM attachment t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'file', table: 'evidence_item', tab: 'attachments', words: always('证据'),
    select: `SELECT t.id, t.case_id, t.name AS title, NULL AS label, t.purpose AS detail, NULL AS name, NULL AS numbers, NULL AS tails, ${joined('t.name', 't.purpose', 't.note')} AS texts
      FROM evidence_item t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'file', table: 'archive_item', tab: 'attachments', words: wordsOf<ArchiveKind>(archiveKindLabels),
    select: `SELECT t.id, t.case_id, t.name AS title, t.kind AS label, t.place AS detail, t.name AS name, t.paper_no AS numbers, NULL AS tails, ${joined('t.name', 't.place', 't.note')} AS texts
      FROM archive_item t WHERE t.voided_at IS NULL`,
  },
  ...([
    { table: 'case_file', caseId: 't.id', tab: 'overview', text: 't.note', words: always('户备注') },
    { table: 'loan', caseId: 't.case_id', tab: 'debt', text: 't.note', words: always('借据备注') },
    { table: 'guarantee', caseId: 't.case_id', tab: 'guarantees', text: 't.note', words: always('保证备注') },
    { table: 'preservation_order', caseId: 't.case_id', tab: 'preservation', text: 't.note', words: always('保全备注') },
    { table: 'judgment', caseId: 't.case_id', tab: 'proceedings', text: 't.terms', words: always('判决主文') },
    { table: 'enforcement', caseId: 't.case_id', tab: 'proceedings', text: 't.note', words: always('执行备注') },
    { table: 'claim_item', caseId: 't.case_id', tab: 'proceedings', text: 't.text', words: always('诉讼请求') },
  ] as const).map(({ table, caseId, tab, text, words }): Source => ({
    kind: 'note', table, tab, words,
    select: `SELECT t.id, ${caseId} AS case_id, substr(${text}, 1, 60) AS title, NULL AS label, NULL AS detail, NULL AS name, NULL AS numbers, NULL AS tails, ${text} AS texts
      FROM ${table} t WHERE t.voided_at IS NULL AND ${text} IS NOT NULL`,
  })),
  {
    kind: 'note', table: 'enforcement_obstacle', tab: 'proceedings', words: wordsOf<ObstacleKind>(obstacleKindLabels),
    select: `SELECT t.id, t.case_id, substr(coalesce(t.finding, t.measure), 1, 60) AS title, t.kind AS label, NULL AS detail, NULL AS name, NULL AS numbers, NULL AS tails,
      ${joined('t.finding', 't.measure')} AS texts FROM enforcement_obstacle t WHERE t.voided_at IS NULL AND coalesce(t.finding, t.measure) IS NOT NULL`,
  },
  {
    kind: 'note', table: 'enforcement_objection', tab: 'proceedings', words: wordsOf<ObjectionKind>(objectionKindLabels),
    select: `SELECT t.id, t.case_id, t.raised_by AS title, t.kind AS label, t.ruling_no AS detail, t.raised_by AS name, t.ruling_no AS numbers, NULL AS tails, t.note AS texts
      FROM enforcement_objection t WHERE t.voided_at IS NULL`,
  },
  {
    kind: 'note', table: 'extra_security', tab: 'guarantees', words: wordsOf<ExtraSecurityKind>(extraSecurityKindLabels),
    select: `SELECT t.id, t.case_id, t.description AS title, t.kind AS label, NULL AS detail, NULL AS name, NULL AS numbers, NULL AS tails, ${joined('t.description', 't.note')} AS texts
      FROM extra_security t WHERE t.voided_at IS NULL`,
  },
]
