import type { FileChild } from 'docx'
import { letterTitles } from '../../../shared/model/letter-form.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { repaymentAccount, addresseeFindings, addresseesOf, debtWords, letterHead, letterNo, lettersDocument, loanName, payByWords, voiceOf } from './letters/letter.ts'
import { letterNeeds } from './letters/needs.ts'
import { contractTitle, longDate } from './paper/format.ts'
import { fill, type Line, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { addressOf, defendantsOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Agent, Party } from './snapshot-party.ts'
import type { Collateral, Guarantee } from './snapshot-security.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { borrowerNames, collateralText, dayOrBlank, limitText, loansOf, orBlank, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['lawyer-letter']

/** The lawyer among the agents: whoever has a licence. */
const lawyerOf = ({ agents }: FilingSnapshot): Agent | null => agents.find((agent) => agent.licenceNo !== null) ?? null

const recipients = (snapshot: FilingSnapshot): readonly Party[] => addresseesOf(snapshot, defendantsOf(snapshot))

function loanFacts(loan: Loan, snapshot: FilingSnapshot): Line {
  return print`${fill(
    `${dayOrBlank(loan.signDate)}，${borrowerNames(loan, snapshot)}与委托人签订${loanName(loan)}，约定借款${yuanOrBlank(loan.amount)}，` +
      `期限自${dayOrBlank(loan.start)}起至${dayOrBlank(loan.due)}止，委托人已依约发放贷款。截至${longDate(snapshot.asOf)}，尚欠${debtWords(loan)}。`,
  )}`
}

const MODES = { joint: '连带责任保证', general: '一般保证' } as const

function guaranteeFacts(guarantee: Guarantee, you: string, snapshot: FilingSnapshot): Line {
  const mode = guarantee.mode === null ? '保证' : MODES[guarantee.mode]
  const borrowers = [...new Set(loansOf(guarantee, snapshot).map((loan) => borrowerNames(loan, snapshot)))].join('、')
  return print`${fill(`${you}以${titleOf(guarantee)}为${borrowers}的上述债务提供${mode}，保证责任以${limitText(guarantee)}为限。`)}`
}

function collateralFacts(item: Collateral, you: string): Line {
  return print`${fill(`${you}以${titleOf(item)}将${collateralText(item)}为上述债务提供${item.kind === 'mortgage' ? '抵押' : '质押'}担保，以${limitText(item)}为限。`)}`
}

/** The contracts that the letter is about: those of the addressee, or, where he has none, the loans. */
function contractsOf(snapshot: FilingSnapshot, { id }: Party): string {
  const own = [
    ...snapshot.loans.filter(({ borrowerIds }) => borrowerIds.includes(id)),
    ...snapshot.guarantees.filter(({ guarantorId }) => guarantorId === id),
    ...snapshot.collateral.filter(({ ownerId }) => ownerId === id),
  ]
  return [...new Set((own.length === 0 ? snapshot.loans : own).map(({ contractName }) => contractTitle(contractName, null) ?? orBlank(null)))].join('、')
}

/** What the law asks of the addressee, by what he is in this debt. */
function opinion(party: Party, you: string, isBorrower: boolean): Line {
  if (isBorrower) return print`依照《中华人民共和国民法典》第五百零九条、第六百七十五条、第六百七十六条，${fill(you)}应当按照约定返还借款、支付利息和逾期利息。`
  const articles = party.roles.includes('guarantor') ? '第六百八十一条' : '第三百九十四条、第四百一十条'
  return print`依照《中华人民共和国民法典》${fill(articles)}，借款人不履行到期债务的，${fill(you)}应当依约承担担保责任。`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const { you } = voiceOf(party)
  const isBorrower = snapshot.loans.some((loan) => loan.borrowerIds.includes(party.id))
  const guarantees = snapshot.guarantees.filter((guarantee) => guarantee.guarantorId === party.id)
  const securities = snapshot.collateral.filter((item) => item.ownerId === party.id)
  return [
    print`本所受${fill(plaintiffName(snapshot))}（以下称委托人）委托，就${fill(you)}与委托人之间的${fill(contractsOf(snapshot, party))}债务事宜致函如下：`,
    print`一、事实`,
    ...snapshot.loans.map((loan) => loanFacts(loan, snapshot)),
    ...guarantees.map((guarantee) => guaranteeFacts(guarantee, you, snapshot)),
    ...securities.map((item) => collateralFacts(item, you)),
    print`二、法律意见`,
    opinion(party, you, isBorrower),
    print`三、要求和后果`,
    print`请${fill(you)}于${fill(payByWords(snapshot))}${isBorrower ? '清偿上述债务' : '督促借款人清偿，或者依约承担担保责任'}，或者与本所律师联系协商。${fill(repaymentAccount(snapshot))}`,
    print`逾期未履行也未联系的，委托人将依法主张权利，由此增加的费用依照合同约定和法律规定负担。`,
  ]
}

/** 三、要求和后果 with its two paragraphs stays on the page of the signature. */
const TAIL = 3

function pages(snapshot: FilingSnapshot, party: Party, index: number, count: number): readonly FileChild[] {
  const lawyer = lawyerOf(snapshot)
  const firm = orBlank(lawyer?.employer ?? null)
  const lines = body(snapshot, party)
  return [
    ...letterHead({ head: firm, title: TITLE, number: letterNo(snapshot, index, count) }, index === 0),
    ...paragraphs([print`致：${fill(party.name)}`], STYLE.letterFlush),
    ...paragraphs(lines.slice(0, -TAIL), STYLE.letterBody),
    ...paragraphs(lines.slice(-TAIL), STYLE.letterBody, true),
    ...paragraphs([print`联系律师：${fill(orBlank(lawyer?.name ?? null))}，执业证号${fill(orBlank(lawyer?.licenceNo ?? null))}，电话${fill(orBlank(lawyer?.phone ?? null))}。`], STYLE.letterBody, true),
    ...paragraphs(
      [print`律师（签名）：${fill(null, 16)}`, print`${fill(firm)}（盖章）`, print`${fill(longDate(snapshot.filingDate))}`],
      STYLE.letterRight,
      true,
    ),
    ...paragraphs([print`附件：授权委托书复印件、欠款明细`], STYLE.letterNote, true),
    ...paragraphs([print`送达地址：${fill(orBlank(addressOf(party)))}`], STYLE.letterNote),
  ]
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const text = '律师函由律师事务所审阅后以其名义发出，本稿供律师使用，委托手续请一并核对'
  return [{ code: 'lawyer-letter-draft', level: 'amber', text, where: { tab: 'documents', recordId: null } }, ...addresseeFindings(recipients(snapshot))]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'organisation').require(lawyerOf(snapshot), 'agents', '律师', '由哪位律师发函（请在“设置”登记代理人的执业证号并在“出具事项”勾选）').blanks,
    ...letterNeeds(snapshot, recipients(snapshot), '债务人或者担保人'),
  ]
}

/** 律师函 by the law firm of the mandate to debtors and guarantors, a sheet each (forms.md D10). The order of its parts is practice, the layout is ours. */
export const lawyerLetter: FormDefinition = {
  id: 'lawyer-letter',
  subject: 'letter',
  title: TITLE,
  needs,
  checks,
  copies: (snapshot) => 2 * recipients(snapshot).length,
  copiesRule: '每一收件人一式两份，一份邮寄，一份连同邮寄凭证存卷',
  addressees: recipients,
  signers: ['律师签名', '律师事务所公章'],
  render: (snapshot) => {
    const parties = recipients(snapshot)
    return lettersDocument(TITLE, parties.flatMap((party, index) => pages(snapshot, party, index, parties.length)), snapshot)
  },
}
