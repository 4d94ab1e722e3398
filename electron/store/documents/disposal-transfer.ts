import { heading } from './court/parts.ts'
import { saleObjectNeeds, saleObjectsOf, saleObjectsTable } from './disposal/objects.ts'
import { enforcementCaseNeeds } from './enforcement/case-needs.ts'
import { enforcementPaper, reasonLines, titleText } from './enforcement/court-paper.ts'
import type { Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { joinKnown } from './paper/format.ts'
import type { SaleThing } from './snapshot-particulars.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank } from './wording.ts'

const TITLE = '商请移送执行申请书'

const ATTACHMENTS = ['生效法律文书、执行案件受理通知书', '抵押合同、登记证明', '首先查封及轮候查封的裁定书、协助执行通知书', '登记查询结果', '营业执照、负责人身份证明书、授权委托书']

/** The letter is for things that another court sealed first (R25). */
const sealedByOthers = (snapshot: FilingSnapshot): readonly SaleThing[] => saleObjectsOf(snapshot).filter(({ rank }) => rank !== 1)

function names(snapshot: FilingSnapshot): string {
  return orBlank(joinKnown(sealedByOthers(snapshot).map(({ object }) => object)))
}

function requests(snapshot: FilingSnapshot): readonly string[] {
  return [
    `请贵院向首先查封${names(snapshot)}的法院发出商请移送执行函，将该财产移送贵院执行`,
    '移送后依法拍卖、变卖，所得价款优先清偿申请执行人的债权',
  ]
}

function reasonsText(snapshot: FilingSnapshot): string {
  return [
    `${titleText(snapshot)}。申请执行人对上列财产享有优先受偿权，该财产由其他法院首先查封，自首先查封之日起已超过六十日，首先查封法院尚未就该财产发布拍卖公告或者进入变卖程序。`,
    ...reasonLines(snapshot),
    '依照《最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复》（法释〔2016〕6号）第一条，优先债权执行法院可以要求将该查封财产移送执行；首先查封法院应当自收到商请移送执行函之日起十五日内出具移送执行函。',
  ].join('\n')
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  if (saleObjectsOf(snapshot).length === 0 || sealedByOthers(snapshot).length > 0) return []
  return [{ code: 'transfer-first-sealed', level: 'red', text: '所选财产均由我行申请首先查封，不需要商请移送', where: { tab: 'preservation', recordId: null } }]
}

/**
 * 商请移送执行申请书: asks the enforcing court to write to the court that sealed first (法释〔2016〕6号; features.md C14). forms.md has no model for
 * it: the frame is that of the other applications to the court, the layout is ours.
 */
export const disposalTransfer: FormDefinition = {
  id: 'disposal-transfer',
  subject: 'title',
  title: TITLE,
  needs: (snapshot) => [...enforcementCaseNeeds(snapshot), ...saleObjectNeeds(sealedByOthers(snapshot))],
  checks,
  ...ONE_SIGNED_FOR,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    enforcementPaper(snapshot, {
      title: TITLE,
      requests: requests(snapshot),
      middle: [...heading('商请移送的财产'), saleObjectsTable(snapshot, sealedByOthers(snapshot))],
      reasons: reasonsText(snapshot),
      attachments: ATTACHMENTS,
    }),
}
