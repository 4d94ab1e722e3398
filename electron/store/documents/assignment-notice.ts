import type { Document } from 'docx'
import { formatYuan } from '../../../shared/rules/money.ts'
import { agreementText, assigneeName, assignmentNeeds, assignmentOf, assignorName } from './assignment/parties.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { nameOf } from './people.ts'
import { debtsNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { borrowerNames, orBlank } from './wording.ts'
import { wideTablePaper } from './wide-table.ts'

const TITLE = '债权转让通知暨债务催收联合公告'

/** Twips; together the width of the wide page. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 640, align: 'text' },
  { head: '借款人', width: 2440, align: 'text' },
  { head: '借款合同号', width: 2600, align: 'text' },
  { head: '担保人', width: 2750, align: 'text' },
  { head: '担保合同号', width: 3000, align: 'text' },
  { head: '基准日本金（元）', width: 1860, align: 'number' },
  { head: '利息（元）', width: 1560, align: 'number' },
]

function secures(security: { readonly loanIds: readonly string[] }, loan: Loan): boolean {
  return security.loanIds.length === 0 || security.loanIds.includes(loan.id)
}

function row(loan: Loan, index: number, snapshot: FilingSnapshot): readonly (string | null)[] {
  const guarantees = snapshot.guarantees.filter((guarantee) => secures(guarantee, loan))
  const securities = snapshot.collateral.filter((item) => secures(item, loan))
  const sureties = [...guarantees.map(({ guarantorId }) => nameOf(snapshot, guarantorId)), ...securities.map(({ ownerId }) => nameOf(snapshot, ownerId))]
  const { principal, interest, penalty, compound } = loan.ledger
  const owed = sumKnown([interest, penalty, compound])
  return [
    String(index + 1),
    borrowerNames(loan, snapshot),
    loan.contractNo,
    joinKnown([...new Set(sureties)], '\n'),
    joinKnown([...guarantees, ...securities].map(({ contractNo }) => contractNo), '\n'),
    principal === null ? null : formatYuan(principal),
    owed === null ? null : formatYuan(owed),
  ]
}

function contactLine(name: string, contact: string | null): string {
  return `${name}联系方式：${orBlank(contact)}`
}

function ownContact({ bank }: FilingSnapshot): string | null {
  return joinKnown([joinKnown([bank.department, bank.contact], ''), bank.contactPhone], '，')
}

function render(snapshot: FilingSnapshot): Document {
  const given = assignmentOf(snapshot)
  const [assignor, assignee] = [assignorName(snapshot), assigneeName(snapshot)]
  const [assignorContact, assigneeContact] = given.role === 'assignee' ? [given.counterpartyContact, ownContact(snapshot)] : [ownContact(snapshot), given.counterpartyContact]
  return wideTablePaper(snapshot, TITLE, [
    ...paragraphs(
      [
        print`根据${fill(assignor)}与${fill(assignee)}${fill(agreementText(snapshot))}，${fill(assignor)}已将对下列借款人及其担保人享有的债权及担保权利依法转让给${fill(assignee)}。现以公告方式通知各债务人、担保人以及其他相关各方，请债务人、担保人向${fill(assignee)}履行义务。`,
        print`${fill(assignee)}作为上述债权的受让方，同时就上述债务进行催收，现要求下列借款人、担保人自公告之日起立即向${fill(assignee)}履行借款合同、担保合同约定的还款义务或者担保责任。`,
      ],
      STYLE.letterBody,
    ),
    ...paragraphs([print`基准日：${fill(longDate(snapshot.asOf))}　单位：元`], STYLE.tableCaption, true),
    dataTable(COLUMNS, snapshot.loans.map((loan, index) => row(loan, index, snapshot))),
    ...paragraphs(
      [
        print`注：1. 利息为截至基准日的期内利息、罚息、复利合计；基准日之后的利息按合同约定和法律规定继续计算至清偿之日止。`,
        print`2. 借款人、担保人因更名、改制、歇业、吊销营业执照或者丧失民事主体资格等原因，由其承继人、清算责任人代为履行义务。`,
        print`${fill(contactLine(assignor, assignorContact))}`,
      ],
      STYLE.tableText,
    ),
    ...paragraphs([print`${fill(contactLine(assignee, assigneeContact))}`], STYLE.tableText, true),
    ...paragraphs([print`转让方（盖章）：${fill(assignor)}`, print`受让方（盖章）：${fill(assignee)}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.tableSignature, true),
  ])
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [...assignmentNeeds(snapshot), ...debtsNeeds(snapshot)]
}

/** A newspaper is read by everybody: private persons are told by letter where that can be done. */
function checks({ parties }: FilingSnapshot): readonly Finding[] {
  if (!parties.some((party) => party.kind === 'person')) return []
  const text = '公告载有个人姓名，请先核对能否以邮寄、当面送达代替，并只刊登必要信息'
  return [{ code: 'notice-names-persons', level: 'amber', text, where: { tab: 'documents', recordId: null } }]
}

/**
 * 债权转让通知暨债务催收联合公告 of assignor and assignee (forms.md D12; 民法典第五百四十六条、第六百九十六条): it tells the debtors and demands at once,
 * so that limitation breaks when it reaches them. The table is practice, the layout is ours.
 */
export const assignmentNotice: FormDefinition = {
  id: 'assignment-notice',
  subject: 'debt',
  title: TITLE,
  needs,
  checks,
  copies: ({ parties }) => 2 + parties.length,
  copiesRule: '转让方、受让方各一份，逐户邮寄的另按债务人、担保人人数制作；公告的以报纸原件存卷',
  signers: ['转让方公章', '受让方公章'],
  render,
}
