import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dryRunImport, openImport } from '../../../electron/store/exchange/import/imports.ts'
import { callWith, rowsOf } from './import-calls.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, workbook } from './workbook-builder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-merged-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const HEADS = ['借据编号', '客户名称', '证件号码', '合同金额', '合同余额', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构']
const FIRST = ['JJ1', '甲商贸有限公司', '91000000570663068D', '1000000', '500000', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行']

/** A row of text cells; '' leaves the cell out, as the lower half of a merge is. */
function row(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, i) => (text === '' ? '' : `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`))
  return `<row r="${number}">${cells.join('')}</row>`
}

async function check(name: string, second: readonly string[], ...merges: readonly string[]) {
  const ledger = testLedger()
  const path = join(folder, name)
  const rows = [row(1, ['编制日期：2026-10-31']), row(2, HEADS), row(3, FIRST), row(4, second)]
  await writeFile(path, workbook(sheetXml(rows.join(''), `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`)))
  const { sessionId } = await openImport(callWith(ledger, [path]))
  await dryRunImport({ sessionId }, callWith(ledger))
  return rowsOf(ledger, sessionId)
}

const unnamed = FIRST.with(0, 'JJ2').with(1, '').with(2, '').with(9, '')

it('a name, id number and unit merged over the rows of a household belong to each of them', async () => {
  const [, second] = await check('户.xlsx', unnamed, 'B3:B4', 'C3:C4', 'J3:J4')
  expect(second).toMatchObject({ rowNumber: 4, status: 'new', title: expect.stringContaining('甲商贸有限公司'), issues: [] })
})

it('without the merge the row has no name, and is refused', async () => {
  const [, second] = await check('无名.xlsx', unnamed)
  expect(second).toMatchObject({ status: 'rejected', issues: [{ code: 'required-missing', message: '缺少客户名称' }] })
})

it('a merged sum is nobody’s: the row waits, and the merge is named with what to do', async () => {
  const [, second] = await check('金额.xlsx', FIRST.with(0, 'JJ2').with(3, ''), 'D3:D4')
  expect(second?.status).toBe('confirm')
  expect(second?.issues).toContainEqual(expect.objectContaining({ code: 'cell-merged', message: '合同金额与第 3 行合并，值只记在第 3 行；请在原表中取消合并、逐行填写，或在这里补填' }))
})

it('a merged number of the note itself is refused by name of the merge', async () => {
  const [, second] = await check('借据.xlsx', FIRST.with(0, ''), 'A3:A4')
  expect(second).toMatchObject({ status: 'rejected', issues: [expect.objectContaining({ message: expect.stringContaining('借据编号与第 3 行合并') })] })
})
