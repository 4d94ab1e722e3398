/** Papers after suit, and letters: they start from the title, name everybody, and say what the record says. */
import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { type FilingAct, filingActs, type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { checkLetterWords } from '../../shared/rules/letter-words.ts'
import { day, fullSnapshot, sparseSnapshot, yuan } from './support/snapshots.ts'
import { readWordFile, shownText, type WordFile } from './support/word-file.ts'

const print = async (id: PaperForm, snapshot: FilingSnapshot): Promise<WordFile> => readWordFile(await wordFile(FORMS[id].render(snapshot)))

async function textOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const file = await print(id, snapshot)
  return [shownText(file.paragraphs), ...file.tables.flat().map((row) => row.cells.map(shownText).join('|'))].join('\n')
}

function codes(id: PaperForm, snapshot: FilingSnapshot): readonly string[] {
  return crossCheck({ snapshot, forms: [FORMS[id]], copies: {} }).map((finding) => `${finding.level} ${finding.code}`)
}

const fields = (id: PaperForm, snapshot: FilingSnapshot) =>
  FORMS[id].needs(snapshot).filter((need) => need.severity === 'blocking').map((need) => need.field)

const withTitle = (change: Partial<NonNullable<FilingSnapshot['title']>>): FilingSnapshot => {
  const full = fullSnapshot()
  if (!full.title) throw new Error('the full snapshot has a title')
  return { ...full, title: { ...full.title, ...change } }
}

describe('强制执行申请书（申请执行用）', () => {
  it('takes the figures of the title, not those of the ledger', async () => {
    for (const id of ['enforcement-element', 'enforcement-application'] as const) {
      const text = await textOf(id, fullSnapshot())
      expect(text).toContain('3,000,000.00元')
      expect(text).toContain('自2026年9月21日起，以3,036,280.00元为基数，按日万分之一点七五计算')
      expect(text).toContain('32,943.64元')
      expect(text).not.toContain('127,080.12')
    }
  })

  it('lists everybody whom the title binds; one left out stops it', () => {
    const full = fullSnapshot()
    expect(codes('enforcement-element', full)).toEqual([])
    const short = { ...full, parties: full.parties.filter((party) => party.id !== 'spouse') }
    expect(codes('enforcement-element', short)).toEqual(['red debtor-left-out'])
    expect(codes('enforcement-application', short)).toEqual(['red debtor-left-out'])
  })

  it('asks after a late application and refuses a bankrupt debtor', () => {
    expect(codes('enforcement-application', withTitle({ applyBy: day('2026-10-01') }))).toEqual(['amber enforcement-late'])
    const full = fullSnapshot()
    const bankrupt = { ...full, parties: full.parties.map((party) => (party.id === 'borrower' ? { ...party, status: 'bankrupt' as const } : party)) }
    expect(codes('enforcement-application', bankrupt)).toContain('red debtor-bankrupt')
  })

  it('wants the title, its number, its day and its terms', () => {
    expect(fields('enforcement-element', fullSnapshot())).toEqual([])
    expect(fields('enforcement-element', sparseSnapshot())).toContain('title')
    expect(fields('enforcement-element', withTitle({ documentNo: null, effectiveOn: null, terms: null }))).toEqual(['title.documentNo', 'title.effectiveOn', 'title.terms'])
  })
})

describe('续行财产保全申请书', () => {
  it('asks for the longest term from the day after each end, and keeps the rank of what waits', async () => {
    const text = await textOf('preservation-renewal', fullSnapshot())
    expect(text).toContain('自2029年1月5日的次日起，续行查封被申请人示例市晨曦纺织有限公司的工业厂房及土地使用权，期限3年')
    expect(text).toContain('续行冻结被申请人示例市晨曦纺织有限公司的示例农商银行东城支行存款账户，期限1年')
    expect(text).toContain('继续轮候查封被申请人贾堃玥的住宅一套（轮候第1位）')
    expect(text).toContain('最早的期限将于2027年1月5日届满')
    expect(codes('preservation-renewal', fullSnapshot())).toEqual([])
  })

  it('is refused for a lapsed measure and for two rulings, and hurried when late', () => {
    const full = fullSnapshot()
    const [first, second] = full.measures ?? []
    if (!first || !second) throw new Error('the full snapshot has measures')
    expect(codes('preservation-renewal', { ...full, measures: [{ ...first, to: day('2026-11-01') }] })).toEqual(['red measure-lapsed'])
    expect(codes('preservation-renewal', { ...full, measures: [first, { ...second, rulingNo: '（2026）示0101财保13号' }] })).toEqual(['red several-rulings'])
    expect(codes('preservation-renewal', { ...full, measures: [{ ...second, applyBy: day('2026-11-20') }] })).toEqual(['amber renewal-late'])
  })
})

describe('letters', () => {
  it('speak to companies and to private persons in their own words', async () => {
    const full = fullSnapshot()
    const corporate = await textOf('letter-overdue', full)
    expect(corporate).toContain('贵方在我行的逾期贷款本息合计3,126,080.12元（大写：人民币叁佰壹拾贰万陆仟零捌拾元壹角贰分）')
    expect(corporate).toContain('停止办理新的融资□')
    const personal = await textOf('letter-overdue', { ...full, loans: full.loans.map((loan) => ({ ...loan, borrowerIds: ['head'] })) })
    expect(personal).toContain('您在我行的逾期贷款本息合计')
    expect(personal).not.toContain('停止办理新的融资')
  })

  it('give each addressee a sheet, a number and a slip of his own', async () => {
    const text = await textOf('letter-guarantor', fullSnapshot())
    for (const number of ['示银催2026第51号-1', '示银催2026第51号-2', '示银催2026第51号-3']) expect(text).toContain(`编号：${number}`)
    expect(text.match(/回　执/g)).toHaveLength(3)
    const one = await textOf('letter-guarantor', { ...fullSnapshot(), letter: { number: null, payBy: day('2026-12-05'), addresseeIds: ['spouse'] } })
    expect(one.match(/回　执/g)).toHaveLength(1)
    expect(one).not.toContain('甄有为：')
  })

  it('ask a general guarantor to press the borrower, and say that a letter does not save the right', async () => {
    expect(await textOf('letter-guarantor', fullSnapshot())).toContain('现请贵方督促借款人于2026年12月5日前履行还款义务')
    expect(codes('letter-guarantor', fullSnapshot())).toContain('amber letter-general-guarantor')
  })

  it('call only what is not due, by the clauses, and never without the borrower', async () => {
    const full = fullSnapshot()
    const text = await textOf('letter-acceleration', full)
    expect(text).toContain('第十一条约定的违约情形，我行依合同第十二条宣布')
    expect(text).not.toContain('示银借字2025第0001号')
    expect(codes('letter-acceleration', { ...full, letter: { number: null, payBy: null, addresseeIds: ['spouse'] } })).toContain('red acceleration-without-borrower')
    expect(codes('letter-acceleration', { ...full, loans: full.loans.slice(0, 1) })).toContain('red acceleration-nothing-to-call')
  })

  it('use no word that a bank must not use', async () => {
    for (const id of ['letter-overdue', 'letter-guarantor', 'letter-acceleration'] as const) expect(checkLetterWords(await textOf(id, fullSnapshot())).value).toEqual([])
  })
})

describe('other papers', () => {
  it('a mandate that says 全权代理 is asked about', () => {
    const full = fullSnapshot()
    expect(codes('power-of-attorney', full)).toEqual([])
    expect(codes('power-of-attorney', { ...full, agents: full.agents.map((agent) => ({ ...agent, powerItems: ['全权代理'] })) })).toContain('amber mandate-without-list')
  })

  it('a mandate names the stage of each act that it goes with', async () => {
    const stages: Partial<Record<FilingAct, string>> = {
      sue: '一审程序', 'sue-card': '一审程序', 'preserve-before-suit': '诉前保全程序', appeal: '二审程序', 'payment-order': '督促程序', 'security-interest': '实现担保物权特别程序',
      enforce: '执行程序', resume: '执行程序', distribute: '执行程序', substitute: '执行程序', 'claim-in-bankruptcy': '破产债权申报程序',
    }
    const mandated = filingActs.filter((act) => papersOf(act, false).includes('power-of-attorney'))
    expect(mandated.toSorted()).toEqual(Object.keys(stages).toSorted())
    for (const act of mandated) expect(await textOf('power-of-attorney', { ...fullSnapshot(), act })).toContain(`一案的${stages[act]}中`)
  })

  it('a certificate of the head says where he is to be reached, and then bears the seal', async () => {
    const text = await textOf('representative-certificate', fullSnapshot())
    expect(text.indexOf('单位电话：')).toBeGreaterThan(text.indexOf('特此证明。'))
    expect(text.indexOf('单位（盖章）：')).toBeGreaterThan(text.indexOf('身份证件号码：'))
  })

  it('a confirmation of the address has its facts in the order of the form, and the agreed addresses on a page of their own', async () => {
    const file = await print('service-address', fullSnapshot())
    expect((file.tables[0] ?? []).map((row) => shownText(row.cells[0] ?? []))).toEqual([
      '项目', '案号', '案由', '当事人', '告知事项', '指定签收人', '与当事人的关系', '证件类型及号码', '送达地址', '邮政编码', '手机号码、联系电话', '是否接受电子送达', '电子送达方式', '电子送达地址',
    ])
    expect(file.documentXml).toMatch(/<w:pageBreakBefore\/>[^§]*附：合同约定的对方当事人送达地址/u)
  })

  it('a list of the papers handed in names the letter of the law firm where a lawyer acts', async () => {
    const full = fullSnapshot()
    expect(await textOf('filing-list', full)).toContain('律师事务所函、律师执业证')
    expect(await textOf('filing-list', { ...full, agents: full.agents.slice(1) })).not.toContain('律师事务所函')
  })

  it('a suit is not withdrawn by an agent without that power', () => {
    expect(codes('suit-withdrawal', fullSnapshot())).toEqual(['red withdrawal-power'])
  })

  it('a payment order is refused for a loan that is not due and asked about guarantors', () => {
    expect(codes('payment-order-application', fullSnapshot())).toEqual(['red payment-order-not-due', 'amber payment-order-guarantors'])
  })

  it('a payment order says once that nothing else is between the parties', async () => {
    expect((await textOf('payment-order-application', fullSnapshot())).split('没有其他债务纠纷')).toHaveLength(2)
  })

  it('security is realised for the costs too, by their sum, with its rank, and in the order agreed', async () => {
    const text = await textOf('security-interest-application', fullSnapshot())
    expect(text).toContain('以及实现债权的费用53,000.00元范围内，以最高债权额3,500,000.00元为限优先受偿')
    expect(text).toContain('办理抵押登记，为第1顺位。')
    expect(codes('security-interest-application', fullSnapshot())).toContain('amber security-order')
    expect(codes('security-interest-application', { ...fullSnapshot(), guarantees: [] })).not.toContain('amber security-order')
  })

  it('a resumption says of which day the unpaid sum is', async () => {
    expect(await textOf('enforcement-resumption', fullSnapshot())).toContain('判决书确定的截至2026年10月30日尚未履行的债权2,850,000.00元')
  })

  it('a resumption weighs what the ruling says against what came in', () => {
    const full = fullSnapshot()
    expect(codes('enforcement-resumption', full)).toEqual([])
    const enforcement = full.enforcement
    if (!enforcement) throw new Error('the full snapshot has an enforcement')
    expect(codes('enforcement-resumption', { ...full, enforcement: { ...enforcement, unpaid: yuan(1_000_000) } })).toEqual(['amber unpaid-differs'])
  })

  it('the evidence list numbers through and leaves the pages to the binder', async () => {
    const file = await print('evidence-list', fullSnapshot())
    expect((file.tables[0] ?? []).map((row) => shownText(row.cells[1] ?? []))).toEqual(['序号', '1', '2', '3', '4', '5'])
    expect(fields('evidence-list', sparseSnapshot())).toEqual(['evidence'])
  })

  it('the distribution form says that its notes are not confirmed', async () => {
    expect(await textOf('distribution-application', fullSnapshot())).toContain('待核实')
    expect(codes('distribution-application', fullSnapshot())).toContain('amber distribution-notes')
  })
})
