/** The traditional court papers, the filing kit and the letters against the fields, headings, columns and sentences of their forms; and no mark twice where a person ended his own words with one. */
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { elementForms, type PaperForm, paperForms } from '../../shared/model/filing.ts'
import form from './fixtures/traditional-forms.json' with { type: 'json' }
import { fullSnapshotFor } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

const bare = (words: string) => words.replaceAll(/\s/g, '')

async function textOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const { paragraphs, tables } = await readWordFile(await wordFile(FORMS[id].render(snapshot)))
  return bare([shownText(paragraphs), ...tables.flat().flatMap(({ cells }) => cells.map(shownText))].join('\n'))
}

const OFFICIAL: Partial<Record<PaperForm, readonly string[]>> = form
/** Held to their print elsewhere, or without a form: the running text beside the official table, the desk's letters and the papers for approval. */
const OTHERS: ReadonlySet<PaperForm> = new Set([...elementForms, 'enforcement-application', 'disposal-transfer', 'settled-certificate', 'mortgage-release', 'explanation-sheet', 'suit-approval', 'recovery-plan', 'liability-report'])

describe.each(paperForms.filter((id) => !OTHERS.has(id)))('%s', (id) => {
  it('has every field, heading, column and sentence of its form', async () => {
    const text = await textOf(id, fullSnapshotFor(id))
    expect(OFFICIAL[id], `${id} has no copy of its form`).toBeDefined()
    for (const words of OFFICIAL[id] ?? []) expect(text, words).toContain(bare(words))
  })
})

/** As the full filing, with a full stop after whatever a person wrote. */
function ended(snapshot: FilingSnapshot): FilingSnapshot {
  const { preservationRequest, appeal, addition, settlement, security } = snapshot
  return {
    ...snapshot,
    reason: '连续两期未付利息。',
    otherClaims: [{ wording: '被告协助办理过户；', amount: null }],
    ...(preservationRequest === null ? {} : { preservationRequest: { ...preservationRequest, urgencyFacts: '近期低价转让设备。', securityDetail: '保单一份。', security: 'insurer-letter' } }),
    ...(appeal === undefined ? {} : { appeal: { ...appeal, change: '就第一项债权优先受偿。' } }),
    ...(addition === undefined ? {} : { addition: { ...addition, range: '未缴出资额500,000.00元。' } }),
    ...(security === undefined ? {} : { security: { ...security, kind: 'property', property: '商铺一间，价值1,000,000.00元。' } }),
    ...(settlement === undefined ? {} : { settlement: { ...settlement, waivedWhat: '罚息、复利' } }),
    accelerations: snapshot.accelerations.map((one) => ({ ...one, ground: '借款人连续两期未付利息。' })),
  }
}

const DOUBLED = /[。；，、：]{2}/u

it.each(paperForms)('%s prints no mark twice', async (id) => {
  expect(DOUBLED.exec(await textOf(id, ended(fullSnapshotFor(id))))?.[0] ?? null).toBeNull()
})

it('names the borrower once where the record of the call begins with him', async () => {
  const text = await textOf('letter-acceleration', { ...ended(fullSnapshotFor('letter-acceleration')), reason: null })
  expect(text).toContain('因贵方连续两期未付利息，构成')
})

describe('撤回起诉申请书', () => {
  it('says what becomes of the measures that still run', async () => {
    const full = fullSnapshotFor('suit-withdrawal')
    const [measure] = full.measures ?? []
    if (measure === undefined) throw new Error('the full snapshot has measures')
    const running = { stage: 'in-suit', court: measure.court, rulingNo: measure.rulingNo, rulingDate: measure.rulingDate, noticeNo: null, caseNo: null, object: measure.object, holderId: 'borrower', measure: 'seal', amount: null, from: measure.from, to: measure.to, rank: 1 } as const
    expect(await textOf('suit-withdrawal', full)).toContain('本案没有在期限内的财产保全措施。')
    expect(await textOf('suit-withdrawal', { ...full, preservation: [running] })).toContain('本案对工业厂房及土地使用权采取的财产保全措施，申请人另行提交解除保全申请书，请一并处理。')
  })
})

describe('恢复执行申请书', () => {
  it('goes by the broken settlement where no ruling ended the round', async () => {
    const full = fullSnapshotFor('enforcement-resumption')
    if (!full.enforcement) throw new Error('the full snapshot has an enforcement')
    const text = await textOf('enforcement-resumption', { ...full, clues: [], enforcement: { ...full.enforcement, endedOn: null, endRulingNo: null, settled: true } })
    expect(text).toContain('达成执行和解协议，已执行到位150,000.00元，被执行人没有按和解协议履行。')
    expect(text).toContain('《最高人民法院关于执行和解若干问题的规定》第九条，请求恢复执行。')
    expect(text).not.toContain('终结本次执行程序，')
  })
})
