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
} satisfies Partial<FilingSnapshot>
