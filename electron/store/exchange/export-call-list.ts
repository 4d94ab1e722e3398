import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { contactRelationLabels, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import { CONDUCT } from '../../../shared/rules/conduct.ts'
import type { ContactVerdict } from '../../../shared/rules/contact-guard.ts'
import { callLines, type NumberedLine } from '../contacts/due.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { writeExport } from './written-file.ts'

/** A list for one day's work; more than this nobody calls. */
const MOST_LINES = 2000

const verdictWords: Readonly<Record<ContactVerdict, string>> = { allow: '可以联系', 'needs-approval': '须经批准', block: '不得联系' }

const HEAD = ['户名', '户编号', '管户人', '联系对象', '关系', '号码', '下一步', '到期日', '上次联系', '上次结果', '结论', '原因', '可以怎么做'] as const

const text = (value: string | null) => ({ value: value ?? '', type: String })
const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** A number that may not be called is not handed out. */
function numberFor({ line, number }: NumberedLine, full: boolean): string | null {
  if (line.verdict !== 'allow') return null
  return full ? number : line.numberMasked
}

function cellsOf(numbered: NumberedLine, full: boolean): Row {
  const { line } = numbered
  return [
    text(line.borrowerName), text(line.caseNo), text(line.managerName), text(line.personName), text(contactRelationLabels[line.relation]), text(numberFor(numbered, full)),
    text(line.nextStep), text(line.nextOn), text(line.lastOn), text(outcomeLabelsFor(line.relation)[line.lastOutcome]), text(verdictWords[line.verdict]),
    text(line.findings.map(({ reason }) => reason).join('；')), text(line.findings.map(({ nextStep }) => nextStep).join('；')),
  ]
}

/** The day's call list with the rules of conduct on a second sheet. Handing out full numbers is noted in the log. */
export async function exportCallList(
  { ledger, paths }: { readonly ledger: Ledger; readonly paths: readonly string[] },
  input: ParsedOf<'contacts.exportCallList'>,
): Promise<{ readonly rows: number; readonly barred: number }> {
  const path = chosenPath(paths)
  if (input.fullNumbers && !mayDo(ledger.person.role, 'reveal')) throw new ApiFailure('forbidden', { message: refusalWords(ledger.person.role, 'reveal') })
  const { rows } = callLines(ledger, input, 0, MOST_LINES)
  const sheet: Row[] = [HEAD.map(bold), ...rows.map((row) => cellsOf(row, input.fullNumbers))]
  const conduct: Row[] = [[bold('催收行为要求')], ...CONDUCT.map((line) => [text(line)])]
  const file = await writeXlsxFile([
    { data: sheet, sheet: '外呼名单', stickyRowsCount: 1, stickyColumnsCount: 1 },
    { data: conduct, sheet: '行为要求', columns: [{ width: 120 }] },
  ]).toBuffer()
  writeExport(path, file)
  const summary = `导出 ${input.day} 外呼名单 ${rows.length} 条${input.fullNumbers ? '，含完整号码' : ''}`
  perform(ledger, { command: 'contacts.exportCallList', commandId: input.commandId, summary }, (work) => work.note('contact', ledger.person.id, null, { exported: rows.length }))
  return { rows: rows.length, barred: rows.filter(({ line }) => line.verdict !== 'allow').length }
}
