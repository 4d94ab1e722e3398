/** Invented facts of single acts: security, appeal, sanctions, sale, assignment, bankruptcy, settlement, a card. */
import type { FilingSnapshot } from '../../../electron/store/documents/snapshot.ts'
import { type Fen, fen } from '../../../shared/model/fen.ts'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'

const day = (text: string): IsoDate => isoDate(text)
const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

/** What the full filing has for each act. */
export const ACT_PARTS = {
  holderCaseNo: '（2026）示0102执77号',
  security: { kind: 'bank-letter', issuer: null, paperNo: '示总行授权2026第18号', amount: null, property: null },
  appeal: { items: '二', change: '原告就第一项债权对抵押财产在最高债权额3,500,000.00元内优先受偿', contested: yuan(500_000), servedOn: day('2026-11-16'), appealBy: day('2026-12-01') },
  sanctions: { list: true, limit: true, grounds: ['able-but-refuses', 'no-report'], partyIds: [] },
  disposal: { priceMethod: 'online-inquiry', clearOut: true },
  inKind: { assetId: null, approvalNo: '示总行资保2026第7号', taxBearer: 'by-law', claim: yuan(2_850_000) },
  saleObjects: [
    {
      id: 'asset-factory',
      object: '工业厂房及土地使用权',
      location: '示例市东城区纺织路1号',
      certificateNo: '示（2021）示例市不动产权第0000001号',
      ownerId: 'borrower',
      rank: 1,
      mortgage: '抵押给我行，第1顺位',
      lease: '租给示例市新丝物流有限公司，租期至2028年12月31日',
      occupant: '示例市新丝物流有限公司',
      referencePrice: yuan(4_000_000),
      rounds: [
        { round: 'first', opensOn: day('2026-07-01'), startPrice: yuan(2_800_000), result: 'failed' },
        { round: 'second', opensOn: day('2026-09-01'), startPrice: yuan(2_240_000), result: 'failed' },
      ],
    },
    {
      id: 'asset-flat',
      object: '住宅一套',
      location: '示例市西城区学府路3号1单元201室',
      certificateNo: '示（2019）示例市不动产权第0000002号',
      ownerId: 'spouse',
      rank: 2,
      mortgage: null,
      lease: null,
      occupant: null,
      referencePrice: null,
      rounds: [],
    },
  ],
  assignment: {
    role: 'assignor',
    counterparty: '示例省金控资产管理股份有限公司',
    counterpartyCode: '91000000MA0000005Y',
    counterpartyAddress: '示例市西城区金融街20号',
    counterpartyHead: '钱不群',
    counterpartyContact: '孙联络，000-00000301',
    agreementNo: '示转2026第3号',
    signedOn: day('2026-10-20'),
    noticeOn: day('2026-11-02'),
    noticeWay: '在《示例日报》公告',
  },
  addition: { partyId: 'spouse', ground: 'sole-shareholder', range: '生效法律文书确定的全部债务' },
  bankruptcy: {
    administrator: '示例市晨曦纺织有限公司管理人',
    secured: yuan(3_000_000),
    setOff: '保证金账户余额20,000.00元主张抵销',
    court: '示例市中级人民法院',
    caseNo: '（2026）示01破5号',
    acceptedOn: day('2026-11-22'),
    interestTo: day('2026-11-21'),
    claimBy: day('2027-01-05'),
    onAcceptance: { interest: yuan(48_022.22), penalty: yuan(77_631.26), compound: yuan(1_085.73) },
  },
  settlement: {
    kind: 'enforcement',
    instalments: [
      { dueOn: day('2026-12-31'), principal: yuan(1_000_000), interest: yuan(20_000) },
      { dueOn: day('2027-03-31'), principal: yuan(1_000_000), interest: yuan(30_000) },
      { dueOn: day('2027-06-30'), principal: yuan(1_000_000), interest: yuan(49_080.12) },
    ],
    waived: yuan(80_000),
    waivedWhat: '罚息、复利',
    approvalNo: '示减免2026第2号',
    graceDays: 15,
  },
  card: {
    cardNo: '0000000000000000004',
    openedOn: day('2022-04-01'),
    issuer: '示例银行股份有限公司示例市分行',
    agreement: '示例银行信用卡领用合约（2021年版）',
    limit: yuan(100_000),
    standards: '透支利息按日万分之五计算，按月计收复利；未还最低还款额部分按5%收取违约金',
    breach: '未按期还款的，应当支付利息、违约金，并承担实现债权的费用',
    termination: '连续两期未还最低还款额的，发卡行可以终止合约并要求一次性清偿',
    prompt: '2022年4月1日在营业网点以加粗条款和口头说明方式提示，持卡人抄录确认',
    lateFee: yuan(0),
    damages: yuan(1_200),
    handling: yuan(300.5),
    repaid: yuan(2_000),
  },
  internal: {
    caseNo: 'H2026000001',
    manager: '何经办',
    chain: ['经办人', '复核人', '部门负责人', '法律合规', '风险管理', '计划财务', '分管行长', '行长/审批委员会'],
    classes: [{ loanId: 'loan-1', riskClass: 'doubtful' }, { loanId: 'loan-2', riskClass: 'substandard' }],
    periods: [
      { kind: 'preservation-expiry', subject: '工业厂房及土地使用权（示例市晨曦纺织有限公司）', last: day('2026-12-20'), safe: day('2026-12-11'), flag: 'near' },
      { kind: 'loan-limitation', subject: '示银借字2025第0001号', last: day('2029-07-03'), safe: day('2029-07-02'), flag: null },
      { kind: 'guarantee-period', subject: '示融保函2025第0007号（示例省融盛担保股份有限公司）', last: null, safe: null, flag: 'undated' },
    ],
    proceedings: [{ kind: '一审', court: '示例市中心区人民法院', caseNo: '（2026）示0101民初1号', status: '已判决' }],
    missingEvidence: ['股东会（董事会）决议', '贷款提前到期通知书及送达凭证'],
    suit: {
      route: 'suit', beforeSuit: false, inSuit: true, guarantors: '甄有为名下有其他公司股权；融盛担保公司净资产为正', counsel: 'outside', firm: '示例省正衡律师事务所', feeWay: 'contingent',
      counselFee: yuan(50_000), letterFee: yuan(3_000), noticeFee: yuan(260), recovery: yuan(2_600_000), duration: '一审六个月，执行一年', risks: '厂房出租给第三人，腾退需要时间',
    },
    plan: {
      leader: '成守正', cause: '主要客户停止采购，流动资金断裂，2026年6月起停止付息；厂房仍在生产',
      compared: {
        cash: { amount: yuan(300_000), duration: '六个月', cost: yuan(0), risk: '依赖应收账款回款' },
        suit: { amount: yuan(2_600_000), duration: '十八个月', cost: yuan(110_000), risk: '厂房出租，处置价格可能偏低' },
        restructuring: { amount: yuan(3_000_000), duration: '三年', cost: yuan(20_000), risk: '经营能否恢复不确定' },
        assignment: { amount: yuan(1_500_000), duration: '六个月', cost: yuan(30_000), risk: '折价较大' },
        'in-kind': { amount: yuan(2_240_000), duration: '十二个月', cost: yuan(150_000), risk: '持有和再处置的税费' },
        'write-off': { amount: null, duration: null, cost: null, risk: '不符合认定条件' },
      },
      chosen: ['cash', 'suit'],
      steps: [
        { measure: '催收应收账款，落实回款账户', owner: '何经办', dueOn: day('2026-12-31'), checkpoint: '回款不少于10万元' },
        { measure: '申请续封，推动司法拍卖', owner: '万法明', dueOn: day('2027-03-31'), checkpoint: '挂网公告' },
      ],
      obstacles: '厂房承租人不配合腾退，需要法院支持', nextReview: day('2026-12-23'),
    },
    liability: {
      people: [
        { stage: 'investigation', name: '常查访', post: '客户经理', tenure: '2024年3月至2026年2月', duty: '核实贷款用途和销售合同', performed: '两次现场核查，未见购销合同原件', finding: 'diligence', proposal: '扣减绩效' },
        { stage: 'approval', name: '审明理', post: '审批员', tenure: '2023年1月至今', duty: '审查第一还款来源', performed: '按流程审查并提出限制条件', finding: 'exempt', proposal: '免责' },
        { stage: 'management', name: '管总揽', post: '分管副行长', tenure: '2022年7月至今', duty: '督促贷后管理', performed: '按季召开风险例会', finding: 'management', proposal: '诫勉谈话' },
      ],
      cause: '行业需求下降，主要客户流失', exemption: '本行尽职免责办法第八条第二项', loss: yuan(489_080.12), statements: '常查访：购销合同原件由借款人保管，调阅未果，已在报告中注明',
    },
  },
} satisfies Partial<FilingSnapshot>
