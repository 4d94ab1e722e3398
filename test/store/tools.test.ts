/** The toolbox's exports: every formula of every workbook, computed by another program, against the rules' own figures. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toolWorkbook } from '../../electron/store/exchange/tool-workbook/tool-workbook.ts'
import { toolSheet, type ToolSheet } from '../../shared/api/tool-sheet.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dayCounts } from '../../shared/model/loan-terms.ts'
import { toChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { accrue } from '../../shared/rules/interest.ts'
import { sumFen } from '../../shared/rules/money.ts'
import { SAMPLES } from '../renderer/toolbox/samples.ts'
import { faultsOf } from '../documents/support/valid-file.ts'
import { openStore, type TestStore } from './support/open-store.ts'
import { recalculated, type SheetValues } from './support/recalculated.ts'

/** Amounts with zeros at each place, and all the digits, in capitals. */
function manyCapitals(): ToolSheet {
  const amounts = [0, 1, 10, 15, 100, 105, 150, 1000, 10_000, 10_001_05, 100_000_000, 10_010_000_00, 100_100_000_00, 10_000_100_000_00, 1_000_000_001_00, 90_000_000_010_10, 99_999_999_999_999, 12_345_678_901_23, 50_300_000_000_07]
  const random = Array.from({ length: 60 }, (_, index) => Math.floor(((index * 7_919_777_331) % 99_999_999_999_999) / 10 ** (index % 12)) * 10 ** (index % 5))
  const tables = [...amounts, ...random].filter((amount) => amount <= 99_999_999_999_999).map((amount, index) => ({ kind: 'capitals' as const, caption: `第${index + 1}笔`, amount: fen(amount), words: toChineseAmount(fen(amount)) }))
  return sheetWith(tables)
}

/** Sums, rates and stretches of days that a spreadsheet's binary fractions might round another way. */
function manyLegs(): ToolSheet {
  const rates = ['4.35', '6.525', '18', '0.05', '3.333333', '24']
  const rows = Array.from({ length: 600 }, (_, index) => {
    const from = addDays(isoDate('2019-01-31'), (index * 37) % 2000)
    const to = addDays(from, 1 + ((index * 53) % 900))
    const base = fen(index % 3 === 0 ? index * 1_000_000_007 : index * 99_999 + 5)
    const [rate, dayCount] = [rates[index % rates.length] ?? '5', dayCounts[index % dayCounts.length] ?? 'ACT/360']
    const amount = accrue({ base, annualRate: rate, from, to, dayCount }).value
    return { label: `第${index + 1}段`, from, to, base, rate, dayCount, spread: null, amount }
  })
  return { ...sheetWith([]), tables: [{ kind: 'interest', caption: '分段计息', rows, total: sumFen(rows.map((row) => row.amount)) }] }
}

function sheetWith(tables: ToolSheet['tables']): ToolSheet {
  return { title: '利息计算', computedOn: isoDate('2026-11-22'), facts: [], figures: [], tables, steps: [], cautions: [], missing: [] }
}

let computed: ReadonlyMap<string, SheetValues> = new Map()
const sheets: Readonly<Record<string, ToolSheet>> = { ...SAMPLES, 'many-legs': manyLegs(), 'many-capitals': manyCapitals() }
const wrong: ToolSheet = wrongBySomeFen(SAMPLES['interest-act360'])

function wrongBySomeFen(sheet: ToolSheet | undefined): ToolSheet {
  if (sheet === undefined) throw new Error('no such sample')
  return { ...sheet, tables: sheet.tables.map((table) => (table.kind === 'interest' ? { ...table, total: fen(table.total + 1) } : table)) }
}

beforeAll(async () => {
  const workbooks: Record<string, Uint8Array> = { wrong: await toolWorkbook(wrong) }
  for (const [name, sheet] of Object.entries(sheets)) workbooks[name] = await toolWorkbook(sheet)
  computed = await recalculated(workbooks)
}, 180_000)

function cellsOf(name: string): readonly unknown[] {
  const values = computed.get(name)
  if (values === undefined) throw new Error(`no workbook ${name}`)
  return values.flat()
}

describe('workbooks, recalculated by LibreOffice', () => {
  it.each(Object.keys(sheets))('%s: every check agrees and no cell holds an error', (name) => {
    const cells = cellsOf(name)
    expect(cells.filter((cell) => cell === '不一致')).toEqual([])
    expect(cells.filter((cell) => typeof cell === 'string' && /^(#|Err:)/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell === '一致').length).toBeGreaterThan(0)
  })

  it('says 不一致 when a figure is off by one fen', () => {
    expect(cellsOf('wrong')).toContain('不一致')
  })

  it('comes to the total of the claim to the fen', () => {
    const claim = SAMPLES['claim-from-drawdown']?.tables[0]
    if (claim?.kind !== 'claim') throw new Error('not a claim')
    const total = computed.get('claim-from-drawdown')?.find((row) => row[0] === '合计')
    expect(total?.slice(4, 7)).toEqual([claim.total / 100, claim.total / 100, '一致'])
  })
})

async function sheetXml(sheet: ToolSheet): Promise<string> {
  return strFromU8(unzipSync(await toolWorkbook(sheet))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}

describe('what a workbook holds', () => {
  it('interest is a formula over the cells beside it, days are a difference of dates, the sum is a SUM', async () => {
    const xml = await sheetXml(SAMPLES['interest-act360'] ?? sheetWith([]))
    expect(xml).toContain('<f>C6-B6</f><v>365</v>')
    expect(xml).toContain('<f>ROUND(E6*F6*D6/(100*G6),2)</f><v>32951.39</v>')
    expect(xml).toContain('<f>SUM(H6:H7)</f><v>159994.06</v>')
    expect(xml).toContain('IF(ROUND(H6-I6,2)=0')
  })

  it('shows before it is computed what it comes to when it is', async () => {
    for (const [name, sheet] of Object.entries(SAMPLES)) {
      const recomputed = computed.get(name) ?? []
      for (const [, column = '', row = '', result] of (await sheetXml(sheet)).matchAll(/<c r="([A-Z])(\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g)) {
        const cell = recomputed[Number(row) - 1]?.['ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(column)]
        const value = cell instanceof Date ? cell.getTime() / 86_400_000 + 25_569 : cell
        expect([name, `${column}${row}`, value]).toEqual([name, `${column}${row}`, expect.closeTo(Number(result), 6)])
      }
    }
  })

  it('text that begins like a formula stays text', async () => {
    const hostile = sheetWith([{ kind: 'plain', caption: '=1+1', heads: ['=A1'], rows: [[{ type: 'text', value: '=HYPERLINK("x")' }]] }])
    expect(await sheetXml({ ...hostile, title: '=cmd' })).not.toContain('<f>')
  })
})

describe('the contract', () => {
  it('takes what every tool hands over', () => {
    for (const [name, sheet] of Object.entries(SAMPLES)) expect([name, toolSheet.safeParse(sheet).error?.issues ?? []]).toEqual([name, []])
  })

  it.each([
    ['a formula', { tables: [{ kind: 'plain', caption: '表', heads: ['列'], rows: [[{ type: 'formula', value: 'A1' }]] }] }],
    ['a template text', { template: '<x/>' }],
    ['a fraction of a fen', { tables: [{ kind: 'interest', caption: '表', rows: [], total: 0.5 }] }],
    ['a rate that is not a number', { tables: [{ kind: 'delayed', caption: '表', rows: [], total: 0, rate: '=1' }] }],
  ])('refuses %s', (_, extra) => {
    expect(toolSheet.safeParse({ ...sheetWith([]), ...extra }).success).toBe(false)
  })
})

describe('the calls', () => {
  let store: TestStore
  const folder = mkdtempSync(join(tmpdir(), 'tool-exports-'))
  const sheet = SAMPLES['interest-act360'] ?? sheetWith([])

  beforeAll(() => {
    store = openStore(isoDate('2026-11-22'))
  })
  afterAll(() => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are refused while the ledger is locked', async () => {
    const path = join(folder, 'locked.xlsx')
    expect((await store.refusal('tools.exportExcel', { sheet, fileName: 'x' }, [path])).code).toBe('locked')
    expect(existsSync(path)).toBe(false)
  })

  it('write a whole file where the person said', async () => {
    await store.ask('vault.create', { organisation: { name: '青山农村商业银行', kind: 'branch' }, administrator: '测试员甲', passphrase: 'qing-shou-bao-quan-2026' })
    const [excel, word] = [join(folder, 'a.xlsx'), join(folder, 'a.docx')]
    await store.ask('tools.exportExcel', { sheet, fileName: 'a' }, [excel])
    await store.ask('tools.exportWord', { sheet, fileName: 'a' }, [word])
    expect(Object.keys(unzipSync(readFileSync(excel)))).toContain('xl/workbook.xml')
    expect(await faultsOf(readFileSync(word))).toEqual([])
    const document = strFromU8(unzipSync(readFileSync(word))['word/document.xml'] ?? new Uint8Array())
    for (const { value } of sheet.figures) expect(document).toContain(value)
    for (const { detail } of sheet.steps) expect(document).toContain(detail)
  })

  it('do nothing when the dialog was left', async () => {
    expect((await store.refusal('tools.exportWord', { sheet, fileName: 'a' }, [])).code).toBe('cancelled')
  })
})
