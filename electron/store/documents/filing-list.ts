import type { Document } from 'docx'
import { namesOf } from './court/parties.ts'
import { courtPaper } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { copiesForParties, ONE_SIGNED_FOR } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, orBlank } from './wording.ts'

const TITLE = '立案材料交接清单'

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 700, align: 'text' },
  { head: '材料名称', width: 4544, align: 'text' },
  { head: '份数', width: 900, align: 'number' },
  { head: '原件／复印件', width: 1600, align: 'text' },
  { head: '备注', width: 1100, align: 'text' },
]

/** What the filing desk of a court takes in for a bank's suit (forms.md C): the copies follow the number of parties. */
function rows(snapshot: FilingSnapshot): readonly (readonly (string | null)[])[] {
  const perParty = String(copiesForParties(snapshot))
  const byLawyer = snapshot.agents.some(({ licenceNo }) => licenceNo !== null)
  const asksPreservation = snapshot.preservationRequest !== null
  const lines: readonly (readonly [string, string, string])[] = [
    ['民事起诉状', perParty, '原件'],
    ['证据目录及证据材料', perParty, '复印件'],
    ['欠款本息明细表', perParty, '原件'],
    ['原告营业执照、金融许可证', '1', '复印件'],
    ['法定代表人（负责人）身份证明书及身份证', '1', '原件、复印件'],
    ['授权委托书、代理人身份材料', '1', '原件、复印件'],
    ...(byLawyer ? [['律师事务所函、律师执业证', '1', '原件、复印件'] as const] : []),
    ['被告身份材料（身份证、户籍或者企业信用公示信息）', '1', '复印件'],
    ['送达地址确认书、电子送达同意书', '1', '原件'],
    ['诉讼费预交、退费账户确认书', '1', '原件'],
    ...(asksPreservation ? [['保全申请、财产线索清单及担保材料', '2', '原件'] as const] : []),
  ]
  return lines.map(([name, copies, form], index) => [String(index + 1), name, copies, form, null])
}

function render(snapshot: FilingSnapshot): Document {
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...paragraphs(
        [
          print`受理法院：${fill(orBlank(snapshot.court.name))}　案由：${fill(causeOf(snapshot))}`,
          print`原告：${fill(plaintiffName(snapshot))}`,
          print`被告：${fill(namesOf(defendantsOf(snapshot)))}`,
        ],
        STYLE.tableText,
      ),
      dataTable(COLUMNS, rows(snapshot), 'sheet'),
      ...paragraphs([print`以上材料已当面点清。复印件均加盖“与原件核对无异”印章。`], STYLE.tableText, true),
      ...paragraphs([print`提交人：${fill(plaintiffName(snapshot))}　经办人（签名）：${fill(null, 12)}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.tableSignature, true),
      ...paragraphs([print`接收人（签名）：${fill(null, 16)}　接收日期：${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature),
    ],
  })
}

/** 立案材料交接清单, signed by the filing desk (forms.md C6). forms.md gives no layout: it is ours. */
export const filingList: FormDefinition = {
  id: 'filing-list',
  subject: 'none',
  title: TITLE,
  needs: ({ court }) => new Questions('court', 'proceedings').ask(court.name, 'name', '受理法院', '材料交到哪家法院').blanks,
  checks: () => [],
  ...ONE_SIGNED_FOR,
  signers: ['经办人签名', '法院接收人签名'],
  render,
}
