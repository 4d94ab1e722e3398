import type { FieldChange } from '../../../shared/api/audit.ts'
import { rowStatuses, rowStatusLabels, sheetKindLabels } from '../../../shared/api/imports.ts'
import { fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { entryKindLabels } from '../../../shared/model/ledger-entry.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { fieldChanges } from '../audit/field-changes.ts'
import { namesIn } from '../audit/record-names.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Brought, type BroughtKind, broughtKinds } from '../exchange/import/brought-sums.ts'
import { broughtBy, importRun } from '../exchange/import/import-runs.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { sensitiveTables } from './sensitive.ts'
import { factsNow } from './standing.ts'

/** Changed records that are listed one by one; the log has them all. */
const SHOWN_RECORDS = 40

/** What a second person judges an imported sheet by: how its rows came in, the sums to hold against those of the sheet, and each watched fact that it changed. */
export function importFacts(ledger: Ledger, importId: Id<'import'>): FieldChange[] {
  const run = importRun(ledger, importId)
  if (run === null) return []
  const brought = broughtBy(ledger, importId)
  return [
    line('文件', run.sheetName === null ? run.fileName : `${run.fileName}，工作表“${run.sheetName}”`),
    line('内容', sheetKindLabels[run.kind]),
    line('各行', rowStatuses.flatMap((status) => (run.counts[status] === 0 ? [] : [`${rowStatusLabels[status]} ${run.counts[status]} 行`])).join('，')),
    ...broughtKinds.flatMap((kind) => (brought[kind] === undefined ? [] : [line(kindWords[kind], sumsInWords(kind, brought[kind]))])),
    ...changesOf(ledger, importId),
    ...(run.gone === null || run.gone === 0 ? [] : [line('上期有、本期没有', `${run.gone} 行，请在“导入”页核对`)]),
  ]
}

function line(label: string, after: string): FieldChange {
  return { label, before: null, after }
}

const kindWords: Readonly<Record<BroughtKind, string>> = { ...entryKindLabels, loan: '新增借据' }

function sumsInWords(kind: BroughtKind, { records, amountFen, interestFen, foreign }: Brought): string {
  const amount = `${kind === 'loan' ? '合同金额' : kind === 'opening-balance' ? '本金' : '金额'}合计 ${formatYuan(fen(amountFen))} 元`
  const interest = kind === 'opening-balance' ? [`利息、罚息、复利合计 ${formatYuan(fen(interestFen))} 元`] : []
  return [`${records} 笔`, amount, ...interest, ...(foreign === 0 ? [] : [`其中外币 ${foreign} 笔未计入合计`])].join('，')
}

interface ChangeRow { readonly record_table: string; readonly record_id: Buffer; readonly before_json: string }

/** The watched facts of records that were there before, as the sheet found them and as they stand. */
function changesOf(ledger: Ledger, importId: Id<'import'>): FieldChange[] {
  const watched = [...sensitiveTables.keys()]
  const rows = prepared<[Buffer, string], ChangeRow>(
    ledger.raw,
    'SELECT record_table, record_id, before_json FROM import_change WHERE import_id = ? AND record_table IN (SELECT value FROM json_each(?)) ORDER BY ordinal',
  ).all(idToBytes(importId), JSON.stringify(watched))
  const changes = rows.slice(0, SHOWN_RECORDS).flatMap((row) => changedFacts(ledger, row))
  return rows.length > SHOWN_RECORDS ? [...changes, line('其余改动', `还有 ${rows.length - SHOWN_RECORDS} 条记录，见操作日志`)] : changes
}

function changedFacts(ledger: Ledger, { record_table: table, record_id, before_json }: ChangeRow): FieldChange[] {
  const id = idFromBytes(record_id)
  const now = factsNow(ledger, table, id)
  const found: Readonly<Record<string, unknown>> = JSON.parse(before_json)
  const facts = Object.keys(sensitiveTables.get(table)?.facts ?? {}).filter((key) => key in found)
  const [before, after] = [found, now ?? {}].map((row) => Object.fromEntries(facts.map((key) => [key, row[key] ?? null])))
  const named = [sensitiveTables.get(table)?.word, now?.['noteNo']].filter((word) => typeof word === 'string').join(' ')
  return fieldChanges({ table, id, before: before ?? null, after: after ?? null }, namesIn(ledger)).map((change) => ({ label: `${named} ${change.label}`, before: change.before, after: change.after }))
}
