import { describe, expect, it } from 'vitest'
import { complaintFinancialLoan } from '../../electron/store/documents/complaint-financial-loan.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { paperFileName } from '../../electron/store/documents/paper-name.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import form from './fixtures/complaint-financial-loan.json' with { type: 'json' }
import { BLANK_LOAN, fullSnapshot, sparseSnapshot, yuan } from './support/snapshots.ts'
import { printedLines, readWordFile, type Row, shownText, ticks, type WordFile } from './support/word-file.ts'

async function print(snapshot: FilingSnapshot): Promise<WordFile> {
  return readWordFile(await wordFile(complaintFinancialLoan.render(snapshot)))
}

function rowsOf(file: WordFile): readonly Row[] {
  return file.tables[0] ?? []
}

const bare = (text: string) => text.replaceAll(/\s/g, '')
const label = (row: Row) => printedLines(row.cells[0] ?? []).join('')
const answer = (row: Row | undefined) => row?.cells[1] ?? []

/** The answer of the row with this label; of the n-th one when blocks repeat. */
function answerOf(file: WordFile, name: string, index = 0) {
  return answer(rowsOf(file).filter((row) => label(row) === bare(name))[index])
}

/** The rows as the official form prints them: one text for each cell over both columns, a pair for each other row. */
function officialRows(): readonly (readonly string[])[] {
  const bands = form.bands.flatMap((band) => [
    [bare(band.band)],
    ...(band.hint === null ? [] : [[bare(band.hint)]]),
    ...band.rows.map((row) => [bare(row.label), bare(row.answer.join(''))]),
  ])
  return [[bare(form.notes.join(''))], ...bands]
}

describe('rows', () => {
  it('are never more than the form has, but for one block for each further party', async () => {
    const official = officialRows().length
    expect(rowsOf(await print(sparseSnapshot()))).toHaveLength(official)
    // Two natural and two legal persons are sued: one block more of each kind.
    expect(rowsOf(await print(fullSnapshot()))).toHaveLength(official + 2)
  })

  it('print persons before bodies, each in a block of its own', async () => {
    const file = await print(fullSnapshot())
    expect(shownText(answerOf(file, '被告（自然人）', 0))).toContain('姓名：甄有为')
    expect(shownText(answerOf(file, '被告（自然人）', 1))).toContain('姓名：贾堃玥')
    expect(shownText(answerOf(file, '被告（法人、非法人组织）', 0))).toContain('名称：示例市晨曦纺织有限公司')
    expect(shownText(answerOf(file, '被告（法人、非法人组织）', 1))).toContain('名称：示例省融盛担保股份有限公司')
    expect(shownText(answerOf(file, '原告（自然人）', 0)).split('\n')[0]).toMatch(/^姓名： +$/)
  })

  it('repeat the agent inside the one row', async () => {
    const lines = printedLines(answerOf(await print(fullSnapshot()), '委托诉讼代理人'))
    expect(lines.filter((line) => line === '姓名：')).toHaveLength(2)
    expect(lines.filter((line) => line === '有□')).toHaveLength(1)
  })
})

describe('boxes', () => {
  it('are ticked by position in the full complaint', async () => {
    const file = await print(fullSnapshot())
    const of = (name: string, index = 0) => ticks(answerOf(file, name, index))
    expect(of('原告（法人、非法人组织）')).toBe('0100000000000001100')
    expect(of('委托诉讼代理人')).toBe('101100')
    expect(of('被告（自然人）', 0)).toBe('10')
    expect(of('被告（自然人）', 1)).toBe('01')
    expect(of('2. 利息（期内利息、复利、罚息）')).toBe('10')
    expect(of('3. 是否要求提前还款或解除合同')).toBe('1100')
    expect(of('4. 借款期限')).toBe('1001')
    expect(of('7. 还款方式')).toBe('0001100')
    expect(of('9. 是否存在逾期还款')).toBe('10')
    expect(of('13. 是否办理抵押、质押登记')).toBe('1100')
    expect(of('15. 保证方式')).toBe('11')
    expect(of('是否了解先行调解解决纠纷的好处')).toBe('1010011010')
    expect(of('是否考虑先行调解')).toBe('001')
  })

  it('stay empty where the record is silent', async () => {
    const file = await print(sparseSnapshot())
    for (const name of ['3. 是否要求提前还款或解除合同', '4. 借款期限', '5. 借款利率', '7. 还款方式', '9. 是否存在逾期还款', '是否考虑先行调解']) {
      expect(ticks(answerOf(file, name)), name).not.toContain('1')
    }
  })

  it('tick 否 for early repayment only when every due date is known and past', async () => {
    const full = fullSnapshot()
    const due = { ...full, loans: full.loans.slice(0, 1), accelerations: [] }
    expect(ticks(answerOf(await print(due), '3. 是否要求提前还款或解除合同'))).toBe('0001')
  })
})

describe('figures', () => {
  it('print the sums of all loans with thousands commas and two decimals', async () => {
    const file = await print(fullSnapshot())
    expect(shownText(answerOf(file, '1. 本金'))).toContain('截至2026年11月21日止，尚欠本金3,000,000.00元')
    expect(shownText(answerOf(file, '2. 利息（期内利息、复利、罚息）'))).toContain(
      '欠利息126,080.12元、期内利息48,022.22元、复利1,078.73元、罚息（违约金）76,979.17元',
    )
    expect(shownText(answerOf(file, '8. 标的总额'))).toBe('3,179,080.12元（暂计至2026年11月21日）')
  })

  it('name the claims that a guarantor answers for by their numbers', async () => {
    const [, claims = ''] = rowsOf(await print(fullSnapshot()))
      .map((row) => row.cells.map(shownText).join('\n'))
      .filter((text) => text.startsWith('（可完整表述'))
      .flatMap((text) => ['', text])
    expect(claims).toContain('1. 确认原告与被告示例市晨曦纺织有限公司签订的《流动资金借款合同》（编号：示银借字2025第0002号）项下借款于2026年10月15日提前到期；')
    expect(claims).toContain('7. 判令被告甄有为对上述第2、3、4项债务在最高债权额3,500,000.00元内承担连带清偿责任；')
    expect(claims).toContain('财产依法强制执行后仍不能清偿的上述第2、4项债务承担保证责任')
  })
})

describe('needs', () => {
  it('are none for a complete record', () => {
    expect(complaintFinancialLoan.needs(fullSnapshot())).toEqual([])
  })

  it('ask to split interest that a sheet gave undivided, and stop the export', () => {
    const full = fullSnapshot()
    const [loan = BLANK_LOAN] = full.loans
    const ledger = { ...loan.ledger, interest: null, penalty: null, compound: null, undividedInterest: yuan(90_000) }
    const needs = complaintFinancialLoan.needs({ ...full, loans: [{ ...loan, ledger }] })
    expect(needs).toEqual([
      expect.objectContaining({ field: 'loans[0].ledger.undividedInterest', severity: 'blocking', where: { tab: 'debt', recordId: 'loan-1' } }),
    ])
  })

  it('say what is missing, why it is asked and where the answer belongs', () => {
    const needs = complaintFinancialLoan.needs(sparseSnapshot())
    expect(needs.map((need) => need.field)).toEqual(expect.arrayContaining(['bank.creditCode', 'parties[0].idNumber', 'loans[0].due']))
    for (const need of needs) {
      expect(need.question).not.toBe('')
      expect(need.label).not.toContain('undefined')
    }
  })
})

it('counts an original and one copy for each other party', () => {
  expect(complaintFinancialLoan.copies(fullSnapshot())).toBe(5)
})

it('names the file by household, title and day', () => {
  expect(paperFileName(complaintFinancialLoan, fullSnapshot())).toBe('示例市晨曦纺织有限公司-民事起诉状（金融借款合同纠纷）-截至20261121.docx')
})
