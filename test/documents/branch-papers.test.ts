/** Letters, papers to the enforcing court, bankruptcy, settlement: what each says, what stops it, and what it asks for. */
import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { printedTitle } from '../../electron/store/documents/paper-name.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { additionGroundLabels, additionGrounds, sanctionGroundLabels, sanctionGrounds } from '../../shared/model/filing-particulars.ts'
import { type PaperForm, paperForms } from '../../shared/model/filing.ts'
import { letterForms, letterTitles } from '../../shared/model/letter-form.ts'
import { checkLetterWords } from '../../shared/rules/letter-words.ts'
import { day, fullSnapshot, fullSnapshotFor, sparseSnapshot, yuan } from './support/snapshots.ts'
import { readWordFile, shownText, type WordFile } from './support/word-file.ts'

const print = async (id: PaperForm, snapshot: FilingSnapshot): Promise<WordFile> => readWordFile(await wordFile(FORMS[id].render(snapshot)))

async function textOf(id: PaperForm, snapshot: FilingSnapshot = fullSnapshotFor(id)): Promise<string> {
  const file = await print(id, snapshot)
  return [shownText(file.paragraphs), ...file.tables.flat().map((row) => row.cells.map(shownText).join('|'))].join('\n')
}

function codes(id: PaperForm, snapshot: FilingSnapshot = fullSnapshotFor(id)): readonly string[] {
  return crossCheck({ snapshot, forms: [FORMS[id]], copies: {} }).map((finding) => `${finding.level} ${finding.code}`)
}

function blocking(id: PaperForm, snapshot: FilingSnapshot): readonly string[] {
  return FORMS[id].needs(snapshot).filter((need) => need.severity === 'blocking').map((need) => need.field)
}

/** The full filing with its first debtor a private person. */
function personal(): FilingSnapshot {
  const full = fullSnapshot()
  return { ...full, loans: full.loans.map((loan) => ({ ...loan, borrowerIds: ['head'] })) }
}

const ORDERED: FilingSnapshot['preservation'][number] = {
  stage: 'before-suit', court: '示例市中心区人民法院', rulingNo: '（2026）示0101财保12号', rulingDate: day('2026-01-05'), noticeNo: null, caseNo: '（2026）示0101财保12号',
  object: '工业厂房及土地使用权', holderId: 'borrower', measure: 'seal', amount: null, from: day('2026-01-06'), to: day('2029-01-05'), rank: 1,
}

describe('every paper', () => {
  it.each(paperForms)('%s has no table row without a word in it', async (id) => {
    for (const snapshot of [fullSnapshotFor(id), sparseSnapshot()]) {
      const rows = (await print(id, snapshot)).tables.flat().map((row) => row.cells.map(shownText).join('').trim())
      expect(rows.filter((words) => words === '')).toEqual([])
    }
  })

  it.each(paperForms)('%s puts no number of a case, which begins with a bracket, into brackets', async (id) => {
    const full = fullSnapshotFor(id)
    const text = await textOf(id, { ...full, court: { ...full.court, caseNo: '（2026）示0101民初1号' }, preservation: [ORDERED] })
    expect(text).not.toMatch(/（[^（）]*（\d{4}）示\d/u)
  })

  it.each(paperForms)('%s asks for what is missing with a question, and for nothing twice', (id) => {
    for (const snapshot of [fullSnapshotFor(id), sparseSnapshot()]) {
      const asked = FORMS[id].needs(snapshot)
      for (const { field, label, question } of asked) expect([field, label, question].every((words) => words.trim() !== '')).toBe(true)
      expect(new Set(asked.map(({ field }) => field)).size).toBe(asked.length)
    }
  })

  it.each(paperForms)('%s says who signs and how many copies', (id) => {
    expect(FORMS[id].signers.length).toBeGreaterThan(0)
    expect(FORMS[id].copiesRule).not.toBe('')
    expect(FORMS[id].copies(fullSnapshotFor(id))).toBeGreaterThan(0)
  })
})

describe('every letter', () => {
  it.each(letterForms)('%s uses no word that a bank must not use, to a company or to a person', async (id) => {
    for (const snapshot of [fullSnapshot(), personal()]) expect(checkLetterWords(await textOf(id, snapshot)).value).toEqual([])
  })

  it.each(letterForms)('%s carries its title, its number and no amount in 万元', async (id) => {
    const text = await textOf(id)
    expect(text).toContain(letterTitles[id])
    expect(text).toContain('编号：示银催2026第51号')
    expect(text).not.toMatch(/\d万元|信用不良|黑名单|向社会公布/)
  })

  it.each(letterForms.filter((id) => id !== 'lawyer-letter'))('%s has a slip whose promise to pay is never ticked', async (id) => {
    const text = await textOf(id)
    expect(text).toContain('回　执')
    expect(text).toMatch(/□　本(人|单位)同意继续履行上述还款义务/)
    expect(text).not.toContain('☑')
  })

  it.each(letterForms.filter((id) => id !== 'lawyer-letter' && id !== 'letter-personal'))('%s has room for both seals with their days, and the note on its two copies', async (id) => {
    const text = await textOf(id)
    expect(text).toMatch(/(借款人|保证人|收件人)（公章或者签收人签字）：/)
    expect(text).toContain('贷款人（公章）：')
    expect(text).toMatch(/注：本通知书一式两份，(借款人|保证人|收件人)签收后退贷款人一份作为回执，\1留存一份。/)
  })

  it.each(['letter-interest-due', 'letter-interest-overdue', 'letter-maturity', 'letter-matured'] as const)('%s speaks to a person in his own words', async (id) => {
    expect(await textOf(id)).toContain('贵方')
    const text = await textOf(id, personal())
    expect(text).toContain('您')
    expect(text).not.toMatch(/贵方|停止办理新的融资/)
    expect(text).toContain('如还款确有困难')
  })
})

describe('reminders', () => {
  it('tell what will be owed on the day, and are no demand', async () => {
    const due = await textOf('letter-interest-due')
    expect(due).toContain('本期结息日为2026年12月6日')
    expect(due).toContain('借款余额1,000,000.00元（大写：人民币壹佰万元整），预计本期应付利息29,369.44元')
    expect(due).toContain('请贵方于2026年12月5日前（含当日）')
    expect(await textOf('letter-maturity')).toContain('将于2027年5月20日到期，请于到期日前备足本息1,052,541.67元（其中本金1,000,000.00元、利息52,541.67元）')
  })

  it('are refused for loans that are due, and weighed where interest is in arrears', () => {
    const full = fullSnapshot()
    const matured = { ...full, loans: full.loans.slice(0, 1) }
    expect(codes('letter-interest-due', matured)).toContain('red reminder-nothing-running')
    expect(codes('letter-maturity', matured)).toContain('red reminder-already-due')
    expect(codes('letter-interest-due', full)).toContain('amber reminder-with-arrears')
    expect(blocking('letter-interest-due', { ...full, loans: full.loans.map(({ ahead: _ahead, ...loan }) => loan) })).toContain('loans[1].ahead.interest')
  })
})

describe('demands', () => {
  it('for interest name the running loan alone, those for a loan that is due the other', async () => {
    const interest = await textOf('letter-interest-overdue')
    expect(interest).toContain('已欠付利息28,022.22元、罚息7,679.17元、复利385.73元，合计36,087.12元')
    expect(interest).not.toContain('示银借字2025第0001号')
    const matured = await textOf('letter-matured')
    expect(matured).toContain('2,000,000.00元已于2026年6月21日到期')
    expect(matured).not.toContain('示银借字2025第0002号')
    expect(matured).not.toContain('宣布贷款提前到期')
  })

  it('are refused where nothing fits', () => {
    const full = fullSnapshot()
    expect(codes('letter-interest-overdue', { ...full, loans: full.loans.slice(0, 1) })).toContain('red letter-no-interest')
    expect(codes('letter-matured', { ...full, loans: full.loans.slice(1) })).toContain('red letter-nothing-matured')
  })

  it('to a private person hide the number of the loan and name where to complain', async () => {
    const text = await textOf('letter-personal')
    expect(text).toContain('个人经营贷款（尾号1001）')
    expect(text).toContain('投诉电话000-00000100')
    expect(text.split('\n')[1]).toBe('服务电话：000-00000101')
    expect(text.indexOf('投诉电话')).toBeLessThan(text.indexOf('金融信用信息基础数据库'))
    expect(text).not.toMatch(/示银借字2025|诉讼|法院|公安/)
    expect(codes('letter-personal')).toContain('amber letter-person-alone')
    expect(await textOf('letter-personal', fullSnapshot())).toContain('没有可以发送的对象')
  })

  it('by a lawyer come from his firm, and rest on what the addressee is', async () => {
    const text = await textOf('lawyer-letter')
    expect(text.split('\n')[0]).toBe('示例省正衡律师事务所')
    expect(text).toContain('本所受示例银行股份有限公司示例市分行（以下称委托人）委托，就贵方与委托人之间的《流动资金借款合同》、《最高额抵押合同》债务事宜致函如下')
    expect(text.indexOf('联系律师')).toBeLessThan(text.indexOf('律师（签名）'))
    expect(text).toContain('第五百零九条、第六百七十五条、第六百七十六条，贵方应当按照约定返还借款')
    expect(text).toContain('第六百八十一条，借款人不履行到期债务的，您应当依约承担担保责任')
    expect(blocking('lawyer-letter', { ...fullSnapshot(), agents: [] })).toContain('agents')
  })
})

describe('送达记录', () => {
  it('has a sheet for each addressee, with the contents that the slip of the parcel must name', async () => {
    const full = fullSnapshot()
    const text = await textOf('service-record', { ...full, letter: { number: '示银催2026第51号', payBy: null, addresseeIds: [], served: 'letter-overdue' } })
    expect(text).toContain('内件品名栏的记载|示银催2026第51号-1《催收逾期贷款本息通知书》')
    expect(text).toContain('示例市东城区纺织路1号（合同第十七条约定）')
    expect(text.match(/^送达记录$/gm)).toHaveLength(4)
  })

  it('takes over what the record has of the service', async () => {
    const full = fullSnapshot()
    const text = await textOf('service-record', { ...full, letter: { number: '示银催2026第33号', payBy: null, addresseeIds: ['borrower'] } })
    expect(text).toContain('EMS☑')
    expect(text).toContain('他人代收☑')
    expect(text).toContain('0000000000001')
  })
})

describe('assignment', () => {
  it('names assignor and assignee by what the bank is', async () => {
    const full = fullSnapshot()
    expect(await textOf('assignment-notice')).toContain('转让方（盖章）：示例银行股份有限公司示例市分行\n受让方（盖章）：示例省金控资产管理股份有限公司')
    const bought = { ...full, ...(full.assignment === undefined ? {} : { assignment: { ...full.assignment, role: 'assignee' as const } }) }
    expect(await textOf('assignment-notice', bought)).toContain('转让方（盖章）：示例省金控资产管理股份有限公司\n受让方（盖章）：示例银行股份有限公司示例市分行')
    expect(await textOf('creditor-substitution', bought)).toContain('申请执行人由示例省金控资产管理股份有限公司变更为示例银行股份有限公司示例市分行')
  })

  it('prints the debt of each loan with who secures it, and asks for what is missing', async () => {
    expect(await textOf('assignment-notice')).toMatch(/^1\|示例市晨曦纺织有限公司\|示银借字2025第0001号\|[^|]*\|[^|]*\|2,000,000\.00\|89,993\.00$/m)
    expect(blocking('creditor-substitution', sparseSnapshot())).toEqual(expect.arrayContaining(['assignment.role', 'assignment.counterparty', 'assignment.noticeOn', 'enforcement.caseNo', 'title']))
  })
})

describe('papers to the enforcing court', () => {
  it('tick the grounds of sanctions, and want one where the list is asked for', async () => {
    const text = await textOf('sanctions-application')
    for (const ground of sanctionGrounds) expect(text).toContain(`${ground === 'able-but-refuses' || ground === 'no-report' ? '☑' : '□'}　${sanctionGroundLabels[ground]}`)
    expect(text).toContain('示例市晨曦纺织有限公司的法定代表人（负责人）|限制消费')
    const full = fullSnapshot()
    expect(codes('sanctions-application', { ...full, sanctions: { list: true, limit: true, grounds: [], partyIds: [] } })).toContain('red sanctions-without-ground')
    expect(codes('sanctions-application', { ...full, sanctions: { list: false, limit: false, grounds: [], partyIds: [] } })).toContain('red sanctions-none')
    const limited = await textOf('sanctions-application', { ...full, sanctions: { list: false, limit: true, grounds: [], partyIds: ['head'] } })
    expect(limited.split('\n')[0]).toBe('限制消费申请书')
    expect(limited).not.toContain('失信名单的情形')
    expect(limited).not.toMatch(/^\d\|示例省融盛担保/m)
  })

  it('ask for the sale of what is sealed, and for the transfer of what another court sealed first', async () => {
    expect(await textOf('disposal-application')).toContain('网络询价☑')
    expect(codes('disposal-application')).toContain('amber disposal-not-first')
    const transfer = await textOf('disposal-transfer')
    expect(transfer).toContain('商请移送执行函')
    expect(transfer).not.toContain('工业厂房')
    expect(codes('disposal-transfer')).toContain('amber transfer-letter-model')
    const full = fullSnapshot()
    expect(codes('disposal-transfer', { ...full, saleObjects: (full.saleObjects ?? []).slice(0, 1) })).toContain('red transfer-first-sealed')
  })

  it('take a thing at the reserve price of the round that failed last', async () => {
    const text = await textOf('in-kind-application')
    expect(text).toContain('以二拍保留价2,240,000.00元交付申请执行人抵偿债务')
    expect(text).toContain('抵偿债务2,240,000.00元，没有应交纳的差额')
    const full = fullSnapshot()
    const smaller = { ...full, ...(full.inKind === undefined ? {} : { inKind: { ...full.inKind, claim: yuan(2_000_000) } }) }
    expect(await textOf('in-kind-application', smaller)).toContain('财产价额超过债权的差额240,000.00元')
    expect(codes('in-kind-application', { ...full, saleObjects: (full.saleObjects ?? []).slice(1) })).toContain('red in-kind-not-failed')
  })

  it('add a debtor on one of the grounds of the law, each with its article', async () => {
    const text = await textOf('debtor-addition')
    for (const ground of additionGrounds) expect(text).toContain(`${ground === 'sole-shareholder' ? '☑' : '□'}　${additionGroundLabels[ground]}（第`)
    expect(text).toContain('一人有限责任公司股东（第二十条）')
    const full = fullSnapshot()
    const heir = await textOf('debtor-addition', { ...full, addition: { partyId: 'spouse', ground: 'estate', range: '遗产' } })
    expect(heir.split('\n')[0]).toBe('变更被执行人申请书')
    expect(heir).toContain('变更贾堃玥为（2026）示0101执100号案的被执行人')
    expect(codes('debtor-addition')).toEqual(expect.arrayContaining(['red addition-already-debtor', 'amber addition-suit']))
  })
})

describe('民事上诉状', () => {
  it('attacks an item, says what instead, and counts the fee on what is contested', async () => {
    const text = await textOf('appeal')
    expect(text).toContain('撤销（2026）示0101民初1号民事判决书第二项，改判原告就第一项债权')
    expect(text).toContain('上诉请求涉及的金额为500,000.00元，应预交二审案件受理费8,800.00元')
  })

  it('is refused after its period', () => {
    const full = fullSnapshot()
    expect(codes('appeal', full)).not.toContain('red appeal-late')
    expect(codes('appeal', { ...full, filingDate: day('2026-12-02') })).toContain('red appeal-late')
    expect(blocking('appeal', sparseSnapshot())).toEqual(expect.arrayContaining(['title', 'appeal.items', 'appeal.change', 'reason', 'court.name']))
  })
})

describe('债权申报书', () => {
  it('splits the claim and shows both readings of the day of acceptance', async () => {
    const text = await textOf('bankruptcy-claim')
    expect(text).toContain('申报债权总额3,179,080.12元（截至2026年11月21日）')
    expect(text).toContain('有财产担保债权3,000,000.00元')
    expect(text).toContain('普通债权179,080.12元')
    expect(text).toContain('合计|3,179,080.12|3,179,739.21')
  })

  it('is refused with interest past the acceptance, and with more secured than claimed', () => {
    const full = fullSnapshot()
    const { bankruptcy } = full
    if (bankruptcy === undefined) throw new Error('the full snapshot has a bankruptcy')
    expect(codes('bankruptcy-claim', full).filter((code) => code.startsWith('red'))).toEqual([])
    expect(codes('bankruptcy-claim', { ...full, bankruptcy: { ...bankruptcy, interestTo: day('2026-11-01') } })).toContain('red bankruptcy-as-of')
    expect(codes('bankruptcy-claim', { ...full, bankruptcy: { ...bankruptcy, secured: yuan(9_000_000) } })).toContain('red bankruptcy-secured-above')
    const bankrupt = { ...full, parties: full.parties.map((party) => ({ ...party, status: 'bankrupt' as const })) }
    expect(codes('bankruptcy-claim', bankrupt)).not.toContain('red party-bankrupt')
  })
})

describe('和解协议', () => {
  it('sums its plan and lets off only who pays in time', async () => {
    const text = await textOf('settlement-agreement')
    expect(text).toMatch(/^合计\|\|3,000,000\.00\|99,080\.12\|3,099,080\.12$/m)
    expect(text).toContain('按期足额履行全部还款义务后，甲方同意减免罚息、复利80,000.00元')
    expect(text).toContain('自愿接受直接强制执行')
    expect(text.split('\n')[0]).toBe('执行和解协议')
  })

  it('is refused where the plan falls short, the waiver has no approval or the agent no power', () => {
    const full = fullSnapshot()
    const { settlement } = full
    if (settlement === undefined) throw new Error('the full snapshot has a settlement')
    const special = { ...full, agents: full.agents.slice(0, 1) }
    expect(codes('settlement-agreement', special).filter((code) => code.startsWith('red'))).toEqual([])
    expect(codes('settlement-agreement', full)).toContain('red settlement-power')
    expect(codes('settlement-agreement', { ...special, settlement: { ...settlement, waived: null } })).toContain('red settlement-short')
    expect(codes('settlement-agreement', { ...special, settlement: { ...settlement, approvalNo: null } })).toContain('red settlement-approval')
    expect(codes('settlement-agreement', { ...special, settlement: { ...settlement, instalments: settlement.instalments.toReversed() } })).toContain('red settlement-order')
  })
})

describe('担保函', () => {
  it('says by its kind who answers for what', async () => {
    const full = fullSnapshot()
    const { security } = full
    if (security === undefined) throw new Error('the full snapshot has a security')
    expect(await textOf('preservation-security')).toContain('我行愿以自身资信提供担保')
    const insured = { ...full, security: { ...security, kind: 'insurer-letter' as const, issuer: '示例财产保险股份有限公司', paperNo: '保单0001' } }
    expect(await textOf('preservation-security', insured)).toContain('已与申请人示例银行股份有限公司示例市分行订立财产保全责任保险合同（保单号：保单0001）')
    expect(codes('preservation-security', { ...full, security: { ...security, amount: yuan(1) } })).toContain('amber security-below')
  })
})

describe('closing papers', () => {
  it('are refused while anything is owed', () => {
    expect(codes('settled-certificate')).toContain('red not-settled')
    expect(codes('mortgage-release')).toContain('red release-not-paid')
    const full = fullSnapshot()
    const paid = { ...full, loans: full.loans.map((loan) => ({ ...loan, ledger: { ...loan.ledger, total: yuan(0), principal: yuan(0), interest: yuan(0), penalty: yuan(0), compound: yuan(0), otherFees: yuan(0) } })) }
    expect(codes('settled-certificate', paid)).not.toContain('red not-settled')
    expect(codes('mortgage-release', paid)).not.toContain('red release-not-paid')
  })
})

describe('被执行人财产线索清单', () => {
  it('has the ten columns of the form, each fact of a clue in its own', async () => {
    const full = fullSnapshot()
    const { tables } = await print('property-clues', { ...full, clues: full.preservationRequest?.measures ?? [] })
    const rows = (tables[0] ?? []).map((row) => row.cells.map(shownText))
    expect(rows[0]).toEqual(['序号', '被执行人', '财产类型', '名称与数量', '所在地或开户行', '权证号、账号、车牌', '登记机关', '权利负担、查封顺位', '来源', '证据页码'])
    expect(rows[1]?.slice(0, 3)).toEqual(['1', '示例市晨曦纺织有限公司', '抵押物'])
    expect(rows[1]?.[6]).toBe('示例市不动产登记中心')
    expect(rows).toContainEqual([expect.any(String), '示例市晨曦纺织有限公司', '存款', '存款', '示例农商银行东城支行', '0000000000000000002', '', '', '流水记录', ''])
    expect(rows).toContainEqual([expect.any(String), '甄有为', '股权', '示例市晨曦贸易有限公司，持股60%', '', '91000000MA00000043', '市场监督管理部门', '', '企业信用公示', ''])
  })
})

describe('被申请人财产线索清单', () => {
  const preserving = (): FilingSnapshot => {
    const full = fullSnapshot()
    return { ...full, act: 'preserve-in-suit', clues: full.preservationRequest?.measures ?? [] }
  }

  it('travels with the application to preserve, what is asked for first, in the words of that application', async () => {
    const { tables, paragraphs } = await print('property-clues', preserving())
    const rows = (tables[0] ?? []).map((row) => row.cells.map(shownText))
    expect(rows[0]?.[1]).toBe('被申请人')
    expect(rows[1]).toEqual(['1', '示例市晨曦纺织有限公司', '存款', '存款', '示例农商银行东城支行', '0000000000000000002', '', '', '流水记录', ''])
    const text = shownText(paragraphs)
    expect(text).toContain('被申请人财产线索清单')
    expect(text).toContain('案件：金融借款合同纠纷')
    expect(text).not.toContain('执行人')
    expect(printedTitle(FORMS['property-clues'], preserving())).toBe('被申请人财产线索清单')
    expect(printedTitle(FORMS['property-clues'], fullSnapshot())).toBe('被执行人财产线索清单')
  })

  it('asks the court to search the network only where the application does', async () => {
    const asking = preserving()
    expect(await textOf('property-clues', asking)).toContain('第十一条通过网络执行查控系统')
    const { preservationRequest } = asking
    if (preservationRequest === null) throw new Error('the full snapshot asks to preserve')
    expect(await textOf('property-clues', { ...asking, preservationRequest: { ...preservationRequest, networkSearch: false } })).not.toContain('网络执行查控系统')
  })
})

describe('商请移送执行申请书', () => {
  it('brings the draft of the letter for the court, from our court to the one that sealed first, with the fifteen days', async () => {
    const text = await textOf('disposal-transfer')
    expect(text).toContain('商请移送执行函')
    expect(text).toContain('【待核实】')
    expect(text).toContain('现由我院以（2026）示0101执100号案件执行')
    expect(text).toContain('请你院在收到本函之日起十五日内向我院出具移送执行函')
    expect(text).toContain('住宅一套，坐落示例市西城区学府路3号1单元201室')
  })
})

describe('wide tables', () => {
  /** The room between the margins of the wide page, in twips. */
  const ROOM = 14_850

  it.each(['assignment-notice', 'evidence-list', 'interest-statement', 'property-clues'] as const)('%s fills the page from margin to margin', async (id) => {
    const widths = [...(await print(id, fullSnapshotFor(id))).documentXml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.length).toBeGreaterThan(0)
    expect(new Set(widths)).toEqual(new Set([ROOM]))
  })
})
