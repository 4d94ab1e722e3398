import { priceMethodLabels, priceMethods } from '../../../shared/model/enforcement.ts'
import { heading } from './court/parts.ts'
import { saleObjectNeeds, saleObjectsOf, saleObjectsTable } from './disposal/objects.ts'
import { enforcementCaseNeeds } from './enforcement/case-needs.ts'
import { enforcementPaper, reasonLines, titleText } from './enforcement/court-paper.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { box, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank } from './wording.ts'

const TITLE = '评估、拍卖申请书'

const ATTACHMENTS = ['查封裁定书、协助执行通知书', '不动产登记查询结果、抵押合同及登记证明', '财产现状照片、租赁及占用情况说明', '营业执照、负责人身份证明书、授权委托书']

const methodOf = ({ disposal }: FilingSnapshot) => disposal?.priceMethod ?? null

function requests(snapshot: FilingSnapshot): readonly string[] {
  const method = methodOf(snapshot)
  return [
    `以${method === null ? orBlank(null) : priceMethodLabels[method]}方式确定下列财产的处置参考价`,
    '依法通过司法拍卖网络平台公开拍卖下列财产，所得价款优先清偿申请执行人的债权',
    ...(snapshot.disposal?.clearOut === true ? ['责令占有人限期腾退并在腾空后交付'] : []),
  ]
}

function reasonsText(snapshot: FilingSnapshot): string {
  return [
    `${titleText(snapshot)}，被执行人至今未履行。贵院已对上列财产采取查封、扣押、冻结措施，被执行人没有其他可供执行的财产足以清偿债务。`,
    ...reasonLines(snapshot),
    '申请人依照《最高人民法院关于人民法院确定财产处置参考价若干问题的规定》第二条、第三条和《最高人民法院关于人民法院网络司法拍卖若干问题的规定》，请求贵院自查封、扣押、冻结财产之日起三十日内启动确定参考价程序，并依法拍卖。委托评估的，申请人愿按规定预交评估费。',
  ].join('\n')
}

function methodBoxes(snapshot: FilingSnapshot) {
  const chosen = methodOf(snapshot)
  const boxes = priceMethods.flatMap((method) => [priceMethodLabels[method], box(method === chosen), '　'])
  return paragraphs([print`${boxes}`], STYLE.letterBody)
}

/** What a court sends such an application back for (forms.md B11). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const waiting = saleObjectsOf(snapshot).filter((thing) => thing.rank !== null && thing.rank > 1)
  return waiting.map((thing) => ({
    code: 'disposal-not-first',
    level: 'amber',
    text: `${thing.object}我行系轮候查封，处置权在首先查封法院，请先办理《商请移送执行申请书》`,
    where: { tab: 'preservation', recordId: null },
  }))
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...enforcementCaseNeeds(snapshot),
    ...saleObjectNeeds(saleObjectsOf(snapshot)),
    ...new Questions('disposal', 'documents').require(methodOf(snapshot), 'priceMethod', '确定参考价的方式', '以议价、询价还是委托评估确定参考价').blanks,
  ]
}

/** 评估、拍卖申请书（处置财产申请书）: how the price is found, that the things are sold on line, and that they are cleared (forms.md B11). The layout is ours. */
export const disposalApplication: FormDefinition = {
  id: 'disposal-application',
  subject: 'title',
  title: TITLE,
  needs,
  checks,
  ...ONE_SIGNED_FOR,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    enforcementPaper(snapshot, {
      title: TITLE,
      requests: requests(snapshot),
      middle: [...heading('申请处置的财产'), saleObjectsTable(snapshot, saleObjectsOf(snapshot)), ...heading('确定参考价的方式'), ...methodBoxes(snapshot)],
      reasons: reasonsText(snapshot),
      attachments: ATTACHMENTS,
    }),
}
