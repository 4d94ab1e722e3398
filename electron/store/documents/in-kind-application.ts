import { taxBearerLabels } from '../../../shared/model/filing-particulars.ts'
import { inKindOffset } from '../../../shared/rules/disposal-price.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { heading } from './court/parts.ts'
import { objectText, roundsText, saleObjectsOf } from './disposal/objects.ts'
import { enforcementCaseNeeds } from './enforcement/case-needs.ts'
import { enforcementPaper, reasonLines, titleText } from './enforcement/court-paper.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_EACH_DEBTOR } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate, yuan } from './paper/format.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { saleResultLabels, saleRoundLabels } from '../../../shared/model/enforcement.ts'
import { nameOf } from './people.ts'
import { Questions } from './questions.ts'
import type { SaleThing } from './snapshot-particulars.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank, yuanOrBlank } from './wording.ts'

const TITLE = '以物抵债申请书'

const ATTACHMENTS = ['流拍（变卖不成）公告或者通知', '债权冲抵计算说明', '我行有权机构的审批文件', '营业执照、负责人身份证明书、授权委托书']

/** Twips; together the width between the margins of a court paper. */
const ROUNDS: readonly Column[] = [
  { head: '轮次', width: 1800, align: 'text' },
  { head: '开拍日期', width: 2600, align: 'text' },
  { head: '起拍价（保留价）（元）', width: 2644, align: 'number' },
  { head: '结果', width: 1800, align: 'text' },
]

/** The thing that was chosen, else the one whose sale failed last. */
function thingOf(snapshot: FilingSnapshot): SaleThing | null {
  const things = saleObjectsOf(snapshot)
  const chosen = things.find((thing) => thing.id === snapshot.inKind?.assetId)
  const failed = things.filter((thing) => thing.rounds.some((round) => round.result === 'failed'))
  return chosen ?? failed.at(-1) ?? things.at(0) ?? null
}

/** The reserve price of the round that failed last: at that price the thing may be taken (民诉法解释第四百九十一条). */
function priceOf(thing: SaleThing | null): Fen | null {
  return thing?.rounds.findLast((round) => round.result === 'failed')?.startPrice ?? null
}

function lastRound(thing: SaleThing | null): string {
  const failed = thing?.rounds.findLast((round) => round.result === 'failed')
  return failed === undefined ? orBlank(null) : saleRoundLabels[failed.round]
}

/** Nothing to pay where the price does not exceed the claim. */
function differenceText(snapshot: FilingSnapshot): string {
  const price = priceOf(thingOf(snapshot))
  const claim = snapshot.inKind?.claim ?? null
  if (price === null || claim === null || claim === 0) return `抵偿金额少于财产价额的差额${yuanOrBlank(null)}，于贵院指定期限内交纳`
  const { paysIn, booked } = inKindOffset(price, claim).value
  const booking = `抵偿债务${yuan(booked)}`
  return paysIn === 0 ? `${booking}，没有应交纳的差额` : `${booking}，财产价额超过债权的差额${yuan(paysIn)}于贵院指定期限内交纳`
}

/** Who enters the new owner. */
const registryOf = (thing: SaleThing | null): string => thing?.registry ?? '登记机构'

function requests(snapshot: FilingSnapshot): readonly string[] {
  const thing = thingOf(snapshot)
  const bearer = snapshot.inKind?.taxBearer ?? null
  return [
    `裁定将被执行人${orBlank(thing === null ? null : nameOf(snapshot, thing.ownerId))}的${orBlank(thing === null ? null : objectText(thing))}以${lastRound(thing)}保留价${yuanOrBlank(priceOf(thing))}交付申请执行人抵偿债务`,
    differenceText(snapshot),
    `过户税费${bearer === null ? orBlank(null) : taxBearerLabels[bearer]}`,
    '抵偿的款项先清偿生效法律文书确定的金钱债务，再清偿加倍部分债务利息',
    `裁定送达后向${registryOf(thing)}发出协助执行通知书，办理财产权证照转移登记，责令占有人限期腾退并交付财产`,
  ]
}

function reasonsText(snapshot: FilingSnapshot): string {
  const thing = thingOf(snapshot)
  return [
    `${titleText(snapshot)}。${orBlank(thing?.object ?? null)}经司法拍卖：${orBlank(thing === null ? null : roundsText(thing))}，无人竞买，申请执行人愿以该次拍卖保留价接受该财产抵偿债务。`,
    `接受抵债已经我行有权机构批准（${orBlank(snapshot.inKind?.approvalNo ?? null)}）。`,
    ...reasonLines(snapshot),
    '依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第四百九十条、第四百九十一条、《最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释》第四条和《最高人民法院关于人民法院网络司法拍卖若干问题的规定》提出申请。',
  ].join('\n')
}

function roundsTable(snapshot: FilingSnapshot) {
  const rounds = thingOf(snapshot)?.rounds ?? []
  return dataTable(ROUNDS, rounds.map(({ round, opensOn, startPrice, result }) => [saleRoundLabels[round], longDate(opensOn), formatYuan(startPrice), saleResultLabels[result]]))
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const thing = thingOf(snapshot)
  if (thing === null || priceOf(thing) !== null) return []
  return [{ code: 'in-kind-not-failed', level: 'red', text: `${thing.object}没有流拍的记录，不能申请以物抵债`, where: { tab: 'proceedings', recordId: null } }]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const thing = thingOf(snapshot)
  return [
    ...enforcementCaseNeeds(snapshot),
    ...new Questions('', 'proceedings')
      .require(thing, 'saleObjects', '抵债的财产', '以哪一项财产抵债（请在“程序”页登记拍卖轮次）')
      .require(priceOf(thing), 'inKind.price', '保留价', '流拍的一次起拍价（保留价）是多少').blanks,
    ...new Questions('inKind', 'documents')
      .require(snapshot.inKind?.approvalNo ?? null, 'approvalNo', '审批文号', '接受抵债由哪一级批准，文号是多少')
      .ask(snapshot.inKind?.taxBearer ?? null, 'taxBearer', '税费负担', '过户税费由谁负担').blanks,
    ...new Questions('inKind', 'proceedings').ask(snapshot.inKind?.claim ?? null, 'claim', '抵偿的债权', '申请抵偿时的债权金额是多少').blanks,
  ]
}

/** 以物抵债申请书 after a failed sale, at the reserve price of that round (forms.md B12). The layout is ours. */
export const inKindApplication: FormDefinition = {
  id: 'in-kind-application',
  subject: 'title',
  title: TITLE,
  needs,
  checks,
  ...ONE_EACH_DEBTOR,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    enforcementPaper(snapshot, {
      title: TITLE,
      requests: requests(snapshot),
      middle: [...heading('拍卖情况'), roundsTable(snapshot)],
      reasons: reasonsText(snapshot),
      attachments: ATTACHMENTS,
    }),
}
