import type { FileChild } from 'docx'
import { namesOf } from './court/parties.ts'
import { body, heading } from './court/parts.ts'
import { objectText, saleObjectNeeds, saleObjectsOf, saleObjectsTable } from './disposal/objects.ts'
import { enforcementCaseNeeds } from './enforcement/case-needs.ts'
import { enforcementPaper, reasonLines, titleText } from './enforcement/court-paper.ts'
import type { Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { joinKnown } from './paper/format.ts'
import { fill, pageStart, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf } from './people.ts'
import type { SaleThing } from './snapshot-particulars.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, orBlank } from './wording.ts'

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
  if (saleObjectsOf(snapshot).length === 0) return []
  if (sealedByOthers(snapshot).length > 0) {
    return [{ code: 'transfer-letter-model', level: 'amber', text: '待核实：所附商请移送执行函的文稿没有核对官方样式，提交前请以人民法院的文书样式为准', where: { tab: 'documents', recordId: null } }]
  }
  return [{ code: 'transfer-first-sealed', level: 'red', text: '所选财产均由我行申请首先查封，不需要商请移送', where: { tab: 'preservation', recordId: null } }]
}

const LETTER_TITLE = '商请移送执行函'

/** The letter that the court is asked to send, drafted for it: facts filled in, the court's own number and seal left open. */
function letterDraft(snapshot: FilingSnapshot): readonly FileChild[] {
  const { enforcement = null, court } = snapshot
  const things = joinKnown(sealedByOthers(snapshot).map(objectText), '；')
  return [
    pageStart(print`${fill(orBlank(enforcement?.court ?? court.name))}`, STYLE.courtTitle),
    ...paragraphs([print`${LETTER_TITLE}`], STYLE.courtTitle),
    ...paragraphs([print`（供执行法院参考的文稿，【待核实】格式以人民法院文书样式为准）`], STYLE.courtFlush),
    ...paragraphs([print`${fill(orBlank(null))}人民法院：`], STYLE.courtFlush),
    ...body(
      [
        `${namesOf(defendantsOf(snapshot))}${causeOf(snapshot)}一案，${titleText(snapshot).replace('现由贵院以', '现由我院以')}。`,
        `申请执行人对${orBlank(things)}依法享有顺位在先的担保物权，该财产由你院首先查封，自首先查封之日起已超过六十日，尚未就该财产发布拍卖公告或者进入变卖程序。`,
        '根据《最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复》的规定，请你院在收到本函之日起十五日内向我院出具移送执行函，将上列财产移送我院执行。',
        '附件：1. 据以执行的生效法律文书；2. 有关案件情况说明；3. 其他必要的案件材料。',
      ].join('\n'),
    ),
    ...paragraphs([print`${fill(orBlank(enforcement?.court ?? court.name))}（院印）`, print`${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.courtRight, true),
  ]
}

/**
 * 商请移送执行申请书 with the draft of the 商请移送执行函: asks the enforcing court to write to the court that sealed first (法释〔2016〕6号; features.md C14). forms.md has no model for
 * either: the frame of the application is that of the others to the court; the model of the letter
 * is from memory: it is worded after the reply of the Supreme Court, and both the paper and the list of checks say 待核实.
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
      appendix: letterDraft(snapshot),
    }),
}
