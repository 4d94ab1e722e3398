/** 办案程序 in plain words. What a step's period or fee is in law stands in the law table and is read from there, in the version in force. */

export interface ProcedureStep {
  readonly text: string
  /** Names of rules of the law table that the step rests on. */
  readonly rules: readonly string[]
}

/** A computation of the toolbox that the procedure asks for. */
export type ProcedureTool = 'court-fee' | 'procedure-terms' | 'enforcement-term' | 'preservation-term' | 'judicial-sale' | 'in-kind' | 'delayed-performance'

export interface Procedure {
  readonly id: string
  readonly name: string
  /** When it is the right way, and when not. */
  readonly when: string
  readonly steps: readonly ProcedureStep[]
  /** What it costs, by the rules of the law table. */
  readonly fees: readonly string[]
  readonly tools: readonly ProcedureTool[]
}

const step = (text: string, ...rules: readonly string[]): ProcedureStep => ({ text, rules })

export const procedures: readonly Procedure[] = [
  {
    id: 'preservation',
    name: '诉前保全和诉讼保全',
    when: '发现债务人转移财产，或者名下有可查封的财产时，先保全再谈。起诉前申请的，法院采取措施后要按期起诉；起诉时一并申请的，不受这个期限限制。',
    steps: [
      step('准备申请书、财产线索和担保。金融机构申请诉讼保全，法院可以不要求提供担保。', 'preservation-security'),
      step('诉前保全向财产所在地、被申请人住所地或者有管辖权的法院提出，诉讼保全向受理案件的法院提出；情况紧急的，法院限时裁定。', 'procedure-pre-suit-ruling', 'procedure-preservation-decision'),
      step('诉前保全的，措施采取后按期起诉或者申请仲裁，逾期法院解除保全。', 'pre-suit-suit'),
      step('收到裁定后登记每一项财产的起止日。查封、冻结有最长期限，到期自动失效。', 'preservation-length', 'preservation-effect'),
      step('期限届满前提前申请续行，留出法院办理的时间。轮候的，首封解除后自动生效，不需要再申请。', 'renewal-lead', 'preservation-runs-on'),
      step('对保全裁定不服，可以申请复议，复议期间不停止执行。', 'procedure-preservation-review'),
    ],
    fees: ['fee-preservation'],
    tools: ['preservation-term', 'court-fee'],
  },
  {
    id: 'payment-order',
    name: '支付令（督促程序）',
    when: '债权只有给付金钱、没有争议，能够把支付令直接送到债务人手里时，费用低、时间短。债务人会提异议、下落不明，或者要处置抵押物的，不要走这条路。',
    steps: [
      step('向债务人住所地的基层法院递交申请书和债权凭证，法院限时答复是否受理。', 'procedure-payment-order-acceptance'),
      step('法院审查后发出支付令。', 'procedure-payment-order-issue'),
      step('支付令要送达债务人；在期限内无法送达的，督促程序终结。', 'procedure-payment-order-service'),
      step('债务人在期限内清偿或者书面提出异议；既不清偿又不异议的，本行申请执行。', 'procedure-payment-order-objection'),
      step('异议成立的，支付令失效，转入诉讼；本行不想转入的，要按期表示。', 'procedure-payment-order-refuse-suit'),
    ],
    fees: ['fee-payment-order'],
    tools: ['court-fee', 'procedure-terms'],
  },
  {
    id: 'security-interest',
    name: '实现担保物权（特别程序）',
    when: '抵押、质押登记齐全，主债权和担保都没有实质争议，只想尽快变卖担保物时用。裁定只及于担保物，不足部分还要另行起诉保证人和借款人。',
    steps: [
      step('确认担保物权还在行使期间内。', 'security-exercise', 'security-protection'),
      step('向担保财产所在地或者担保物权登记地的基层法院申请，交合同、登记证明和债权凭证。'),
      step('被申请人收到副本后可以在期限内提出异议；有实质争议的，法院裁定驳回，本行改走诉讼。', 'procedure-security-objection'),
      step('法院在特别程序的审限内裁定准许拍卖、变卖，或者驳回申请。', 'procedure-trial-special'),
      step('对准许的裁定，当事人、利害关系人可以在期限内提出异议；裁定生效后本行申请执行。', 'procedure-security-ruling-objection', 'procedure-security-third-party-objection', 'enforcement-length'),
    ],
    fees: ['fee-enforcement'],
    tools: ['procedure-terms', 'judicial-sale', 'court-fee'],
  },
  {
    id: 'first-instance',
    name: '一审诉讼',
    when: '最通用的路。要求全部债务人、保证人、抵押人承担责任，或者债务有争议时，都走诉讼。起诉使诉讼时效中断，对保证人要在保证期间内提起。',
    steps: [
      step('起诉前核对诉讼时效、每一位保证人的保证期间和管辖约定。', 'limitation-length', 'guarantee-length', 'court-level'),
      step('递交起诉状、证据和主体材料，法院限时决定是否立案；约定过送达地址的，一并写明。', 'procedure-docketing', 'service-address'),
      step('收到交费通知后按期交纳受理费，逾期按撤诉处理。', 'procedure-acceptance-fee'),
      step('法院送达副本，被告答辩；被告可以在答辩期内提出管辖权异议。', 'procedure-complaint-copy', 'procedure-defence', 'procedure-jurisdiction-objection'),
      step('被告下落不明的，公告送达；事实清楚、标的小的，可以适用简易程序或者小额诉讼。', 'procedure-service-by-notice', 'small-claims', 'small-claims-excluded'),
      step('开庭、判决或者调解。各类程序的审限不同，审限内没有结果可以查询和催办。', 'procedure-trial-ordinary', 'procedure-trial-simplified', 'procedure-trial-small-claims'),
      step('判决生效后，从履行期限届满起计算申请执行的期间。', 'effective-day', 'enforcement-length'),
    ],
    fees: ['fee-acceptance', 'fee-reduction', 'procedure-fee-refund'],
    tools: ['court-fee', 'procedure-terms'],
  },
  {
    id: 'appeal',
    name: '上诉和再审',
    when: '判决没有支持优先受偿、漏判保证人或者利息口径错误，值得再争时用。上诉期很短，收到判决当天就要登记。再审不停止执行。',
    steps: [
      step('在上诉期内递交上诉状；判决和裁定的期限不同。', 'procedure-appeal-judgment', 'procedure-appeal-ruling'),
      step('按期交纳上诉费，逾期按撤回上诉处理。', 'procedure-appeal-fee'),
      step('二审法院在审限内裁判。', 'procedure-trial-second-judgment', 'procedure-trial-second-ruling'),
      step('生效裁判确有错误的，可以按期申请再审；有新证据等情形的，另有起算办法。', 'procedure-retrial', 'procedure-retrial-new-ground'),
    ],
    fees: ['fee-acceptance'],
    tools: ['procedure-terms', 'court-fee'],
  },
  {
    id: 'notarised',
    name: '赋强公证债权文书的执行',
    when: '放款时办过赋予强制执行效力的公证，借款人、担保人都书面承诺接受强制执行的，不用起诉，直接申请执行。没有公证过的债务项目仍要起诉。',
    steps: [
      step('向公证机构申请出具执行证书，公证机构核实违约事实。'),
      step('持公证书和执行证书，在申请执行的期间内向法院申请执行；分期履行的，起算另有规定。', 'enforcement-length', 'enforcement-instalments'),
      step('被执行人可以在期限内申请不予执行，法院审查。', 'procedure-notarised-opposition'),
    ],
    fees: ['fee-enforcement'],
    tools: ['enforcement-term', 'court-fee'],
  },
  {
    id: 'enforcement',
    name: '申请执行',
    when: '判决、调解书、仲裁裁决生效，对方到期不履行时。申请执行有期间，过期对方可以抗辩，赢了的官司也会落空。',
    steps: [
      step('从履行期限届满起计算期间，期间内申请；中止、中断的情形要留证据。', 'enforcement-length', 'enforcement-instalments', 'enforcement-interruption'),
      step('诉讼中保全过的财产，判决后按期申请执行，查封的顺位才能接上。', 'procedure-enforcement-after-preservation'),
      step('法院立案并发出执行通知。', 'procedure-enforcement-docketing', 'procedure-enforcement-notice'),
      step('法院超过期限没有执行的，可以向上一级法院申请。', 'procedure-enforcement-inactive'),
      step('第三人对被执行人有到期债务的，可以申请法院通知第三人直接向本行履行。', 'procedure-due-claim-payment'),
      step('有人提出执行异议的，盯住审查期限；对裁定不服，按期复议或者提起异议之诉。', 'procedure-enforcement-objection-ruling', 'procedure-enforcement-review', 'procedure-third-party-suit'),
      step('申请限制消费、纳入失信名单；名单有期限，到期自动屏蔽。', 'listing-term', 'procedure-listing-decision'),
      step('迟延履行期间的加倍利息自履行期满次日起算，随本金一并主张。', 'delayed-performance'),
    ],
    fees: ['fee-enforcement'],
    tools: ['enforcement-term', 'delayed-performance', 'court-fee'],
  },
  {
    id: 'sale',
    name: '拍卖、变卖和以物抵债',
    when: '查封的财产要变现时。拍卖流拍后，本行可以接受以物抵债，但要先算税费、占有和处置期限，再报审批。',
    steps: [
      step('首封法院享有处置权；本行是轮候但有优先受偿权的，可以商请移送处置权。', 'disposal-right'),
      step('确定参考价：议价、询价、网络询价或者评估；对评估报告有异议按期提出。', 'reference-price', 'procedure-appraisal-objection', 'procedure-sale-start'),
      step('网络司法拍卖：一拍、二拍的公告期和降价幅度有规定；仍不成交的，变卖或者抵债。', 'auction-online', 'sale-details'),
      step('抵押前已经出租的，租赁继续有效；唯一住房也可以执行，但要安置。', 'lease-first', 'only-home'),
      step('多个债权人的，按期申请参与分配；对分配方案有异议按期提出。', 'distribution', 'procedure-distribution-objection', 'procedure-distribution-suit'),
      step('抵债资产取得后有处置期限。', 'disposal-term', 'disposal-by-law'),
    ],
    fees: [],
    tools: ['judicial-sale', 'in-kind'],
  },
  {
    id: 'terminated-round',
    name: '终结本次执行和恢复执行',
    when: '暂时没有可供执行的财产，法院终结本次执行。债权没有消灭，发现财产可以随时申请恢复，不受申请执行期间的限制。',
    steps: [
      step('收到终本裁定，核对法院是否查过财产、限制过消费；程序不到位的可以提出异议。', 'terminated-round'),
      step('继续找财产线索，定期查询；发现财产后申请恢复执行。', 'terminated-round'),
      step('终本后查封仍有期限，照样要续。', 'preservation-length', 'renewal-enforcement'),
    ],
    fees: [],
    tools: ['preservation-term'],
  },
  {
    id: 'bankruptcy',
    name: '债务人破产',
    when: '法院受理债务人的破产申请后，个别清偿停止，执行中止，本行改为申报债权。保证人不因此免责，但要同时盯住保证人。',
    steps: [
      step('在公告的期限内向管理人申报债权，写明有无担保；错过的可以补充申报，但要承担费用。', 'bankruptcy-claims'),
      step('利息停止计算，未到期的债权视为到期，保全解除、执行中止。', 'bankruptcy-effects'),
      step('对担保财产享有优先受偿权，参加债权人会议表决。', 'bankruptcy-effects'),
      step('程序终结后发现新财产的，按期请求追加分配。', 'procedure-additional-distribution'),
    ],
    fees: ['fee-bankruptcy'],
    tools: ['court-fee', 'procedure-terms'],
  },
  {
    id: 'mediation',
    name: '调解和司法确认',
    when: '债务人有还款意愿、能提出可行计划时。经依法设立的调解组织达成的协议，双方一起到法院确认后，可以直接申请执行。',
    steps: [
      step('协议写明金额、每期日期、一期不付全部到期和担保人的签字。', 'repayment-term'),
      step('协议生效后按期共同申请司法确认。', 'procedure-judicial-confirmation'),
      step('对方不履行的，凭确认裁定申请执行。', 'enforcement-length'),
    ],
    fees: [],
    tools: ['procedure-terms'],
  },
]
