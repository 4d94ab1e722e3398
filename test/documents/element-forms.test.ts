/** The official forms against copies of their fixed print: every row, word for word, and none that the form does not have. */
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { elementForms, type PaperForm } from '../../shared/model/filing.ts'
import card from './fixtures/complaint-credit-card.json' with { type: 'json' }
import loan from './fixtures/complaint-financial-loan.json' with { type: 'json' }
import distribution from './fixtures/distribution-application.json' with { type: 'json' }
import enforcement from './fixtures/enforcement-element.json' with { type: 'json' }
import { fullSnapshotFor, sparseSnapshot, yuan } from './support/snapshots.ts'
import { printedLines, readWordFile, type Row, shownText, ticks, type WordFile } from './support/word-file.ts'

interface OfficialForm {
  readonly title: readonly string[]
  readonly notes: readonly string[]
  readonly bands: readonly { readonly band: string; readonly hint: string | null; readonly rows: readonly { readonly label: string; readonly answer: readonly string[] }[] }[]
  readonly end: readonly string[]
}

const OFFICIAL: Partial<Record<PaperForm, OfficialForm>> = {
  'complaint-financial-loan': loan, 'complaint-credit-card': card, 'enforcement-element': enforcement, 'distribution-application': distribution,
}

/** The copy of a form's fixed print; a form without one cannot be held to it. */
function officialOf(id: PaperForm): OfficialForm {
  const official = OFFICIAL[id]
  if (official === undefined) throw new Error(`${id} has no copy of its fixed print`)
  return official
}

const bare = (text: string) => text.replaceAll(/\s/g, '')
const print = async (id: PaperForm, snapshot: FilingSnapshot): Promise<WordFile> => readWordFile(await wordFile(FORMS[id].render(snapshot)))
const rowsOf = (file: WordFile): readonly Row[] => file.tables[0] ?? []
/** The rows with a label and an answer; a band may be called as one of its rows is. */
const answersOf = (file: WordFile): readonly Row[] => rowsOf(file).filter(({ cells }) => cells.length === 2)
const label = (row: Row) => printedLines(row.cells[0] ?? []).join('')
const once = (lines: readonly string[]) => [...new Set(lines)].join('\n')

function officialRows({ notes, bands }: OfficialForm): readonly (readonly string[])[] {
  const printed = bands.flatMap((band) => [
    [bare(band.band)],
    ...(band.hint === null ? [] : [[bare(band.hint)]]),
    ...band.rows.map((row) => [bare(row.label), bare(row.answer.join(''))]),
  ])
  return [[bare(notes.join(''))], ...printed]
}

describe.each([...elementForms])('%s', (id) => {
  const official = officialOf(id)

  it('prints the form row by row and word for word', async () => {
    const file = await print(id, sparseSnapshot())
    expect(rowsOf(file).map((row) => row.cells.map((cell) => printedLines(cell).join('')))).toEqual(officialRows(official))
    expect(printedLines(file.paragraphs)).toEqual([...official.title, official.end[0], `${official.end[1]}年月日`])
  })

  it('keeps its words in a full case, where only blocks repeat', async () => {
    const sparse = new Map(answersOf(await print(id, sparseSnapshot())).map((row) => [label(row), once(printedLines(row.cells[1] ?? []))]))
    for (const row of answersOf(await print(id, fullSnapshotFor(id)))) {
      expect(sparse.has(label(row)), label(row)).toBe(true)
      expect(once(printedLines(row.cells[1] ?? [])), label(row)).toBe(sparse.get(label(row)))
    }
  })
})

function answerOf(file: WordFile, name: string) {
  return rowsOf(file).find((row) => label(row) === bare(name))?.cells[1] ?? []
}

describe('民事起诉状（信用卡纠纷）', () => {
  const charged = (): FilingSnapshot => {
    const full = fullSnapshotFor('complaint-credit-card')
    const otherClaims = [{ wording: '支付违约金1,200.00元', amount: yuan(1_200) }, { wording: '支付手续费300.50元', amount: yuan(300.5) }, { wording: '被告协助注销信用卡', amount: null }]
    return { ...full, otherClaims, totals: { ...full.totals, otherClaims: yuan(1_500.5), claim: yuan(3_180_580.62) } }
  }

  it('adds the charges of the card to interest, once, and to the sum of the claim', async () => {
    const file = await print('complaint-credit-card', charged())
    // 期内利息 48,022.22 + 罚息 76,979.17 + 复利 1,078.73 + 违约金 1,200.00 + 手续费 300.50
    expect(shownText(answerOf(file, '2. 利息、罚息、复利、滞纳金、违约金、手续费等'))).toContain('手续费等共计127,580.62元')
    expect(shownText(answerOf(file, '5. 被告逾期未还款金额'))).toContain('滞纳金0.00元、违约金1,200.00元、手续费300.50元')
    expect(shownText(answerOf(file, '7. 标的总额'))).toBe('3,180,580.62元（暂计至2026年11月21日）')
  })

  it('keeps claims in money out of row 6, which has the others', async () => {
    const text = shownText(answerOf(await print('complaint-credit-card', charged()), '6. 其他请求'))
    expect(text).toBe('被告协助注销信用卡；保全费由被告负担；公告费由被告负担')
  })

  it('leaves open whether the terms were explained where nobody has said so', async () => {
    expect(ticks(answerOf(await print('complaint-credit-card', charged()), '3. 是否就信用卡合约主要条款进行提示注意'))).toBe('10')
    expect(ticks(answerOf(await print('complaint-credit-card', sparseSnapshot()), '3. 是否就信用卡合约主要条款进行提示注意'))).toBe('00')
  })
})

describe('参与分配申请书', () => {
  it('itemises priority and ordinary debt up to what the title grants', async () => {
    const text = shownText(answerOf(await print('distribution-application', fullSnapshotFor('distribution-application')), '申请分配金额'))
    expect(text).toContain('请求受偿2,850,000.00元')
    expect(text).toContain('享有优先受偿权的债权2,850,000.00元、普通债权0.00元')
  })
})
