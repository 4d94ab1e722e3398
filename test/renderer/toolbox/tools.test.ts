import { describe, expect, it } from 'vitest'
import { blankOf } from '../../../renderer/pages/toolbox/blank-of.ts'
import { runTool } from '../../../renderer/pages/toolbox/run-tool.ts'
import { sheetText } from '../../../renderer/pages/toolbox/tool-export.ts'
import { allTools } from '../../../renderer/pages/toolbox/tools.ts'
import { disposalRightTool } from '../../../renderer/pages/toolbox/tools/disposal-right-tool.ts'
import { feeTool } from '../../../renderer/pages/toolbox/tools/fee-tool.ts'
import { inKindTool } from '../../../renderer/pages/toolbox/tools/in-kind-tool.ts'
import { interestTool } from '../../../renderer/pages/toolbox/tools/interest-tool.ts'
import { limitationTool } from '../../../renderer/pages/toolbox/tools/limitation-tool.ts'
import { lprTool } from '../../../renderer/pages/toolbox/tools/lpr-tool.ts'
import { preservationTool } from '../../../renderer/pages/toolbox/tools/preservation-tool.ts'
import { saleInputs, saleTool } from '../../../renderer/pages/toolbox/tools/sale-tool.ts'
import { type SaleFacts, saleProposal } from '../../../shared/rules/sale-proposal.ts'
import { tableText } from '../../../shared/api/tool-table-text.ts'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { BASIS, SAMPLES, sheetFor } from './samples.ts'

const yuan = (amount: number) => fen(Math.round(amount * 100))
const segment = { from: isoDate('2024-03-21'), to: isoDate('2025-03-21'), base: yuan(500_000), rate: '4.35' }

describe('the list', () => {
  it('has a sample of each tool, so that the workbook of each is recalculated', () => {
    expect(new Set(Object.values(SAMPLES).map(({ title }) => title))).toEqual(new Set(allTools.map(({ title }) => title)))
  })

  it('names each tool once', () => {
    expect(new Set(allTools.map(({ id }) => id)).size).toBe(allTools.length)
    expect(new Set(allTools.map(({ title }) => title)).size).toBe(allTools.length)
  })
})

describe('what stops a computation', () => {
  it('names the blanks of each row, and computes nothing', () => {
    const inputs = { ...blankOf(interestTool.spec, BASIS), segments: [segment, { ...segment, rate: null }] }
    expect(runTool(interestTool.spec, inputs, BASIS)).toEqual({ kind: 'incomplete', unanswered: ['分段 2 的年利率'] })
  })

  it('gives the words of a refusal to the field that it belongs to', () => {
    const inputs = { ...blankOf(interestTool.spec, BASIS), segments: [{ ...segment, to: isoDate('2023-01-01') }] }
    expect(runTool(interestTool.spec, inputs, BASIS)).toMatchObject({ kind: 'refused', field: 'segments', message: expect.stringContaining('早于起息日') })
    expect(runTool(feeTool.spec, { ...feeTool.spec.blank, amount: yuan(-1) }, BASIS)).toMatchObject({ kind: 'refused', field: 'amount' })
  })

  it('never takes an old LPR for a day without one', () => {
    const inputs = { ...lprTool.spec.blank, base: yuan(100), from: isoDate('2026-10-01'), to: isoDate('2026-11-22') }
    expect(runTool(lprTool.spec, inputs, BASIS)).toMatchObject({ kind: 'refused', field: 'to' })
  })

  it('asks for what the rule misses instead of guessing', () => {
    const sheet = sheetFor(preservationTool, { periods: [{ from: isoDate('2024-02-26'), to: null }] })
    expect(sheet.figures).toEqual([])
    expect(sheet.missing.join()).toContain('保全的是存款')
    expect(sheetFor(limitationTool, {}).missing.join()).toContain('履行期限哪一天届满')
  })
})

describe('figures', () => {
  it('of both readings of the last day differ by a day', () => {
    expect(sheetFor(interestTool, { segments: [segment] }).figures).toEqual([{ label: '利息合计', value: '22,052.08元' }])
    expect(sheetFor(interestTool, { segments: [segment], lastDay: 'included' }).figures).toEqual([{ label: '利息合计', value: '22,112.50元' }])
  })

  it('of a period come with the day to work to', () => {
    const limitation = SAMPLES['limitation']?.figures.map(({ label, value }) => `${label} ${value}`)
    expect(limitation).toContainEqual(expect.stringContaining('最后一日 2027-06-01'))
    const guarantee = SAMPLES['guarantee']?.figures.map(({ value }) => value).join()
    expect(guarantee).toContain('2027-03-20')
  })

  it('of a fee table add up to the fee', () => {
    const [table] = (SAMPLES['fee-acceptance']?.tables ?? []).flatMap(tableText)
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['50.00', '2,250.00', '2,000.00', '4,500.00', '1,623.4567', '10,423.4567', '10,423.46'])
  })

  it('of a claim: opening, accrued and booked come to the balance, part by part', () => {
    for (const name of ['claim-from-drawdown', 'claim-certified', 'claim-instalments']) {
      const table = SAMPLES[name]?.tables[0]
      if (table?.kind !== 'claim') throw new Error(name)
      for (const part of ['principal', 'interest', 'penalty', 'compound', 'undivided', 'costs'] as const) {
        const accrued = table.lines.filter((line) => line.component === part).reduce((sum, line) => sum + line.amount, 0)
        const booked = table.movements.reduce((sum, movement) => sum + movement.changes[part], 0)
        expect([name, part, table.opening[part] + accrued + booked]).toEqual([name, part, table.balance[part]])
      }
    }
  })
})

describe('disposal', () => {
  const figuresOf = (name: string) => SAMPLES[name]?.figures.map(({ label, value }) => `${label} ${value}`)

  it('names the first day to ask for the transfer, and the last day of the answer (R25)', () => {
    expect(figuresOf('disposal-right')).toEqual(['能否请求移送 可以请求', expect.stringContaining('可以请求移送之日 2026-11-10'), expect.stringContaining('首封法院答复至 2026-11-27')])
    expect(figuresOf('disposal-right-preserved')).toContainEqual(expect.stringContaining('可以请求移送之日 2025-03-01'))
    expect(sheetFor(disposalRightTool, { firstSealOn: isoDate('2026-09-10') }).missing.join()).toContain('是否已经进入执行程序')
  })

  it('goes from the recorded first round to the second: its floor, its notice, its last day (R44)', () => {
    expect(figuresOf('sale-online')).toEqual([
      '下一次 二拍', '起拍价不低于 576,000.00元', '提前公告 15日', expect.stringContaining('公告不迟于 2026-11-24'), expect.stringContaining('开拍不迟于 2026-12-10'), expect.stringContaining('参考价有效期至 2027-08-31'),
    ])
  })

  it('keeps the percentages of the time for an auction house, and asks for the day of the price (R45)', () => {
    expect(figuresOf('sale-traditional')).toContain('起拍价不低于 266,666.67元')
    expect(sheetFor(saleTool, { method: 'traditional', referencePrice: yuan(100) }).missing.join()).toContain('哪一天确定')
  })

  it('takes a recorded sale over whole', () => {
    const facts: SaleFacts = {
      online: true, object: 'movable', referencePrice: yuan(100_000), pricedOn: isoDate('2026-09-01'),
      rounds: [{ round: 'first', startPrice: yuan(70_000), opensOn: isoDate('2026-10-12'), closedOn: isoDate('2026-10-13'), result: 'failed' }],
    }
    expect(sheetFor(saleTool, saleInputs(facts)).figures).toContainEqual({ label: '起拍价不低于', value: '56,000.00元' })
    expect(saleProposal(facts).value?.floor).toBe(yuan(56_000))
  })

  it('books the reserve price against the claim, and says what is left or paid in (R44)', () => {
    expect(figuresOf('in-kind')).toEqual(['抵偿债权 560,000.00元', '补交差额 0.00元', '剩余债权 252,345.67元'])
    expect(figuresOf('in-kind-smaller-claim')).toEqual(['抵偿债权 512,345.67元', '补交差额 47,654.33元', '剩余债权 0.00元'])
    expect(runTool(inKindTool.spec, { reservePrice: yuan(0), claim: yuan(1) }, BASIS)).toMatchObject({ kind: 'refused', field: 'reservePrice' })
  })
})

describe('as text', () => {
  it('holds conditions, figures, tables, steps with articles, and doubts', () => {
    const text = sheetText(sheetFor(interestTool, { segments: [segment] }))
    expect(text).toContain('利息合计：22,052.08元')
    expect(text).toContain('分段1：起息日：2024-03-21；止息日：2025-03-21；计息基数：500,000.00元；年利率：4.35%')
    expect(text).toContain('第1段\t2024-03-21\t2025-03-21\t365\t500,000.00\t4.35\t实际/360\t22,052.08')
    expect(text).toContain('〔银发〔2003〕251号（计结息方式由当事人约定）（2004-01-01起施行）〕')
    expect(text).toContain('注意：')
  })
})
