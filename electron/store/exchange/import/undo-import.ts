import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { ImportRow } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { noteDueLines } from '../../cases/due-lines.ts'
import { contact } from '../../database/contact-schema.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { foreclosedAsset } from '../../database/foreclosed-schema.ts'
import { partyAddress, partyPhone } from '../../database/party-schema.ts'
import { proceedingEvent } from '../../database/proceedings-schema.ts'
import * as preservations from '../../database/preservation-schema.ts'
import * as schema from '../../database/schema.ts'
import * as securities from '../../database/security-schema.ts'
import { enforcementDetailTables } from '../../enforcement/detail-tables.ts'
import type { Ledger } from '../../kernel/context.ts'
import { perform } from '../../kernel/perform.ts'
import type { Work } from '../../kernel/work.ts'
import { readRow, tableNameOf } from '../../kernel/record-table.ts'
import type { RecordTable, RowValues } from '../../kernel/record-table.ts'
import { guardScope } from '../../kernel/scope.ts'
import { importRun } from './import-runs.ts'
import { updateOf, WriteRunner } from './prepared-writes.ts'

/** Every table that an import makes records of, children before what they hang on, with the word for its records. */
const importedTables: readonly (readonly [RecordTable, string])[] = [
  [foreclosedAsset, '抵债资产'],
  [contact, '催收记录'],
  [preservations.preservationPeriod, '保全期限'],
  [preservations.preservationItem, '被保全财产'],
  [preservations.preservationOrder, '保全裁定'],
  [schema.cost, '费用'],
  [schema.enforcement, '执行情况'],
  [schema.judgment, '裁判'],
  [proceedingEvent, '程序事件'],
  [schema.proceeding, '程序'],
  [securities.collateral, '抵质押物'],
  [securities.asset, '财产'],
  [securities.guarantee, '保证'],
  [schema.ledgerEntry, '台账分录'],
  [schema.loan, '借据'],
  [schema.caseFile, '户'],
  [schema.staff, '人员'],
  [schema.unit, '机构'],
  [partyPhone, '电话'],
  [partyAddress, '地址'],
  [schema.party, '当事人'],
]

/** What can be built on an imported record: child table, its column, the table it points at, and the word for it. */
const dependents: readonly (readonly [string, string, string, string])[] = [
  ['ledger_entry', 'loan_id', 'loan', '台账分录'],
  ['ledger_entry', 'judgment_id', 'judgment', '台账分录'],
  ['loan_extension', 'loan_id', 'loan', '展期'],
  ['loan_supplement', 'loan_id', 'loan', '补充协议'],
  ['schedule_version', 'loan_id', 'loan', '还款计划'],
  ['loan', 'case_id', 'case_file', '借据'],
  ['guarantee', 'case_id', 'case_file', '保证'],
  ['collateral', 'case_id', 'case_file', '抵质押物'],
  ['property_clue', 'case_id', 'case_file', '财产线索'],
  ['proceeding', 'case_id', 'case_file', '程序'],
  ['judgment', 'proceeding_id', 'proceeding', '裁判'],
  ['proceeding_event', 'proceeding_id', 'proceeding', '程序事件'],
  ['claim_item', 'proceeding_id', 'proceeding', '诉讼请求'],
  ['judgment_term', 'judgment_id', 'judgment', '判项'],
  ['judgment_instalment', 'judgment_id', 'judgment', '分期付款'],
  ['enforcement', 'proceeding_id', 'proceeding', '执行情况'],
  ['proceeding', 'parent_id', 'proceeding', '程序'],
  ['cost', 'case_id', 'case_file', '费用'],
  ['cost', 'proceeding_id', 'proceeding', '费用'],
  ['preservation_order', 'case_id', 'case_file', '保全裁定'],
  ['preservation_order', 'proceeding_id', 'proceeding', '保全裁定'],
  ['preservation_item', 'order_id', 'preservation_order', '被保全财产'],
  ['preservation_item', 'asset_id', 'asset', '被保全财产'],
  ['preservation_period', 'item_id', 'preservation_item', '保全期限'],
  ['preservation_result', 'item_id', 'preservation_item', '保全结果'],
  ['preservation_rank_change', 'item_id', 'preservation_item', '顺位变化'],
  ['preservation_renewal', 'item_id', 'preservation_item', '续封'],
  ['preservation_security', 'order_id', 'preservation_order', '保全担保'],
  ['preservation_release', 'item_id', 'preservation_item', '解封'],
  ['disposal_right', 'item_id', 'preservation_item', '处置权'],
  ['prior_measure', 'item_id', 'preservation_item', '在先查封'],
  ...enforcementDetailTables.map(([table, word]) => [table, 'proceeding_id', 'proceeding', word] as const),
  ['collateral', 'asset_id', 'asset', '抵质押物'],
  ['property_clue', 'asset_id', 'asset', '财产线索'],
  ['foreclosed_asset', 'case_id', 'case_file', '抵债资产'],
  ['foreclosed_asset', 'loan_id', 'loan', '抵债资产'],
  ['foreclosed_asset', 'asset_id', 'asset', '抵债资产'],
  ['foreclosed_count', 'foreclosed_id', 'foreclosed_asset', '抵债资产盘点'],
  ['foreclosed_letting', 'foreclosed_id', 'foreclosed_asset', '抵债资产出租'],
  ['foreclosed_money', 'foreclosed_id', 'foreclosed_asset', '抵债资产收支'],
  ['foreclosed_round', 'foreclosed_id', 'foreclosed_asset', '抵债资产拍卖'],
  ['foreclosed_disposal', 'foreclosed_id', 'foreclosed_asset', '抵债资产处置'],
  ['document', 'case_id', 'case_file', '文书'],
  ['contact', 'case_id', 'case_file', '催收记录'],
  ['notice', 'case_id', 'case_file', '函件'],
  ['contact', 'party_id', 'party', '催收记录'],
  ['case_file', 'borrower_id', 'party', '户'],
  ['case_file', 'unit_id', 'unit', '户'],
  ['case_file', 'manager_id', 'staff', '户'],
  ['co_borrower', 'case_id', 'case_file', '共同借款人'],
  ['co_borrower', 'party_id', 'party', '共同借款人'],
  ['guarantee', 'guarantor_id', 'party', '保证'],
  ['asset', 'owner_id', 'party', '财产'],
  ['guarantee', 'counter_for_id', 'party', '保证'],
  ['party_phone', 'party_id', 'party', '电话'],
  ['party_address', 'party_id', 'party', '地址'],
  ['party_relation', 'party_id', 'party', '关系'],
  ['party_relation', 'other_id', 'party', '关系'],
  ['party_merge', 'keep_id', 'party', '合并'],
  ['extra_security', 'provider_id', 'party', '补充担保'],
  ['extra_security', 'case_id', 'case_file', '补充担保'],
  ['account_deduction', 'case_id', 'case_file', '账户扣收'],
  ['account_deduction', 'holder_id', 'party', '账户扣收'],
  ['account_deduction', 'loan_id', 'loan', '账户扣收'],
  ['staff', 'unit_id', 'unit', '人员'],
  ['unit', 'parent_id', 'unit', '机构'],
]

/** The runs that were committed together: sheets of one import join, so they are taken back together. */
const TOGETHER = `(SELECT r.id FROM import_run r JOIN import_run one ON one.committed_at = r.committed_at WHERE one.id = @run)`

interface RunKey {
  readonly run: Buffer
}

/**
 * Takes a whole import back: voids what it made and puts back what it changed, as long as nobody has worked on it since. The lines of
 * the case list are noted as due.
 * @throws ApiFailure `not-found`, `already-voided` when it was undone before, or `import-built-on` with what stands in the way.
 */
export function undoImport(ledger: Ledger, commandId: Id<'command'>, importId: Id<'import'>): ImportRow {
  const run = importRun(ledger, importId)
  if (!run) throw new ApiFailure('not-found')
  return perform(ledger, { command: 'imports.undo', commandId, summary: `撤销导入 ${run.fileName}`.slice(0, 500) }, (work) => {
    if (importRun(ledger, importId)?.state === 'undone') throw new ApiFailure('already-voided', { message: '这次导入已经撤销过。' })
    const key: RunKey = { run: idToBytes(importId) }
    refuseWhenBuiltOn(ledger, key)
    const touched = casesOf(ledger, key)
    guardScope(ledger, touched)
    noteDueLines(ledger, touched)
    putBackChanges(work, key)
    voidRecords(work, key, `撤销导入：${run.fileName}`)
    ledger.raw.prepare<[RunKey & { at: number }]>(`UPDATE import_run SET state = 'undone', undone_at = @at WHERE id IN ${TOGETHER}`).run({ ...key, at: work.now })
    return importRun(ledger, importId) ?? run
  })
}

function count(ledger: Ledger, sql: string, key: RunKey): number {
  return ledger.raw.prepare<[RunKey], { n: number }>(sql).get(key)?.n ?? 0
}

function refuseWhenBuiltOn(ledger: Ledger, key: RunKey): void {
  const reasons = [
    ...importedTables.flatMap(([table, word]) => {
      const n = count(ledger, `SELECT count(*) AS n FROM ${tableNameOf(table)} t WHERE t.import_id IN ${TOGETHER} AND (t.version <> 1 OR t.voided_at IS NOT NULL)`, key)
      return n > 0 ? [`${n} 条${word}已改动`] : []
    }),
    ...dependents.flatMap(([child, column, parent, word]) => {
      const n = count(
        ledger,
        `SELECT count(*) AS n FROM ${child} c JOIN ${parent} p ON p.id = c.${column}
         WHERE p.import_id IN ${TOGETHER} AND c.voided_at IS NULL AND (c.import_id IS NULL OR c.import_id NOT IN ${TOGETHER})`,
        key,
      )
      return n > 0 ? [`又登记了 ${n} 条${word}`] : []
    }),
    ...joinedProceedings(ledger, key),
  ]
  if (reasons.length > 0) {
    throw new ApiFailure('import-built-on', { message: `导入之后${[...new Set(reasons)].join('，')}，不能整体撤销。请先处理这些记录。` })
  }
}

/** A suit of another import or of a person that names an imported loan or party. */
function joinedProceedings(ledger: Ledger, key: RunKey): readonly string[] {
  const n = count(
    ledger,
    `SELECT count(DISTINCT s.id) AS n FROM proceeding s
     WHERE s.voided_at IS NULL AND (s.import_id IS NULL OR s.import_id NOT IN ${TOGETHER}) AND (
       s.id IN (SELECT pl.proceeding_id FROM proceeding_loan pl JOIN loan l ON l.id = pl.loan_id WHERE l.import_id IN ${TOGETHER})
       OR s.id IN (SELECT pp.proceeding_id FROM proceeding_party pp JOIN party p ON p.id = pp.party_id WHERE p.import_id IN ${TOGETHER}))`,
    key,
  )
  return n > 0 ? [`有 ${n} 件案件已用到这些记录`] : []
}

const caseOwned = ['loan', 'ledger_entry', 'guarantee', 'collateral', 'proceeding', 'judgment', 'enforcement', 'cost', 'preservation_order', 'preservation_item', 'preservation_period', 'contact']

/** Households that lose records or get old facts back: their list lines are built again. */
function casesOf({ raw }: Ledger, key: RunKey): readonly Id<'case'>[] {
  const queries = [
    `SELECT id AS case_id FROM case_file WHERE import_id IN ${TOGETHER}`,
    ...caseOwned.map((table) => `SELECT case_id FROM ${table} WHERE import_id IN ${TOGETHER}`),
    ...caseOwned.map((table) => `SELECT t.case_id FROM ${table} t JOIN import_change c ON c.record_id = t.id WHERE c.import_id IN ${TOGETHER}`),
    `SELECT f.id AS case_id FROM case_file f JOIN import_change c ON c.record_id = f.borrower_id WHERE c.import_id IN ${TOGETHER}`,
  ]
  return raw.prepare<[RunKey], { case_id: Buffer }>(queries.join(' UNION ')).all(key).map((row) => idFromBytes<'case'>(row.case_id))
}

interface ChangeRow {
  readonly record_table: string
  readonly record_id: Buffer
  readonly given_version: number
  readonly before_json: string
}

function isFacts(value: unknown): value is RowValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The compensating update of each changed record, last change first, while it is still as the import left it. */
function putBackChanges(work: Work, key: RunKey): void {
  const { raw, person } = work.ledger
  const tables = new Map(importedTables.map(([table]) => [tableNameOf(table), table]))
  const runner = new WriteRunner(raw)
  const changes = raw.prepare<[RunKey], ChangeRow>(`SELECT record_table, record_id, given_version, before_json FROM import_change WHERE import_id IN ${TOGETHER} ORDER BY ordinal DESC`).all(key)
  for (const change of changes) {
    const table = tables.get(change.record_table)
    const before: unknown = JSON.parse(change.before_json)
    if (!table || !isFacts(before)) throw new Error(`import change of an unknown kind: ${change.record_table}`)
    const id = idFromBytes(change.record_id)
    const found = readRow(raw, table, id)
    const given = Object.fromEntries(Object.keys(before).map((fact) => [fact, found?.[fact] ?? null]))
    const restored = runner.run(updateOf(table, id, change.given_version, before, { at: work.now, by: person.id }))
    if (restored !== 1) throw new ApiFailure('import-built-on', { message: '导入改动过的记录之后又有人改过，不能整体撤销。请在相应记录里逐项更正。' })
    work.note(change.record_table, id, given, before)
  }
}

function voidRecords(work: Work, key: RunKey, reason: string): void {
  const { raw, person } = work.ledger
  for (const [table] of importedTables) {
    const name = tableNameOf(table)
    const result = raw
      .prepare<[RunKey & { at: number; by: Buffer; reason: string }]>(
        `UPDATE ${name} SET voided_at = @at, void_reason = @reason, version = version + 1, updated_at = @at, updated_by = @by WHERE import_id IN ${TOGETHER} AND voided_at IS NULL`,
      )
      .run({ ...key, at: work.now, by: idToBytes(person.id), reason: reason.slice(0, 300) })
    if (result.changes > 0) work.note(name, idFromBytes(key.run), null, { voided: result.changes, voidReason: reason })
  }
}
