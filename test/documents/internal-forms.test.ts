/** The papers for approval inside the bank against copies of their fixed print: every section, every label, the boxes and the sentence of the form. */
import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import form from './fixtures/internal-forms.json' with { type: 'json' }
import { fullSnapshot, sparseSnapshot } from './support/snapshots.ts'
import { readWordFile, shownText, type WordFile } from './support/word-file.ts'
import { checkLetterWords } from '../../shared/rules/letter-words.ts'

const INTERNAL = ['suit-approval', 'recovery-plan', 'liability-report'] as const
type Internal = (typeof INTERNAL)[number] | 'explanation-sheet'

const print = async (id: Internal, snapshot: FilingSnapshot): Promise<WordFile> => readWordFile(await wordFile(FORMS[id].render(snapshot)))
const linesOf = ({ paragraphs }: WordFile) => shownText(paragraphs).split('\n')
const rowsOf = ({ tables }: WordFile) => tables.flat().map(({ cells }) => cells.map(shownText))
const textOf = async (id: Internal, snapshot = fullSnapshot()) => { const file = await print(id, snapshot); return [...linesOf(file), ...rowsOf(file).flat()].join('\n') }
const bare = (text: string) => text.replaceAll(/\s/g, '')
/** A heading with its day: 一、客户与债权（截至…）. */
const withoutDay = (line: string) => line.replace(/（截至.*）$/, '')

describe.each(INTERNAL)('%s', (id) => {
  const official = form[id]

  it('has the sections of the form in their order, and the opinion boxes of the chain last', async () => {
    const file = await print(id, fullSnapshot())
    const lines = linesOf(file)
    expect(lines[0]).toBe(official.title)
    expect(lines.filter((line) => /^[一二三四五六七八九十]+、/.test(line)).map(withoutDay)).toEqual(official.headings)
    const opinions = file.tables.at(-1) ?? []
    expect(opinions.map(({ cells }) => shownText(cells[0] ?? []))).toEqual([form.opinions[0], ...form.frame])
    expect(opinions[0]?.cells.map(shownText)).toEqual(form.opinions)
  })

  it('prints every label, box and sentence of the form when nothing is known', async () => {
    const file = await print(id, sparseSnapshot())
    const labels = rowsOf(file).map(([first = '']) => first)
    for (const label of official.labels) expect(labels, label).toContain(label)
    const cells = rowsOf(file).flat()
    for (const boxes of official.ticks) expect(cells).toContain(boxes)
    expect(linesOf(file).map(bare)).toContain(bare(official.request))
    if (official.attachments !== null) expect(linesOf(file)).toContain(official.attachments)
  })

  it('keeps its labels in a full case', async () => {
    const labels = rowsOf(await print(id, fullSnapshot())).map(([first = '']) => first)
    for (const label of official.labels) expect(labels, label).toContain(label)
  })
})

describe('诉讼（仲裁）立项审批表', () => {
  it('flags what lapses, names what is missing, budgets by the tariff and asks in the words of the form', async () => {
    const text = await textOf('suit-approval', { ...fullSnapshot(), reason: '借款人连续两期未付利息' })
    expect(text).toContain('★临近')
    expect(text).toContain('★缺少依据')
    expect(text).toContain('缺项：股东会（董事会）决议、贷款提前到期通知书及送达凭证')
    expect(text).toContain('☑诉讼  □仲裁')
    expect(text).toContain('□诉前保全  ☑诉中保全')
    expect(text).toContain('鉴于借款人连续两期未付利息，为保全债权，拟对示例市晨曦纺织有限公司、甄有为、贾堃玥、示例省融盛担保股份有限公司提起诉讼，标的3,179,080.12元，请审批。')
    // 2,000,000 → 22,800; the rest of 3,179,080.12 at 0.8 %; preservation is capped
    expect(text).toContain('32,232.64元')
    expect(text).toContain('5,000.00元')
  })

  it('refuses a suit where a contract provides for arbitration', () => {
    const full = fullSnapshot()
    const loans = full.loans.map((loan) => ({ ...loan, jurisdiction: { kind: 'arbitration' as const, clause: '18', wording: '提交仲裁', courtName: null } }))
    const codes = crossCheck({ snapshot: { ...full, loans }, forms: [FORMS['suit-approval']], copies: {} }).map(({ level, code }) => `${level} ${code}`)
    expect(codes).toContain('red proposal-arbitration')
    expect(codes).toContain('amber proposal-period')
  })
})

describe('清收处置方案', () => {
  it('compares the ways, ticks those chosen and numbers the steps', async () => {
    const text = await textOf('recovery-plan')
    expect(text).toContain('☑现金清收  ☑诉讼执行  □重组')
    for (const words of ['2,600,000.00', '申请续封，推动司法拍卖', '2027年3月31日', '第1顺位', '（2026）示0101民初1号', '下次检查']) expect(text).toContain(words)
  })
})

describe('不良贷款责任认定报告（表）', () => {
  it('says of each person what was found, and is confidential on every page', async () => {
    const file = await print('liability-report', fullSnapshot())
    const cells = rowsOf(file).flat()
    expect(cells).toContain('□合规责任  ☑尽职责任  □管理责任')
    expect(cells).toContain('☑尽职免责')
    expect(cells.join('\n')).toContain('经核查，常查访在授信调查环节两次现场核查，未见购销合同原件，认定尽职责任，建议扣减绩效。')
  })

  it('asks about stages with nobody and people without a finding', () => {
    const codes = crossCheck({ snapshot: fullSnapshot(), forms: [FORMS['liability-report']], copies: {} }).map(({ code }) => code)
    expect(codes).toContain('liability-stage')
    expect(codes).not.toContain('liability-open')
  })
})

describe('欠款情况说明书', () => {
  it('says what is owed, how it comes about with an example that can be checked, what follows, and where to ask', async () => {
    const text = await textOf('explanation-sheet')
    for (const heading of ['一、欠多少', '二、怎样算出来的', '三、不还会怎样', '四、怎样还款', '五、有疑问或者有困难']) expect(text).toContain(heading)
    expect(text).toContain('贵方共应还3,126,080.12元')
    expect(text).toContain('罚息：2026年6月21日至2026年11月21日共154天，以2,000,000.00元为基数，2,000,000.00×8.10%÷360天×154天＝69,300.00元。')
    expect(text).toContain('0000000000000000001')
  })

  it('speaks to a person as 您, without the court, and uses no word that a bank must not use', async () => {
    const full = fullSnapshot()
    const personal = { ...full, loans: full.loans.map((loan) => ({ ...loan, borrowerIds: ['head'] })) }
    const text = await textOf('explanation-sheet', personal)
    expect(text).toContain('您共应还')
    expect(text).not.toMatch(/贵方|起诉|诉讼|法院/)
    expect(checkLetterWords(text).value).toEqual([])
    expect(checkLetterWords(await textOf('explanation-sheet')).value).toEqual([])
  })
})
