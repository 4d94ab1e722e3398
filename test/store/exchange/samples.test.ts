import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../electron/store/exchange/import/sheet-kinds.ts'
import type { CheckedRow } from '../../../electron/store/exchange/import/check-sheet.ts'
import { planFor, check, samples, sampleSheet, sampleSheets } from './sample-files.ts'

function row(rows: readonly CheckedRow[], number: number): CheckedRow {
  const found = rows.find((one) => one.rowNumber === number)
  if (!found) throw new Error(`no row ${number}`)
  return found
}

function loan(draft: Draft | null) {
  if (draft?.kind !== 'loans') throw new Error('not a loan')
  return draft.facts
}

describe('the defect sample: every row comes to what its last column says', async () => {
  const { rows } = await check(await sampleSheet(samples.defects))
  const codes = (number: number) => row(rows, number).issues.map((issue) => issue.code)

  it('row 2: full-width sum, dotted date, three guarantors, and an id that has lost its digits', () => {
    const facts = loan(row(rows, 2).draft)
    expect(facts).toMatchObject({ borrowerName: '李四', principalBalance: 12_345_678, dueOn: '2024-03-05', guarantors: ['王五', '赵六', '孙七'], borrowerId: null })
    expect(row(rows, 2).status).toBe('confirm')
    expect(codes(2)).toEqual(['id-precision-lost'])
  })

  it('row 3: a negative balance is refused', () => {
    expect(row(rows, 3).status).toBe('rejected')
    expect(codes(3)).toEqual(['money-negative'])
  })

  it('row 4: the note of row 3 under another id waits for a choice', () => {
    expect(row(rows, 4).status).toBe('confirm')
    expect(codes(4)).toEqual(['key-conflict'])
    expect(row(rows, 4).issues[0]?.message).toContain('第 3 行')
  })

  it('row 5: a day that does not exist and a false id are refused, both with their reason', () => {
    expect(row(rows, 5).status).toBe('rejected')
    expect(codes(5)).toEqual(['id-invalid', 'date-impossible'])
    expect(row(rows, 5).issues[0]?.message).toContain('身份证号')
  })

  it('row 6: a blank row is skipped', () => {
    expect(row(rows, 6)).toMatchObject({ status: 'skipped', draft: null, issues: [] })
  })

  it('row 7: the total is not imported and its difference is told', () => {
    expect(row(rows, 7)).toMatchObject({ status: 'skipped', draft: null })
    expect(codes(7)).toEqual(['sum-mismatch'])
    expect(row(rows, 7).issues[0]?.message).toContain('1,234,567.00')
  })

  it('row 8: a unit inside a sum and a month without a day wait for a person', () => {
    expect(row(rows, 8).status).toBe('confirm')
    expect(codes(8)).toEqual(['money-unit-mixed', 'date-day-missing'])
    expect(row(rows, 8).issues[0]?.proposed).toBe('55,000.00元')
    expect(loan(row(rows, 8).draft).dueOn).toBeNull()
  })

  it('row 9: text like a formula stays text, and 45356 is 2024-03-05', () => {
    expect(row(rows, 9).status).toBe('ok')
    expect(loan(row(rows, 9).draft)).toMatchObject({ borrowerName: '=HYPERLINK("http://x","点我")', dueOn: '2024-03-05', principalBalance: 10_000 })
  })

  it('row 10: the control character goes, and a third decimal is pointed out', () => {
    expect(row(rows, 10).status).toBe('confirm')
    expect(codes(10)).toEqual(['control-characters', 'money-too-precise'])
    expect(loan(row(rows, 10).draft)).toMatchObject({ borrowerName: '钱七', dueOn: '2024-03-05' })
  })
})

describe('what a person decides about a row', async () => {
  const sheet = await sampleSheet(samples.defects)

  it('takes a row as understood once it is accepted', async () => {
    const { rows } = await check(sheet, new Map([[10, { accepted: true }]]))
    expect(row(rows, 10).status).toBe('ok')
    expect(loan(row(rows, 10).draft).principalBalance).toBe(10_001)
  })

  it('reads what was typed instead of the cell, without asking again', async () => {
    const corrections = new Map([['dueOn', '2024-12-31'], ['principalBalance', '55,000.00元']])
    const { rows } = await check(sheet, new Map([[8, { corrections }]]))
    expect(row(rows, 8).status).toBe('ok')
    expect(loan(row(rows, 8).draft)).toMatchObject({ dueOn: '2024-12-31', principalBalance: 5_500_000 })
  })

  it('never takes a refused row by acceptance', async () => {
    const { rows } = await check(sheet, new Map([[3, { accepted: true }]]))
    expect(row(rows, 3).status).toBe('rejected')
  })
})

describe('the loan ledger', async () => {
  const sheet = await sampleSheet(samples.loans)
  const { rows } = await check(sheet)

  it('finds head, unit and day below the title lines', () => {
    expect(planFor(sheet)).toMatchObject({ kind: 'loans', header: { first: 3, last: 3 }, unit: 'yuan', asOf: '2026-10-31' })
  })

  it('takes 36 loans, skips subtotals and total, and every sum agrees', () => {
    expect(rows.filter(({ status }) => status === 'ok')).toHaveLength(36)
    expect(rows.filter(({ status }) => status === 'skipped').map(({ rowNumber }) => rowNumber)).toEqual([9, 18, 28, 43, 44])
    expect(rows.flatMap(({ issues }) => issues)).toEqual([])
  })

  it('reads every form of date alike', () => {
    const dates = [4, 5, 6, 7, 21].map((number) => loan(row(rows, number).draft).drawdownOn)
    expect(dates).toEqual(['2020-11-28', '2021-09-23', '2022-02-20', '2021-03-17', '2019-06-22'])
  })

  it('keeps security whole and picks out area and certificate', () => {
    expect(loan(row(rows, 4).draft).collateral).toEqual({
      text: '云溪路57号商铺823.21㎡，青（2020）青石市不动产权第0057934号',
      location: '云溪路57号',
      area: '823.21㎡',
      certificateNo: '青（2020）青石市不动产权第0057934号',
    })
    expect(loan(row(rows, 10).draft).guarantors).toEqual(['曹国燕', '陈春', '白河鑫源置业有限公司'])
  })

  it('notices a total that disagrees by a single fen', async () => {
    const changed = sheet.rows.map((one) =>
      one.number === 9 ? { ...one, cells: one.cells.map((cell, i) => (i === 8 && cell?.kind === 'number' ? { ...cell, raw: '6960379.09' } : cell)) } : one,
    )
    const result = await check({ ...sheet, rows: changed })
    expect(row(result.rows, 9).issues.map(({ code }) => code)).toEqual(['sum-mismatch'])
  })
})

describe('the litigation ledger', async () => {
  const sheets = await sampleSheets(samples.litigation)

  it('knows each of its four sheets', () => {
    expect(sheets.map((sheet) => planFor(sheet).kind)).toEqual(['proceedings', 'parties', 'preservations', 'costs'])
  })

  it('takes every row of every sheet', async () => {
    const checked = await Promise.all(sheets.map((sheet) => check(sheet)))
    expect(checked.map(({ rows }) => rows.length)).toEqual([29, 59, 43, 51])
    expect(checked.flatMap(({ rows }) => rows).filter(({ status }) => status !== 'ok')).toEqual([])
  })

  it('drops the noise of binary fractions and splits judge, telephone and clerk', async () => {
    const { rows } = await check(await sampleSheet(samples.litigation, '诉讼台账'))
    expect(row(rows, 7).draft?.facts).toMatchObject({ ledgerNo: 'SS0006', claimAmount: 41_479_742, contact: { judge: '吴喆', clerk: '李群', phone: '0000-8792886' } })
  })

  it('lets a renewal end in the future but no measure begin there', async () => {
    const { rows } = await check(await sampleSheet(samples.litigation, '查封台账'))
    expect(row(rows, 5).draft?.facts).toMatchObject({ startsOn: '2024-09-17', endsOn: '2027-09-17', renewedTo: '2030-09-17', renewed: true, rulingNo: '（2024）示0102财保460号' })
  })
})

describe('the repayments in GBK', async () => {
  it('are read as Chinese and taken whole', async () => {
    const { kind, rows } = await check(await sampleSheet(samples.repayments))
    expect(kind).toBe('repayments')
    expect(rows.filter(({ status }) => status === 'ok')).toHaveLength(70)
    expect(rows[0]?.draft?.facts).toEqual({
      noteNo: 'JJ2023100000',
      borrowerName: '金沙瑞丰物流有限公司',
      paidOn: '2023-08-21',
      amount: 3_697_150,
      principal: null,
      interest: null,
      penalty: null,
      compound: null,
      memo: '柜面还款',
    })
  })
})

describe('the follow-up sheet with a two-row head in 万元', async () => {
  const sheet = await sampleSheet(samples.keyDebtors)
  const { rows } = await check(sheet)

  it('joins the two rows and tells the interest of the loan from that of the suit', () => {
    const plan = planFor(sheet)
    expect(plan).toMatchObject({ kind: 'key-debtors', header: { first: 2, last: 3 }, unit: 'ten-thousand-yuan' })
    expect([plan.columns.get('interest'), plan.columns.get('claimInterest')]).toEqual([5, 9])
  })

  it('knows how far a rounded figure may lie from the exact one, and that the total is rounded too', () => {
    expect(row(rows, 4).draft?.facts).toMatchObject({ principal: { amount: 372_620_000, tolerance: 5000 } })
    expect(row(rows, 18)).toMatchObject({ status: 'skipped', issues: [] })
  })

  it('counts the hidden row and says that it is hidden', () => {
    expect(row(rows, 7)).toMatchObject({ hidden: true, status: 'ok' })
  })
})
