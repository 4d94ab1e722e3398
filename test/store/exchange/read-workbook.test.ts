import { setImmediate } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { detectHeader, readHeads } from '../../../electron/store/exchange/import/header.ts'
import { knownHeads, layoutFingerprint } from '../../../electron/store/exchange/import/mapping.ts'
import { proposePlan } from '../../../electron/store/exchange/import/propose-plan.ts'
import { readWorkbook } from '../../../electron/store/exchange/import/read-workbook.ts'
import { listZip, unpackEntry } from '../../../electron/store/exchange/import/zip-archive.ts'
import type { Sheet } from '../../../electron/store/exchange/import/sheet-model.ts'
import { sampleBytes, samples } from './sample-files.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'x.xlsx')
    return 'read'
  } catch (failure) {
    return failure instanceof ApiFailure ? failure.error.code : String(failure)
  }
}

async function only(bytes: Uint8Array, name = 'x.xlsx'): Promise<Sheet> {
  const [sheet] = await readWorkbook(bytes, name)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('files that cannot be read say why and what to do', () => {
  it('old .xls and protected workbooks, both in an OLE wrapper', async () => {
    expect(await codeOf(new Uint8Array([...OLE, ...new Uint8Array(600)]))).toBe('import-old-xls')
    const name = Buffer.from('EncryptedPackage', 'utf16le')
    expect(await codeOf(new Uint8Array([...OLE, ...new Uint8Array(600), ...name]))).toBe('import-protected')
  })

  it('empty, cut, and foreign files', async () => {
    const whole = await sampleBytes(samples.loans)
    expect(await codeOf(new Uint8Array())).toBe('import-empty-file')
    expect(await codeOf(strToU8('借据编号,金额\nJJ1,5\n'))).toBe('import-unreadable') // a text table under the name of a workbook
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('import-unreadable')
    expect(await codeOf(zipSync({ 'readme.txt': strToU8('not a workbook') }))).toBe('import-unreadable')
    expect(await codeOf(workbook('<worksheet><sheetData><row>'))).toBe('import-unreadable')
    expect(await codeOf(new Uint8Array([1, 2, 0, 255, 254, 128]))).toBe('import-unreadable')
    expect(await codeOf(workbook(sheetXml('')))).toBe('import-empty')
  })

  it('every cut of a workbook is a coded refusal, never a crash', async () => {
    const whole = await sampleBytes(samples.defects)
    for (let length = 98; length < whole.length; length += 97) {
      expect(await codeOf(whole.subarray(0, length))).toMatch(/^import-/)
    }
  })

  it('a bomb stops at the cap although its directory lies about its size', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 1 })
    const data = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    const directory = data.getUint32(bomb.length - 22 + 16, true)
    data.setUint32(directory + 24, 1000, true)
    const entry = listZip(bomb).get('xl/workbook.xml')
    if (!entry) throw new Error('no entry')
    await expect(unpackEntry(bomb, entry, 1024 * 1024)).rejects.toMatchObject({ error: { code: 'import-too-large' } })
    expect(await unpackEntry(bomb, entry, 8 * 1024 * 1024)).toHaveLength(8 * 1024 * 1024)
  })
})

describe('workbooks', () => {
  it('keep what other readers lose: merges, hidden rows, long numbers, formulas without a value', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>题</t></is></c></row><row r="3" hidden="1"><c r="B3"><v>999999199003071000</v></c><c r="C3"><f>A1+1</f></c><c r="D3" t="e"><v>#REF!</v></c><c r="E3" t="b"><v>1</v></c></row>'
    const sheet = await only(workbook(sheetXml(rows, '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>')))
    expect(sheet.name).toBe('台账 & 明细')
    expect(sheet.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }])
    expect(sheet.rows[1]).toEqual({
      number: 3,
      hidden: true,
      cells: [undefined, { kind: 'number', raw: '999999199003071000', shows: 'number' }, { kind: 'no-value', text: '公式没有计算结果' }, { kind: 'no-value', text: '#REF!' }, { kind: 'boolean', value: true }],
    })
  })

  it('know which numbers are days or percentages', async () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs></styleSheet>'
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>45356</v></c>`).join('')
    const sheet = await only(workbook(sheetXml(`<row>${cells}</row>`), { 'xl/styles.xml': styles }))
    expect(sheet.rows[0]?.cells.map((cell) => (cell?.kind === 'number' ? cell.shows : null))).toEqual(['number', 'day', 'percent', 'number', 'day'])
  })

  it('read namespaced elements, rich text without its phonetic guide, and escaped characters', async () => {
    const strings = '<x:sst><x:si><x:r><x:t>李</x:t></x:r><x:r><x:t>四</x:t></x:r><x:rPh><x:t>lisi</x:t></x:rPh></x:si><x:si><x:t>钱七_x0007_ &lt;甲&gt;</x:t></x:si></x:sst>'
    const sheet = await only(workbook('<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>', { 'xl/sharedStrings.xml': strings }))
    expect(sheet.rows[0]?.cells).toEqual([{ kind: 'text', text: '李四' }, { kind: 'text', text: '钱七\u0007 <甲>' }])
  })
})

describe('CSV', () => {
  const table = '借据编号,客户名称,还款日期,还款金额\r\nJJ1,"甲,乙",2024-1-2,5\r\n'

  it('is read as UTF-8 with or without its mark, and as GBK', async () => {
    const plain = await only(strToU8(table), 'C:\\表\\流水.csv')
    const marked = await only(strToU8(`\ufeff${table}`), '流水.csv')
    expect(plain.name).toBe('流水')
    expect(plain.rows[1]?.cells[1]).toEqual({ kind: 'text', text: '甲,乙' })
    expect(marked.rows).toEqual(plain.rows)
    const gbk = await only(await sampleBytes(samples.repayments), samples.repayments)
    expect(gbk.rows[0]?.cells[1]).toEqual({ kind: 'text', text: '客户名称' })
    expect(gbk.rows.at(-1)?.number).toBe(71)
  })

  it('names the row of a quote that nobody closes, instead of swallowing what follows', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => (i === 3000 ? `JJ${i},"示例,2024-01-02,1` : `JJ${i},示例,2024-01-02,1`))
    const failure = await readWorkbook(strToU8(`借据编号,客户名称,还款日期,还款金额\n${rows.join('\n')}\n`), 'x.csv').catch((error: unknown) => error)
    expect(failure).toMatchObject({ error: { code: 'import-unreadable', message: expect.stringContaining('第 3002 行有一个引号没有成对') } })
  })

  it('keeps row numbers and quoted line breaks over many blocks', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `JJ${i},"示例${i}\n有限公司",2024-01-02,${i}.00`)
    const sheet = await only(strToU8(`借据编号,客户名称,还款日期,还款金额\n${rows.join('\n')}\n`), 'x.csv')
    expect(sheet.rows).toHaveLength(9001)
    expect(sheet.rows.every((row, i) => row.number === i + 1 && row.cells.length === 4)).toBe(true)
  })
})

describe('heads', () => {
  it('are found below titles and mapped although columns are renamed and moved', async () => {
    const sheet = await only(workbook(sheetXml([textRow(1, '某行台账'), textRow(2, '单位：万元'), textRow(5, '备注', '贷款账号', '借款人姓名', '欠贷本金（元）', '最后到期日')].join(''))))
    const plan = proposePlan(sheet)
    expect(plan).toMatchObject({ header: { first: 5, last: 5 }, kind: 'loans', missing: [], facts: { unit: 'ten-thousand-yuan', unitStated: true } })
    expect([...plan.columns]).toEqual([['noteNo', 1], ['borrowerName', 2], ['principalBalance', 3], ['dueOn', 4]])
  })

  it('of two rows may be merged downwards as well as sideways', async () => {
    const rows = textRow(1, '借据号', '客户名称', '贷款情况', '') + textRow(2, '', '', '本金', '到期日')
    const merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>'
    const sheet = await only(workbook(sheetXml(rows, merges)))
    expect(detectHeader(sheet, knownHeads)).toEqual({ first: 1, last: 2 })
    expect(readHeads(sheet, { first: 1, last: 2 }).map(({ path }) => path)).toEqual([['借据号'], ['客户名称'], ['贷款情况', '本金'], ['贷款情况', '到期日']])
  })

  it('can be pointed at by the user, and name the layout whatever the data below', async () => {
    const one = await only(workbook(sheetXml(textRow(1, '借据号', '客户名称') + textRow(2, 'JJ1', '甲'))))
    const two = await only(workbook(sheetXml(textRow(1, '借据号', ' 客户 名称') + textRow(2, 'JJ2', '乙'))))
    expect(proposePlan(one, { header: { first: 2, last: 2 } }).heads.map(({ path }) => path)).toEqual([['JJ1'], ['甲']])
    const fingerprints = [one, two].map((sheet) => layoutFingerprint(readHeads(sheet, { first: 1, last: 1 })))
    expect(fingerprints[0]).toBe(fingerprints[1])
    expect(layoutFingerprint(readHeads(one, { first: 2, last: 2 }))).not.toBe(fingerprints[0])
  })
})

describe('a long file', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => textRow(i + 2, `JJ${i}`, `示例${i}有限公司`, `${i}.00`, '2024.3.5'))
  const bytes = workbook(sheetXml(textRow(1, '借据号', '客户名称', '贷款余额', '到期日') + rows.join('')))

  it('lets other work through all the while', async () => {
    let turns = 0
    const done = new AbortController()
    const other = (async () => {
      while (!done.signal.aborted) {
        turns += 1
        await setImmediate()
      }
    })()
    const seen: number[] = []
    const sheet = await readWorkbook(bytes, 'x.xlsx', { onProgress: (progress) => seen.push(progress.done / progress.total) })
    done.abort()
    await other
    expect(sheet[0]?.rows).toHaveLength(10_001)
    expect(turns).toBeGreaterThan(3)
    expect(seen.length).toBeGreaterThan(2)
  })

  it('stops half-way when it is cancelled', async () => {
    const stop = new AbortController()
    let last = 0
    const read = readWorkbook(bytes, 'x.xlsx', {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        last = done / total
        stop.abort()
      },
    })
    await expect(read).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(last).toBeLessThan(1)
  })
})
