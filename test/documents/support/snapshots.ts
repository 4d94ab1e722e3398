/** Invented filings: a full one that uses every part of the papers, and one of which almost nothing is known. */
import { type Fen, fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'
import type { Components, Loan, StatementEntry } from '../../../electron/store/documents/snapshot-loan.ts'
import type { BodyParty, PersonParty } from '../../../electron/store/documents/snapshot-party.ts'
import type { Collateral, Guarantee } from '../../../electron/store/documents/snapshot-security.ts'
import { type FilingSnapshot, filingSnapshotSchema } from '../../../electron/store/documents/snapshot.ts'
import { totalsOf } from '../../../electron/store/documents/totals.ts'
import { ACT_PARTS } from './acts.ts'
import { COURSE } from './course.ts'

export const day = (text: string): IsoDate => isoDate(text)
/** Yuan as tests write them, to fen. */
export const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

const AS_OF = day('2026-11-21')
const COURT_CLAUSE = '因本合同引起的争议，由贷款人住所地人民法院管辖'

const BLANK_PERSON: Omit<PersonParty, 'id' | 'name'> = {
  kind: 'person',
  side: 'defendant',
  roles: [],
  phone: null,
  domicile: null,
  status: 'normal',
  agreedServiceAddress: null,
  served: [],
  sex: null,
  birth: null,
  ethnicity: null,
  employer: null,
  job: null,
  residence: null,
  idType: null,
  idNumber: null,
}

const BLANK_BODY: Omit<BodyParty, 'id' | 'name'> = {
  kind: 'body',
  side: 'defendant',
  roles: [],
  phone: null,
  domicile: null,
  status: 'normal',
  agreedServiceAddress: null,
  served: [],
  registeredAddress: null,
  representativeName: null,
  representativeTitle: null,
  creditCode: null,
  entityType: null,
  ownership: null,
}

function change(part: Partial<Components>): Components {
  const none = { principal: ZERO_FEN, interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN, fees: ZERO_FEN }
  return { ...none, ...part }
}

type Accrual = Extract<StatementEntry, { kind: 'accrual' }>

function accrual(
  category: Accrual['category'],
  [from, to, days]: readonly [string, string, number],
  base: number,
  annualRate: string,
  amount: number,
): StatementEntry {
  return { kind: 'accrual', from: day(from), to: day(to), days, base: yuan(base), category, annualRate, amount: yuan(amount) }
}

export const BLANK_LOAN: Loan = {
  id: 'loan-1',
  contractName: null,
  contractNo: null,
  signDate: null,
  signPlace: null,
  lenderName: null,
  borrowerIds: [],
  product: null,
  purpose: null,
  currency: 'CNY',
  amount: null,
  disbursements: [],
  start: null,
  due: null,
  rate: null,
  rateUnit: 'year',
  rateKind: null,
  lprBasisPoints: null,
  rateClause: null,
  overdueUplift: null,
  overdueClause: null,
  compound: null,
  compoundClause: null,
  penaltyRate: null,
  penaltyClause: null,
  repayMethod: null,
  repayMethodText: null,
  accelerationClause: null,
  breachClause: null,
  jurisdiction: null,
  feeClause: null,
  serviceClause: null,
  notarised: null,
  dayBase: null,
  settleDay: null,
  inclusiveEnd: null,
  supplements: [],
  ledger: {
    asOf: AS_OF,
    principal: null,
    interest: null,
    penalty: null,
    compound: null,
    undividedInterest: null,
    otherFees: null,
    total: null,
    repaidPrincipal: null,
    repaidInterest: null,
    interestPaidTo: null,
    oldestUnpaidDue: null,
    firstOverdue: null,
    daysOverdue: null,
    periodsOverdue: null,
    methodText: null,
    continuationText: null,
    onSheetInterest: null,
    offSheetInterest: null,
    entries: [],
  },
}

const METHOD = '按实际天数计算，年利率除以360折算日利率；截至日计入；逾期后按约定利率上浮50%计收罚息，未付期内利息按罚息利率计收复利'

/** Due on 2026-06-21 and unpaid since. */
const DUE_LOAN: Loan = {
  ...BLANK_LOAN,
  id: 'loan-1',
  contractName: '流动资金借款合同',
  contractNo: '示银借字2025第0001号',
  signDate: day('2025-06-20'),
  signPlace: '示例市',
  borrowerIds: ['borrower'],
  product: '流动资金贷款',
  purpose: '购原材料',
  amount: yuan(2_000_000),
  disbursements: [{ date: day('2025-06-21'), amount: yuan(2_000_000), noteNo: 'JJ20250621001' }],
  start: day('2025-06-21'),
  due: day('2026-06-21'),
  rate: '5.40',
  rateKind: 'fixed',
  rateClause: '三',
  overdueUplift: '50',
  overdueClause: '五',
  compound: true,
  compoundClause: '五',
  penaltyRate: '8.10',
  penaltyClause: '五',
  repayMethod: 'quarterly-interest',
  breachClause: '十一',
  accelerationClause: '十二',
  jurisdiction: { kind: 'court', clause: '十八', wording: COURT_CLAUSE, courtName: null },
  feeClause: '十五',
  serviceClause: '十七',
  dayBase: 360,
  settleDay: '每季末月20日',
  inclusiveEnd: false,
  supplements: [{ name: '借款合同补充协议', no: '示银补字2025第0003号', signDate: day('2025-12-01') }],
  ledger: {
    ...BLANK_LOAN.ledger,
    principal: yuan(2_000_000),
    interest: yuan(20_000),
    penalty: yuan(69_300),
    compound: yuan(693),
    otherFees: ZERO_FEN,
    total: yuan(2_089_993),
    repaidPrincipal: ZERO_FEN,
    repaidInterest: yuan(87_600),
    interestPaidTo: day('2026-03-20'),
    oldestUnpaidDue: day('2026-06-21'),
    firstOverdue: day('2026-06-22'),
    daysOverdue: 153,
    periodsOverdue: 1,
    methodText: METHOD,
    continuationText: '自2026年11月22日起，以本金2,000,000.00元为基数，按年利率8.10%计收罚息，至实际清偿之日止',
    entries: [
      { kind: 'opening', date: day('2026-03-20'), effect: change({ principal: yuan(2_000_000) }), note: '对账单' },
      accrual('interest', ['2026-03-21', '2026-06-21', 92], 2_000_000, '5.40', 27_600),
      { kind: 'repayment', date: day('2026-06-21'), effect: change({ interest: yuan(-7_600) }), note: '柜面还款' },
      accrual('penalty', ['2026-06-21', '2026-11-22', 154], 2_000_000, '8.10', 69_300),
      accrual('compound', ['2026-06-21', '2026-11-22', 154], 20_000, '8.10', 693),
    ],
  },
}

/** Due in 2027 by its contract, called on 2026-10-15. */
const CALLED_LOAN: Loan = {
  ...DUE_LOAN,
  id: 'loan-2',
  contractNo: '示银借字2025第0002号',
  signDate: day('2025-05-20'),
  amount: yuan(1_000_000),
  disbursements: [{ date: day('2025-05-21'), amount: yuan(1_000_000), noteNo: 'JJ20250521002' }],
  start: day('2025-05-21'),
  due: day('2027-05-20'),
  rate: '4.85',
  penaltyRate: '7.275',
  repayMethod: 'monthly-interest',
  supplements: [],
  ledger: {
    ...DUE_LOAN.ledger,
    principal: yuan(1_000_000),
    interest: yuan(28_022.22),
    penalty: yuan(7_679.17),
    compound: yuan(385.73),
    total: yuan(1_036_087.12),
    repaidInterest: yuan(40_955.56),
    oldestUnpaidDue: day('2026-06-20'),
    firstOverdue: day('2026-06-21'),
    daysOverdue: 154,
    continuationText: '自2026年11月22日起，以本金1,000,000.00元为基数，按年利率7.275%计收罚息，至实际清偿之日止',
    entries: [
      { kind: 'drawdown', date: day('2025-05-21'), effect: change({ principal: yuan(1_000_000) }), note: null },
      accrual('interest', ['2025-05-21', '2026-03-21', 304], 1_000_000, '4.85', 40_955.56),
      { kind: 'repayment', date: day('2026-03-21'), effect: change({ interest: yuan(-40_955.56) }), note: null },
      accrual('interest', ['2026-03-21', '2026-10-15', 208], 1_000_000, '4.85', 28_022.22),
      accrual('compound', ['2026-06-21', '2026-11-22', 154], 12_394.44, '7.275', 385.73),
      accrual('penalty', ['2026-10-15', '2026-11-22', 38], 1_000_000, '7.275', 7_679.17),
    ],
  },
}

const AHEAD_LOAN: Loan = { ...CALLED_LOAN, ahead: { interest: yuan(29_369.44), principalAtDue: yuan(1_000_000), interestAtDue: yuan(52_541.67) } }

const BORROWER: BodyParty = {
  ...BLANK_BODY,
  id: 'borrower',
  name: '示例市晨曦纺织有限公司',
  roles: ['borrower', 'mortgagor'],
  phone: '000-00000001',
  domicile: '示例市东城区纺织路1号',
  registeredAddress: '示例市东城区纺织路1号',
  representativeName: '甄有为',
  representativeTitle: '执行董事',
  creditCode: '91000000MA0000001R',
  entityType: 'limited-company',
  ownership: { kind: 'private', otherText: null },
  agreedServiceAddress: '示例市东城区纺织路1号',
}

const HEAD: PersonParty = {
  ...BLANK_PERSON,
  id: 'head',
  name: '甄有为',
  roles: ['guarantor'],
  phone: '00000000001',
  domicile: '示例市东城区柳巷2号',
  residence: '示例市西城区学府路3号1单元201室',
  sex: 'male',
  birth: day('1980-03-12'),
  ethnicity: '汉族',
  employer: '示例市晨曦纺织有限公司',
  job: '执行董事',
  idType: '居民身份证',
  idNumber: '000000198003120013',
}

const SPOUSE: PersonParty = {
  ...BLANK_PERSON,
  id: 'spouse',
  name: '贾堃玥',
  roles: ['guarantor', 'mortgagor', 'spouse'],
  phone: '00000000002',
  domicile: '示例市东城区柳巷2号',
  sex: 'female',
  birth: day('1982-11-05'),
  ethnicity: '汉族',
  idType: '居民身份证',
  idNumber: '000000198211050021',
}

const GUARANTEE_COMPANY: BodyParty = {
  ...BLANK_BODY,
  id: 'guarantee-company',
  name: '示例省融盛担保股份有限公司',
  roles: ['guarantor'],
  phone: '000-00000003',
  domicile: '示例市西城区金融街9号',
  registeredAddress: '示例市西城区金融街9号',
  representativeName: '艾守信',
  representativeTitle: '董事长',
  creditCode: '91000000MA0000002W',
  entityType: 'joint-stock-company',
  ownership: { kind: 'state-controlled', otherText: null },
}

const HOUSE: Collateral = {
  id: 'house',
  loanIds: [],
  kind: 'mortgage',
  object: '工业厂房及土地使用权，建筑面积3,200平方米',
  ownerId: 'borrower',
  location: '示例市东城区纺织路1号',
  certificateNo: '示（2021）示例市不动产权第0000001号',
  registrationNo: '示（2025）示例市不动产证明第0000009号',
  registrationDate: day('2025-05-22'),
  registrationKind: 'formal',
  registry: '示例市不动产登记中心',
  contractName: '最高额抵押合同',
  contractNo: '示银高抵字2025第0001号',
  signDate: day('2025-05-20'),
  isMaximum: true,
  determinationDate: day('2026-10-15'),
  cap: yuan(3_500_000),
  scope: '主债权本金、利息、罚息、复利及实现债权的费用',
  rank: 1,
  value: yuan(4_200_000),
  valueDate: day('2025-05-10'),
  lease: null,
  occupant: null,
  seals: [],
  sealKnownDate: null,
  jurisdiction: { kind: 'court', clause: '十六', wording: COURT_CLAUSE, courtName: null },
}

const FLAT: Collateral = {
  ...HOUSE,
  id: 'flat',
  object: '住宅，建筑面积118.60平方米',
  ownerId: 'spouse',
  location: '示例市西城区学府路3号1单元201室',
  certificateNo: '示（2019）示例市不动产权第0000002号',
  registrationNo: '示（2025）示例市不动产证明第0000010号',
  contractNo: '示银高抵字2025第0002号',
  cap: yuan(900_000),
  value: yuan(1_100_000),
}

const JOINT: Guarantee = {
  id: 'guarantee-1',
  loanIds: [],
  contractName: '最高额保证合同',
  contractNo: '示银高保字2025第0001号',
  guarantorId: 'head',
  signDate: day('2025-05-20'),
  mode: 'joint',
  isMaximum: true,
  determinationDate: day('2026-10-15'),
  cap: yuan(3_500_000),
  scope: '主债权本金、利息、罚息、复利及实现债权的费用',
  periodFrom: day('2026-10-15'),
  periodTo: day('2029-10-14'),
  isLetter: false,
  clause: '三',
  jurisdiction: { kind: 'court', clause: '十四', wording: COURT_CLAUSE, courtName: null },
}

const GENERAL: Guarantee = {
  ...JOINT,
  id: 'guarantee-3',
  loanIds: ['loan-1'],
  contractName: '保证函',
  contractNo: '示融保函2025第0007号',
  guarantorId: 'guarantee-company',
  mode: 'general',
  isMaximum: false,
  determinationDate: null,
  cap: null,
  periodFrom: day('2026-06-22'),
  periodTo: day('2029-06-21'),
  isLetter: true,
}

const BANK: FilingSnapshot['bank'] = {
  name: '示例银行股份有限公司',
  branchName: '示例银行股份有限公司示例市分行',
  domicile: '示例市中心区人民路100号',
  registeredAddress: '示例市中心区人民路100号',
  creditCode: '91000000MA00000030',
  representativeKind: 'principal',
  representativeName: '成守正',
  representativeTitle: '行长',
  representativePhone: '000-00000100',
  entityType: 'joint-stock-company',
  ownership: { kind: 'state-controlled', otherText: null },
  accountName: '示例银行股份有限公司示例市分行',
  accountBank: '示例银行示例市分行营业部',
  accountNo: '0000000000000000001',
  department: '资产保全部',
  contact: '何经办',
  contactPhone: '000-00000101',
  serviceAddress: '示例市中心区人民路100号资产保全部',
}

/** Two loans, two persons and two bodies, three guarantors, two collaterals, two agents. */
export function fullSnapshot(): FilingSnapshot {
  const loans = [DUE_LOAN, AHEAD_LOAN]
  const fees: FilingSnapshot['fees'] = {
    attorney: { amount: yuan(50_000), contractNo: '示律委2026第12号', invoiceNo: '00000012' },
    appraisal: yuan(3_000),
    notary: null,
    notice: yuan(260),
    preservation: yuan(5_000),
    filing: null,
    others: [],
  }
  return filingSnapshotSchema.parse({
    caseTitle: '示例市晨曦纺织有限公司',
    asOf: AS_OF,
    filingDate: day('2026-11-23'),
    bank: BANK,
    agents: [
      {
        name: '万法明',
        idNumber: '000000199001010042',
        employer: '示例省正衡律师事务所',
        title: '律师',
        phone: '000-00000201',
        licenceNo: '100000000000001',
        power: 'special',
        powerItems: ['代为承认、放弃、变更诉讼请求', '进行和解', '提起反诉或者上诉', '申请执行', '代收法律文书'],
        from: day('2026-11-01'),
        to: null,
      },
      {
        name: '何经办',
        idNumber: '000000197509200032',
        employer: '示例银行股份有限公司示例市分行',
        title: '资产保全部经理',
        phone: '000-00000101',
        licenceNo: null,
        power: 'general',
        powerItems: [],
        from: null,
        to: null,
      },
    ],
    parties: [BORROWER, HEAD, SPOUSE, GUARANTEE_COMPANY],
    loans,
    collateral: [HOUSE, FLAT],
    guarantees: [JOINT, { ...JOINT, id: 'guarantee-2', contractNo: '示银高保字2025第0002号', guarantorId: 'spouse' }, GENERAL],
    otherSecurity: [{ form: '保证金质押', signDate: day('2025-05-20') }],
    demands: [
      {
        documentKind: '催收逾期贷款本息通知书',
        documentNo: '示银催2026第33号',
        date: day('2026-07-01'),
        toId: 'borrower',
        wording: 'corporate',
        channel: 'ems',
        trackingNo: '0000000000001',
        notaryNo: null,
        result: 'signed',
        signer: '前台收发',
        signerRole: '收发部门',
        signDate: day('2026-07-03'),
        arriveDate: day('2026-07-03'),
      },
    ],
    accelerations: [
      {
        loanIds: ['loan-2'],
        by: 'notice',
        noticeNo: '示银提2026第5号',
        noticeDate: day('2026-10-10'),
        arriveDate: day('2026-10-15'),
        effectiveDate: day('2026-10-15'),
        ground: '借款人连续两期未付利息',
      },
    ],
    court: {
      name: '示例市中心区人民法院',
      caseNo: null,
      division: null,
      judge: null,
      clerk: null,
      phone: null,
      filed: null,
      accepted: null,
      hearings: [],
      judgmentMaker: null,
      judgmentNo: null,
      judgmentDate: null,
      judgmentText: null,
      effectiveDate: null,
      performBy: null,
    },
    preservation: [],
    preservationRequest: {
      stage: 'in-suit',
      amount: null,
      measures: [
        { kind: 'deposit', holderId: 'borrower', amount: yuan(1_000_000), source: '流水记录', bankName: '示例农商银行东城支行', accountNo: '0000000000000000002' },
        { kind: 'real-estate', holderId: 'borrower', amount: null, source: '登记查询', location: '示例市东城区纺织路1号', certificateNo: '示（2021）示例市不动产权第0000001号', rank: 1 },
        { kind: 'vehicle', holderId: 'head', amount: null, source: '走访', plate: '示A00001', model: '小型轿车' },
        { kind: 'shares', holderId: 'head', amount: null, source: '企业信用公示', company: '示例市晨曦贸易有限公司', companyCreditCode: '91000000MA00000043', ratio: '60' },
        { kind: 'receivable', holderId: 'borrower', amount: yuan(300_000), source: '购销合同', debtor: '示例市远帆服装有限公司', ground: '购销合同货款' },
      ],
      urgencyFacts: '被申请人近期低价转让机器设备，并变更法定代表人',
      security: 'exempt',
      securityDetail: null,
      networkSearch: true,
      other: null,
    },
    ...COURSE,
    ...ACT_PARTS,
    fees,
    otherClaims: [],
    mediation: { knowsMediation: true, knowsBenefits: [true, true, false, true, true], wantsMediation: 'undecided' },
    wording: { claims: null, facts: null, contractBasis: null, legalBasis: null, otherNotes: null },
    totals: totalsOf(loans, fees, []),
  } satisfies FilingSnapshot)
}

/** A kit of which nothing was said. */
const NO_ACT_PARTS: Partial<FilingSnapshot> = {
  holderCaseNo: undefined, security: undefined, appeal: undefined, sanctions: undefined, disposal: undefined, inKind: undefined, saleObjects: undefined, assignment: undefined,
  addition: undefined, bankruptcy: undefined, settlement: undefined, card: undefined, internal: undefined,
}

/** A name and a date, and nothing else that a paper needs. */
export function sparseSnapshot(): FilingSnapshot {
  const full = fullSnapshot()
  const fees: FilingSnapshot['fees'] = {
    attorney: null,
    appraisal: null,
    notary: null,
    notice: null,
    preservation: null,
    filing: null,
    others: [],
  }
  const loans = [{ ...BLANK_LOAN, borrowerIds: ['borrower'] }]
  const nobody = { domicile: null, registeredAddress: null, creditCode: null, representativeKind: null, representativeName: null, representativeTitle: null, representativePhone: null, entityType: null, ownership: null, accountName: null, accountBank: null, accountNo: null, department: null, contact: null, contactPhone: null, serviceAddress: null }
  return filingSnapshotSchema.parse({
    ...full,
    caseTitle: '示例户',
    bank: { name: '示例银行股份有限公司', branchName: null, ...nobody },
    agents: [],
    parties: [{ ...BLANK_PERSON, id: 'borrower', name: '易无名' }],
    loans,
    collateral: [],
    guarantees: [],
    otherSecurity: [],
    demands: [],
    accelerations: [],
    court: { ...full.court, name: null },
    preservation: [],
    preservationRequest: null,
    title: null,
    enforcement: null,
    measures: [],
    clues: [],
    evidence: [],
    letter: null,
    reason: null,
    ...NO_ACT_PARTS,
    fees,
    otherClaims: [],
    mediation: { knowsMediation: null, knowsBenefits: [null, null, null, null, null], wantsMediation: null },
    totals: totalsOf(loans, fees, []),
  } satisfies FilingSnapshot)
}

/** The full filing as the act of a form has it: a private borrower for the letter to one, a card for the suit on one. */
export function fullSnapshotFor(form: PaperForm): FilingSnapshot {
  const full = fullSnapshot()
  if (form === 'complaint-credit-card') return { ...full, act: 'sue-card' }
  if (form === 'letter-personal') return { ...full, loans: full.loans.map((loan) => ({ ...loan, product: '个人经营贷款', borrowerIds: ['head'] })) }
  return full
}
