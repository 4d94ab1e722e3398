import type { Document } from 'docx'
import { representativeWord } from './court/parties.ts'
import { body, courtPaper, sealAndDay } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank } from './wording.ts'

const TITLE = '法定代表人（负责人）身份证明书'

const titleFor = (snapshot: FilingSnapshot): string => `${representativeWord(snapshot)}身份证明书`

function render(snapshot: FilingSnapshot): Document {
  const { bank } = snapshot
  const word = representativeWord(snapshot)
  return courtPaper(snapshot, {
    title: titleFor(snapshot),
    children: [
      ...body(`${orBlank(bank.representativeName)}同志在我单位任${orBlank(bank.representativeTitle)}职务，为我单位${word}。`),
      ...paragraphs([print`特此证明。`], STYLE.courtBody),
      ...body(`单位地址：${orBlank(bank.domicile)}\n单位电话：${orBlank(bank.representativePhone ?? bank.contactPhone)}\n${word}身份证件号码：${orBlank(null)}`),
      ...sealAndDay(snapshot, '单位'),
      ...paragraphs([print`附：${fill(word)}身份证件复印件、营业执照复印件、金融许可证复印件`], STYLE.courtBody),
    ],
  })
}

/**
 * 法定代表人身份证明书, for the head of a branch 负责人身份证明书 (forms.md C2). The id number of the head is written by hand: the
 * record does not keep it.
 */
export const representativeCertificate: FormDefinition = {
  id: 'representative-certificate',
  subject: 'none',
  title: TITLE,
  printedTitle: titleFor,
  needs: ({ bank }) =>
    new Questions('bank', 'organisation')
      .require(bank.representativeName, 'representativeName', '法定代表人／负责人', '本机构的负责人是谁')
      .require(bank.representativeTitle, 'representativeTitle', '负责人职务', '负责人的职务是什么')
      .ask(bank.domicile, 'domicile', '单位地址', '本机构的主要办事机构所在地是哪里')
      .ask(bank.representativePhone ?? bank.contactPhone, 'representativePhone', '单位电话', '本机构的电话是多少').blanks,
  checks: () => [],
  copies: () => 1,
  copiesRule: '每案一份',
  signers: ['本机构公章'],
  render,
}
