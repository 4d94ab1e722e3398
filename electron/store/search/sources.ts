import { type ArchiveKind, archiveKindLabels } from '../../../shared/model/archive.ts'
import { collateralKindLabels } from '../../../shared/model/asset.ts'
import { contactChannelLabels, type ContactChannel } from '../../../shared/model/contact.ts'
import { type ObjectionKind, objectionKindLabels } from '../../../shared/model/enforcement.ts'
import { noticeKindLabels, type NoticeKind } from '../../../shared/model/notice.ts'
import { partyKindLabels, type PartyKind } from '../../../shared/model/party.ts'
import { measureLabels, type Measure } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, type ProceedingKind } from '../../../shared/model/proceeding.ts'
import { paperText } from './paper-text.ts'
import { recordedSources } from './recorded-sources.ts'
import { always, joined, LF, type Source, wordsOf } from './source.ts'

/** What of each kind of record can be found, and how it is shown when it is. */

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
    { table: 'collateral', tab: 'collateral', label: 't.kind', numbers: ['t.contract_no', 't.registration_no'], words: wordsOf(collateralKindLabels) },
    { table: 'property_clue', tab: 'collateral', label: 'NULL', numbers: [], words: always('财产线索') },
    { table: 'preservation_item', tab: 'preservation', label: 't.measure', numbers: [], words: wordsOf<Measure>(measureLabels) },
  ] as const).map(({ table, tab, label, numbers, words }): Source => ({
    kind: 'property', table, tab, words, through: { asset: 'asset_id' },
    select: `SELECT t.id, t.case_id, a.description AS title, ${label} AS label, a.location AS detail, NULL AS name, ${joined('a.certificate_no', ...numbers)} AS numbers,
      NULL AS tails, ${joined('a.description', 'a.location', 't.note')} AS texts FROM ${table} t JOIN asset a ON a.id = t.asset_id WHERE t.voided_at IS NULL`,
  })),
  {
    kind: 'property', table: 'foreclosed_asset', tab: null, words: always('抵债资产'),
    select: `SELECT t.id, t.case_id, t.name AS title, NULL AS label, t.location AS detail, t.name AS name, ${joined('t.code', 't.paper_no', 't.certificate_no')} AS numbers,
      NULL AS tails, ${joined('t.name', 't.location', 't.owner_name', 't.burdens', 't.keeper_name', 't.note')} AS texts FROM foreclosed_asset t WHERE t.voided_at IS NULL`,
  },
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
    select: `SELECT t.id, t.case_id, t.title AS title, NULL AS label, t.file_name AS detail, t.title AS name, t.doc_no AS numbers, NULL AS tails, t.file_name AS texts
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
  {
    kind: 'note', table: 'enforcement_objection', tab: 'proceedings', words: wordsOf<ObjectionKind>(objectionKindLabels),
    select: `SELECT t.id, t.case_id, t.raised_by AS title, t.kind AS label, t.ruling_no AS detail, t.raised_by AS name, t.ruling_no AS numbers, NULL AS tails, t.note AS texts
      FROM enforcement_objection t WHERE t.voided_at IS NULL`,
  },
  ...recordedSources,
]
