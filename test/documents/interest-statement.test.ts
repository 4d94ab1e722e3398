import { describe, expect, it } from 'vitest'
import { interestStatement } from '../../electron/store/documents/interest-statement.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { fullSnapshot, sparseSnapshot, yuan } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

async function tables(snapshot: FilingSnapshot): Promise<readonly (readonly string[])[][]> {
  const file = readWordFile(await wordFile(interestStatement.render(snapshot)))
  return file.tables.map((table) => table.map((row) => row.cells.map(shownText)))
}

/** `1,234.56` to fen. */
function fenOf(text: string | undefined): number {
  return Math.round(Number((text ?? '').replaceAll(',', '')) * 100)
}

function changeLedger(index: number, change: Partial<FilingSnapshot['loans'][number]['ledger']>): FilingSnapshot {
  const full = fullSnapshot()
  const loans = full.loans.map((loan, at) => (at === index ? { ...loan, ledger: { ...loan.ledger, ...change } } : loan))
  return { ...full, loans }
}

describe('sums', () => {
  it('of the first part run across and down to the fen', async () => {
    const [totals = []] = await tables(fullSnapshot())
    const rows = totals.slice(1)
    const sumRow = rows.at(-1) ?? []
    for (const row of rows) expect(row.slice(1, 6).reduce((sum, cell) => sum + fenOf(cell), 0)).toBe(fenOf(row[6]))
    for (let column = 1; column <= 6; column += 1) {
      expect(rows.slice(0, -1).reduce((sum, row) => sum + fenOf(row[column]), 0)).toBe(fenOf(sumRow[column]))
    }
    expect(sumRow[6]).toBe('3,179,080.12')
  })

  it('of the lines end at each loan’s total, and every balance follows from the one above', async () => {
    const [, ...statements] = await tables(fullSnapshot())
    expect(statements).toHaveLength(2)
    expect(statements.map((table) => table.at(-1)?.[9])).toEqual(['2,089,993.00', '1,036,087.12'])
    for (const table of statements) {
      const lines = table.slice(1, -1)
      const accrued = lines.reduce((sum, row) => sum + fenOf(row[7]), 0)
      expect(accrued).toBe(fenOf(table.at(-1)?.[7]))
      for (const [index, row] of lines.entries()) {
        const before = fenOf(lines[index - 1]?.[9] ?? '0')
        const paid = /还([\d,.]+)，/.exec(row[8] ?? '')?.[1]
        if (row[7] !== '' || paid !== undefined) expect(fenOf(row[9])).toBe(before + fenOf(row[7]) - fenOf(paid))
      }
    }
  })

  it('are refused when a line is off by one fen', () => {
    expect(interestStatement.checks(fullSnapshot())).toEqual([])
    const [loan] = fullSnapshot().loans
    const penalty = yuan(69_300.01)
    const findings = interestStatement.checks(changeLedger(0, { penalty, total: yuan(2_089_993.01) }))
    expect(loan?.ledger.penalty).toBe(yuan(69_300))
    expect(findings.map((finding) => [finding.code, finding.level])).toEqual([
      ['statement-sum', 'red'],
      ['statement-sum', 'red'],
    ])
    expect(findings[0]?.text).toContain('罚息69,300.01元，明细合计69,300.00元')
  })
})

it('counts the last day of a line in, so that the next begins on the day after', async () => {
  const [, first = []] = await tables(fullSnapshot())
  expect(first[2]?.slice(1, 4)).toEqual(['2026年3月21日', '2026年6月20日', '92'])
  expect(first[4]?.slice(1, 4)).toEqual(['2026年6月21日', '2026年11月21日', '154'])
})

it('says what a payment was set off against', async () => {
  const [, first = []] = await tables(fullSnapshot())
  expect(first[3]?.[8]).toBe('2026年6月21日还7,600.00，抵期内利息7,600.00')
})

it('repeats the heads of its tables and splits no row', async () => {
  const { documentXml } = readWordFile(await wordFile(interestStatement.render(fullSnapshot())))
  expect(documentXml.match(/<w:tblHeader/g)).toHaveLength(3)
  expect(documentXml.match(/<w:cantSplit/g)?.length).toBe(documentXml.match(/<w:tr>|<w:tr /g)?.length)
})

it('needs lines and a method for every loan', () => {
  expect(interestStatement.needs(fullSnapshot())).toEqual([])
  const fields = interestStatement.needs(sparseSnapshot()).map((need) => need.field)
  expect(fields).toEqual(expect.arrayContaining(['loans[0].ledger.principal', 'loans[0].ledger.entries', 'loans[0].ledger.methodText']))
})
