import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { type ClassificationLine, lineFilterLabels } from '../../../shared/api/classification.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ageingBucketLabels } from '../../../shared/model/classification.ts'
import { riskClassLabels } from '../../../shared/model/loan.ts'
import { eachLine, readRun } from '../classification/runs.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { type CellValue, countCell, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

const columns: readonly (readonly [string, (line: ClassificationLine) => CellValue])[] = [
  ['户名', (line) => textCell(line.borrowerName)],
  ['借据编号', (line) => textCell(line.noteNo)],
  ['本金（元）', (line) => moneyCell(line.principalFen)],
  ['逾期天数', (line) => (line.overdueDays === null ? textCell(null) : countCell(line.overdueDays))],
  ['逾期区间', (line) => textCell(line.bucket && ageingBucketLabels[line.bucket])],
  ['上月区间', (line) => textCell(line.bucketBefore && ageingBucketLabels[line.bucketBefore])],
  ['台账类别', (line) => textCell(line.current && riskClassLabels[line.current])],
  ['建议类别', (line) => textCell(line.proposed && riskClassLabels[line.proposed])],
  ['上月建议', (line) => textCell(line.proposedBefore && riskClassLabels[line.proposedBefore])],
  ['管户人', (line) => textCell(line.managerName)],
]

/** The lines of a run as filtered, with the boundaries of the buckets above them. */
export async function exportClassification(call: { readonly ledger: Ledger; readonly paths: readonly string[] }, input: ParsedOf<'classification.exportLines'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(call.paths)
  const run = readRun(call.ledger, input.runId)
  const about: Row = [textCell(`截至 ${run.asOf}，${lineFilterLabels[input.filter]}；逾期区间：${run.bounds}`)]
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const line of eachLine(call.ledger, input.runId, input.filter)) body.push(columns.map(([, cell]) => cell(line)))
  const buffer = await writeXlsxFile([about, head, ...body], { sheet: '五级分类', stickyRowsCount: 2, stickyColumnsCount: 1 }).toBuffer()
  writeExport(path, buffer)
  return { rows: body.length }
}
