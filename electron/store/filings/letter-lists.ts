import { and, asc, eq, isNull } from 'drizzle-orm'
import { setImmediate as nextTurn } from 'node:timers/promises'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { Id } from '../../../shared/model/id.ts'
import { mayDo } from '../../../shared/model/rights.ts'
import { caseFile, document } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import { addressOf, plaintiffName } from '../documents/people.ts'
import { filingSnapshotSchema } from '../documents/snapshot.ts'
import { sumKnown } from '../documents/totals.ts'
import { type CellValue, countCell, moneyCell, textCell } from '../exchange/cells.ts'
import type { Ledger } from '../kernel/context.ts'
import { formOf } from './registered.ts'

/** 函件登记簿 and 邮寄交寄清单 of a run: one line for each copy of a letter. */

interface LetterLine {
  readonly number: string | null
  readonly title: string
  readonly household: string
  readonly caseNo: string
  readonly addressee: string
  readonly phone: string | null
  readonly address: string | null
  readonly sender: string
  readonly issuedOn: string
  readonly asOf: string
  readonly owed: CellValue
  readonly fileName: string
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

const REGISTER: readonly (readonly [string, number, (line: LetterLine, index: number) => CellValue])[] = [
  ['序号', 6, (_, index) => countCell(index + 1)],
  ['通知书编号', 24, (line) => textCell(line.number)],
  ['文书', 26, (line) => textCell(line.title)],
  ['户名', 28, (line) => textCell(line.household)],
  ['户编号', 14, (line) => textCell(line.caseNo)],
  ['收件人', 24, (line) => textCell(line.addressee)],
  ['地址', 40, (line) => textCell(line.address)],
  ['出具日', 12, (line) => textCell(line.issuedOn)],
  ['截至日', 12, (line) => textCell(line.asOf)],
  ['本息合计（元）', 18, (line) => line.owed],
  ['邮件号', 18, () => textCell(null)],
  ['寄出日', 12, () => textCell(null)],
  ['签收人、签收日', 20, () => textCell(null)],
  ['文件', 44, (line) => textCell(line.fileName)],
]

/** The words on the slip name the letter: a slip that does not say what was inside proves little (forms.md D11). */
const POSTING: typeof REGISTER = [
  ['序号', 6, (_, index) => countCell(index + 1)],
  ['收件人姓名', 28, (line) => textCell(line.addressee)],
  ['收件人电话', 18, (line) => textCell(line.phone)],
  ['收件地址', 44, (line) => textCell(line.address)],
  ['内件品名', 44, (line) => textCell(`${line.number ?? ''}${line.title}`)],
  ['寄件单位', 30, (line) => textCell(line.sender)],
  ['邮件号', 18, () => textCell(null)],
]

/** Both lists as one workbook; null when the run made no letter. Telephone numbers only for those who may see them. */
export async function letterLists(ledger: Ledger, runId: Id<'paper-run'>): Promise<Uint8Array | null> {
  const lines = await linesOf(ledger, runId)
  if (lines.length === 0) return null
  const sheet = (columns: typeof REGISTER, name: string) => ({
    data: [columns.map(([head]) => bold(head)), ...lines.map((line, index): Row => columns.map(([, , cell]) => cell(line, index)))],
    sheet: name,
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
  })
  return writeXlsxFile([sheet(REGISTER, '函件登记簿'), sheet(POSTING, 'EMS交寄清单')]).toBuffer()
}

async function linesOf({ db, person }: Ledger, runId: Id<'paper-run'>): Promise<LetterLine[]> {
  const ids = db.select({ id: document.id }).from(document).where(and(eq(document.runId, runId), isNull(document.voidedAt))).orderBy(asc(document.createdAt), asc(document.id)).all()
  const lines: LetterLine[] = []
  for (const { id } of ids) {
    const row = db.select({ paper: document, caseNo: caseFile.caseNo }).from(document).innerJoin(caseFile, eq(caseFile.id, document.caseId)).where(eq(document.id, id)).get()
    if (row) lines.push(...linesOfPaper(row.paper, row.caseNo, mayDo(person.role, 'reveal')))
    await nextTurn() // a snapshot is large; other calls go between two
  }
  return lines
}

function linesOfPaper(paper: typeof document.$inferSelect, caseNo: string, withPhones: boolean): LetterLine[] {
  const { addressees, title } = FORMS[formOf(paper.form)]
  if (addressees === undefined) return []
  const snapshot = filingSnapshotSchema.parse(JSON.parse(paper.snapshotJson))
  const owed = sumKnown(snapshot.loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound]))
  const parties = addressees(snapshot)
  return parties.map((party, index) => ({
    number: paper.docNo === null || parties.length === 1 ? paper.docNo : `${paper.docNo}-${index + 1}`,
    title,
    household: snapshot.caseTitle,
    caseNo,
    addressee: party.name,
    phone: withPhones ? party.phone : null,
    address: addressOf(party),
    sender: plaintiffName(snapshot),
    issuedOn: snapshot.filingDate,
    asOf: snapshot.asOf,
    owed: owed === null ? textCell(null) : moneyCell(owed),
    fileName: paper.fileName,
  }))
}
