import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { CandidateRow, KeptClaimView } from '../../../shared/api/write-off.ts'
import { keptEntryKindLabels, keptStateLabels } from '../../../shared/model/write-off.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { standardOutcomeLabels } from '../../../shared/rules/write-off-readiness.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { allCandidates } from '../write-off/candidates.ts'
import { allKept } from '../write-off/kept.ts'
import { type KeptStanding, keptStanding } from '../write-off/kept-register.ts'
import { type CellValue, countCell, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

interface ExportCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
}

type Columns<T> = readonly (readonly [string, (row: T) => CellValue])[]

const candidateColumns: Columns<CandidateRow> = [
  ['户编号', (row) => textCell(row.caseNo)],
  ['户名', (row) => textCell(row.borrowerName)],
  ['本金（元）', (row) => moneyCell(row.principalFen)],
  ['结论', (row) => textCell(standardOutcomeLabels[row.outcome])],
  ['认定标准', (row) => textCell(`第${row.itemNo}项 ${row.title}`)],
  ['尚缺', (row) => textCell(row.lacking.join('；'))],
  ['管户人', (row) => textCell(row.managerName)],
]

type KeptLine = KeptClaimView & KeptStanding & { readonly serial: number }

const lines = (parts: readonly string[]): CellValue => textCell(parts.join('；'))

/** 账销案存登记簿 (forms.md E1 d). */
const keptColumns: Columns<KeptLine> = [
  ['序号', (row) => countCell(row.serial)],
  ['借款人', (row) => textCell(row.borrowerName)],
  ['合同号/借据号', (row) => lines(row.contracts)],
  ['核销批文号', (row) => textCell(row.decisionNo)],
  ['核销日期', (row) => textCell(row.openedOn)],
  ['核销本金（元）', (row) => moneyCell(row.principalFen)],
  ['核销利息（元）', (row) => moneyCell(row.interestFen)],
  ['表外户号', (row) => textCell(row.offSheetNo)],
  ['档案保管号', (row) => textCell(row.fileNo)],
  ['担保人、担保物现状', (row) => lines(row.security)],
  ['查封及到期日', (row) => lines(row.measures)],
  ['诉讼/执行案号、状态', (row) => lines(row.proceedings)],
  ['诉讼时效到期日', (row) => lines(row.limitation)],
  ['申请执行时效到期日', (row) => lines(row.enforcementTerm)],
  ['最近期限', (row) => textCell(row.nextDeadline && `${row.nextDeadline.on} ${row.nextDeadline.text}`)],
  ['每次追索', (row) => lines(row.pursuit)],
  ['累计收回（元）', (row) => moneyCell(row.recoveredFen)],
  ['收回及变动', (row) => textCell(row.entries.map(({ happenedOn, kind, principalFen, interestFen, costFen, account }) => `${happenedOn}${keptEntryKindLabels[kind]}${kind === 'recovery' ? `${formatYuan(sumFen([principalFen, interestFen, costFen]))}元（${account ?? ''}）` : ''}`).join('；'))],
  ['管理责任人', (row) => textCell(row.managerName)],
  ['状态', (row) => textCell(keptStateLabels[row.state])],
  ['备注', (row) => lines(row.entries.flatMap(({ happenedOn, note }) => (note === null ? [] : [`${happenedOn} ${note}`])))],
]

async function writeSheet<T>(path: string, sheet: string, columns: Columns<T>, rows: readonly T[]): Promise<{ readonly rows: number }> {
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = rows.map((row) => columns.map(([, cell]) => cell(row)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet, stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: rows.length }
}

export async function exportCandidates({ ledger, paths }: ExportCall, { filter }: ParsedOf<'writeOff.exportCandidates'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  return writeSheet(path, '核销候选', candidateColumns, await allCandidates(ledger, filter))
}

export async function exportKept({ ledger, paths }: ExportCall): Promise<{ readonly rows: number }> {
  return writeSheet(chosenPath(paths), '账销案存登记簿', keptColumns, allKept(ledger).map((claim, index) => ({ ...claim, ...keptStanding(ledger, claim), serial: index + 1 })))
}
