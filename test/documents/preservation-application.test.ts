import { describe, expect, it } from 'vitest'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { preservationApplication } from '../../electron/store/documents/preservation-application.ts'
import type { PreservationRequest } from '../../electron/store/documents/snapshot-case.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { day, fullSnapshot, sparseSnapshot, yuan } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

function requesting(change: Partial<PreservationRequest>): FilingSnapshot {
  const full = fullSnapshot()
  if (full.preservationRequest === null) throw new Error('the full snapshot asks for preservation')
  return { ...full, preservationRequest: { ...full.preservationRequest, ...change } }
}

async function textOf(snapshot: FilingSnapshot): Promise<string> {
  const file = readWordFile(await wordFile(preservationApplication.render(snapshot)))
  const tables = file.tables.flatMap((table) => table.map((row) => row.cells.map(shownText).join(' | ')))
  return [shownText(file.paragraphs), ...tables].join('\n')
}

const codes = (snapshot: FilingSnapshot) => preservationApplication.checks(snapshot).map((finding) => `${finding.level} ${finding.code}`)
const severitiesWithoutFacts = (stage: PreservationRequest['stage']) =>
  preservationApplication.needs(requesting({ stage, urgencyFacts: null })).map((need) => need.severity)
const fields = (snapshot: FilingSnapshot) => preservationApplication.needs(snapshot).map((need) => need.field)

describe('the six contents of 财产保全规定第一条', () => {
  it('are all there', async () => {
    const text = await textOf(fullSnapshot())
    // ① identity, address for service, contact
    expect(text).toContain('申请人：示例银行股份有限公司示例市分行')
    expect(text).toContain('送达地址：示例市中心区人民路100号资产保全部')
    expect(text).toContain('联系人及电话：何经办，000-00000101')
    expect(text).toContain('被申请人二（保证人）：甄有为，男，1980年3月12日出生，汉族\n住址：示例市东城区柳巷2号\n公民身份号码：000000198003120013')
    // ② requests and facts, ③ amount
    expect(text).toContain('名下价值3,179,080.12元（大写：人民币叁佰壹拾柒万玖仟零捌拾元壹角贰分）范围内的财产采取保全措施')
    expect(text).toContain('被申请人有下列情形：被申请人近期低价转让机器设备，并变更法定代表人。')
    // ④ property
    expect(text).toContain('1. 冻结被申请人示例市晨曦纺织有限公司在示例农商银行东城支行开立的账户0000000000000000002内的存款，以1,000,000.00元为限')
    expect(text).toContain('2. 查封被申请人示例市晨曦纺织有限公司位于示例市东城区纺织路1号、权证号示（2021）示例市不动产权第0000001号的不动产')
    expect(text).toContain('1 | 示例市晨曦纺织有限公司 | 存款 | 示例农商银行东城支行，账号0000000000000000002 | 1,000,000.00 | 流水记录')
    // ⑤ security, or why none
    expect(text).toContain('第九条第一款第六项，请求不要求申请人提供担保')
  })

  it('come with a sixth, other, only when there is something to say', async () => {
    expect(await textOf(fullSnapshot())).not.toContain('\n其他\n')
    expect(await textOf(requesting({ other: '请求优先处置第二项财产。' }))).toContain('\n其他\n请求优先处置第二项财产。')
  })
})

describe('stages', () => {
  it('before suit: subtitle, urgency and the promise to sue within thirty days', async () => {
    const text = await textOf(requesting({ stage: 'before-suit', security: 'bank-letter', securityDetail: '示银保函2026第8号' }))
    expect(text).toContain('（诉前财产保全用）')
    expect(text).toContain('情况紧急')
    expect(text).toContain('三十日内依法提起诉讼')
    expect(text).toContain('申请人出具担保函，以自身资信为本次保全申请提供担保：示银保函2026第8号。')
    expect(text).not.toContain('第九条第一款第六项')
  })

  it('in suit: the case number once the court has given one', async () => {
    expect(await textOf(fullSnapshot())).toContain('申请人就本案已向贵院起诉')
    const full = fullSnapshot()
    expect(await textOf({ ...full, court: { ...full.court, caseNo: '（2026）示0101民初1号' } })).toContain('本案由贵院审理，案号（2026）示0101民初1号')
  })

  it('before enforcement: the title, its maker and content, and five days to apply', async () => {
    const snapshot = requesting({ stage: 'before-enforcement' })
    const court = { ...snapshot.court, judgmentMaker: '示例市中心区人民法院', judgmentNo: '（2026）示0101民初1号民事判决书', judgmentDate: day('2026-10-08'), judgmentText: '偿还本金及利息', performBy: day('2026-11-20') }
    const text = await textOf({ ...snapshot, court })
    expect(text).toContain('示例市中心区人民法院于2026年10月8日作出（2026）示0101民初1号民事判决书生效法律文书，主要内容为：偿还本金及利息。')
    expect(text).toContain('履行期间届满后五日内')
    expect(text).toContain('第九条第二款')
    expect(fields(snapshot)).toEqual(expect.arrayContaining(['court.judgmentMaker', 'court.judgmentNo', 'court.judgmentText']))
    expect(fields({ ...snapshot, court })).toEqual([])
  })
})

describe('fee', () => {
  it.each([
    [800, '30.00'],
    [50_000, '520.00'],
    [200_000, '1,520.00'],
    [3_000_000, '5,000.00'],
  ])('for %d yuan is %s', async (amount, fee) => {
    expect(await textOf(requesting({ amount: yuan(amount) }))).toContain(`保全申请费${fee}元由被申请人负担`)
  })
})

describe('checks', () => {
  it('find nothing in a sound application', () => {
    expect(codes(fullSnapshot())).toEqual([])
  })

  it('refuse the bank’s exemption before suit', () => {
    expect(codes(requesting({ stage: 'before-suit' }))).toEqual(['red exempt-before-suit'])
    expect(codes(requesting({ stage: 'before-suit', security: 'insurer-letter' }))).toEqual([])
  })

  it('refuse property of somebody who is not sued', () => {
    const stranger = { kind: 'vehicle', holderId: 'nobody', amount: null, source: null, plate: '示A00002', model: null } as const
    expect(codes(requesting({ measures: [stranger] }))).toEqual(['red respondent-not-sued'])
  })

  it('refuse an amount above the claim and ask about limits above the amount', () => {
    expect(codes(requesting({ amount: yuan(4_000_000) }))).toEqual(['red preservation-above-claim'])
    expect(codes(requesting({ amount: yuan(1_000_000) }))).toEqual(['amber limits-above-amount'])
  })

  it('refuse a general guarantor’s property without the borrower’s', () => {
    const vehicle = { kind: 'vehicle', holderId: 'guarantee-company', amount: null, source: null, plate: '示A00003', model: null } as const
    expect(codes(requesting({ measures: [vehicle] }))).toEqual(['red general-guarantor-first'])
  })
})

describe('needs', () => {
  it('are none for a complete record', () => {
    expect(fields(fullSnapshot())).toEqual([])
  })

  it('ask for the bank of an account: the court cannot freeze it otherwise', () => {
    const deposit = { kind: 'deposit', holderId: 'borrower', amount: null, source: null, bankName: null, accountNo: '1' } as const
    expect(preservationApplication.needs(requesting({ measures: [deposit] }))).toEqual([
      expect.objectContaining({ field: 'preservationRequest.measures[0].bankName', severity: 'blocking' }),
    ])
  })

  it('require the facts of urgency before suit, and only ask for them in suit', () => {
    expect(severitiesWithoutFacts('before-suit')).toEqual(['blocking'])
    expect(severitiesWithoutFacts('in-suit')).toEqual(['blank-allowed'])
  })

  it('ask for the whole request when none is recorded', () => {
    expect(fields(sparseSnapshot())).toContain('preservationRequest')
  })
})

it('asks for an original and a copy for each respondent', () => {
  expect(preservationApplication.copies(fullSnapshot())).toBe(3)
})
