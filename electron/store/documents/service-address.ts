import type { Document, FileChild } from 'docx'
import { clauseText } from './clause.ts'
import { factTable, suitRows } from './court/fact-sheet.ts'
import { courtPaper, sealAndDay } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { box, fill, pageStart, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'

const TITLE = '送达地址确认书'

/** What the court tells the party (forms.md C4, in our own words). */
const TOLD = [
  '1. 当事人应当提供准确的送达地址、收件人和联系电话；送达地址变更的，应当及时书面告知人民法院。',
  '2. 本确认书的送达地址适用于第一审、第二审、再审和执行程序。',
  '3. 因提供的送达地址不准确、变更后未及时告知，或者收件人拒收，致使诉讼文书未能被实际接收的，文书退回之日视为送达之日。',
]

const AGREED: readonly Column[] = [
  { head: '对方当事人', width: 2600, align: 'text' },
  { head: '合同约定的送达地址', width: 4444, align: 'text' },
  { head: '合同条款', width: 1800, align: 'text' },
]

/** The other side's address for service that the contract fixes, on a page of its own for the court's use. */
function agreedAddresses(snapshot: FilingSnapshot): readonly FileChild[] {
  const clause = snapshot.loans.find((loan) => loan.serviceClause !== null)?.serviceClause ?? null
  const rows = defendantsOf(snapshot)
    .filter((party) => party.agreedServiceAddress !== null)
    .map((party) => [party.name, party.agreedServiceAddress, clause === null ? null : `借款合同${clauseText(clause)}`])
  return rows.length === 0 ? [] : [pageStart(print`附：合同约定的对方当事人送达地址`, STYLE.courtHeading), dataTable(AGREED, rows, 'sheet')]
}

function render(snapshot: FilingSnapshot): Document {
  const { bank } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      factTable([
        ...suitRows(snapshot),
        ['当事人', plaintiffName(snapshot)],
        ['告知事项', TOLD.join('\n')],
        ['指定签收人', bank.contact],
        ['与当事人的关系', bank.department === null ? null : `${bank.department}工作人员`],
        ['证件类型及号码', null],
        ['送达地址', bank.serviceAddress ?? bank.domicile],
        ['邮政编码', null],
        ['手机号码、联系电话', bank.contactPhone],
        ['是否接受电子送达', print`是${box(false)}　否${box(false)}`],
        ['电子送达方式', print`手机号码${box(false)}　传真${box(false)}　电子邮件${box(false)}　微信${box(false)}　其他${box(false)}`],
        ['电子送达地址', null],
      ]),
      ...paragraphs([print`我单位已经阅读并知悉上述告知事项，提供的送达地址准确、有效。`], STYLE.courtBody, true),
      ...sealAndDay(snapshot, '受送达人'),
      ...paragraphs([print`备注（法院工作人员签名）：${fill(null, 20)}`], STYLE.courtBody),
      ...agreedAddresses(snapshot),
    ],
  })
}

/** 送达地址确认书: the court's own form goes before; ours is for courts that hand out none (forms.md C4). The layout is ours. */
export const serviceAddress: FormDefinition = {
  id: 'service-address',
  subject: 'none',
  title: TITLE,
  needs: ({ bank }) =>
    new Questions('bank', 'organisation')
      .require(bank.serviceAddress ?? bank.domicile, 'serviceAddress', '送达地址', '法院文书寄到本机构的哪个地址')
      .ask(bank.contact, 'contact', '指定签收人', '法院文书由谁签收')
      .ask(bank.contactPhone, 'contactPhone', '签收人联系电话', '签收人的电话是多少').blanks,
  checks: () => [],
  copies: () => 1,
  copiesRule: '每一方当事人一份',
  signers: ['本机构公章'],
  render,
}
