/** 函件登记簿 and 邮寄交寄清单: one line for each copy of a letter, as a workbook of two sheets. */
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { z } from 'zod'
import { type CellValue, countCell, moneyCell, textCell } from '../exchange/cells.ts'
import { money, text } from './snapshot-values.ts'

export const letterLineSchema = z.strictObject({
  number: text.nullable(),
  title: text,
  household: text,
  caseNo: text,
  addressee: text,
  phone: text.nullable(),
  address: text.nullable(),
  sender: text,
  issuedOn: text,
  asOf: text,
  /** Null where a part of the debt is not known. */
  owed: money.nullable(),
  fileName: text,
})
export type LetterLine = z.infer<typeof letterLineSchema>

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
  ['本息合计（元）', 18, (line) => (line.owed === null ? textCell(null) : moneyCell(line.owed))],
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

/** The workbook's bytes. */
export async function letterRegister(lines: readonly LetterLine[]): Promise<Uint8Array> {
  const sheet = (columns: typeof REGISTER, name: string) => ({
    data: [columns.map(([head]) => bold(head)), ...lines.map((line, index): Row => columns.map(([, , cell]) => cell(line, index)))],
    sheet: name,
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
  })
  return writeXlsxFile([sheet(REGISTER, '函件登记簿'), sheet(POSTING, 'EMS交寄清单')]).toBuffer()
}
