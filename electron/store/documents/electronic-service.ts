import type { Document } from 'docx'
import { factTable, suitRows } from './court/fact-sheet.ts'
import { courtPaper, sealAndDay } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { box, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'

const TITLE = '电子送达同意书'

function render(snapshot: FilingSnapshot): Document {
  const { bank, court } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      factTable([
        ['受理法院', court.name],
        ...suitRows(snapshot),
        ['当事人', plaintiffName(snapshot)],
        ['接收人', bank.contact],
        ['手机号码、联系电话', bank.contactPhone],
        ['电子邮箱', null],
        ['传真', null],
        ['送达方式', print`短信${box(false)}  电子邮件${box(false)}  人民法院在线服务${box(false)}  传真${box(false)}  其他${box(false)}`],
        ['送达文书', print`诉讼材料、通知、传票${box(false)}　判决书、裁定书、调解书${box(false)}`],
      ]),
      ...paragraphs(
        [
          print`我单位同意人民法院依照《中华人民共和国民事诉讼法》第九十条，以上列方式送达本案诉讼文书。送达信息到达上列系统的日期为送达日期；需要纸质判决书、裁定书、调解书的，另行提出。`,
          print`上列信息变更的，将书面告知人民法院；未告知致使无法送达的，自行承担后果。`,
        ],
        STYLE.courtBody,
      ),
      ...sealAndDay(snapshot, '当事人'),
    ],
  })
}

/** 电子送达同意书 (forms.md C6; 民事诉讼法第九十条). Whether and how is ticked by hand. forms.md gives no layout: it is ours. */
export const electronicService: FormDefinition = {
  id: 'electronic-service',
  subject: 'none',
  title: TITLE,
  needs: ({ bank }) =>
    new Questions('bank', 'organisation')
      .ask(bank.contact, 'contact', '接收人', '电子送达由谁接收')
      .ask(bank.contactPhone, 'contactPhone', '接收号码', '电子送达发到哪个号码').blanks,
  checks: () => [],
  copies: () => 1,
  copiesRule: '每案一份',
  signers: ['本机构公章'],
  render,
}
