import type { Document } from 'docx'
import { paymentOrderFee } from '../../../shared/rules/court-fee.ts'
import { clausesText } from './clause.ts'
import { bankText, opponentText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { longDate, yuan } from './paper/format.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import { bankNeeds, debtsNeeds, partiesNeeds } from './record-needs.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { borrowerNames, dayOrBlank, isDue, shortNameOf, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = '支付令申请书'

/** Only borrowers: a payment order does not bind guarantors by itself (forms.md B14). */
function debtorsOf(snapshot: FilingSnapshot): readonly Party[] {
  const ids = new Set(snapshot.loans.flatMap((loan) => loan.borrowerIds))
  return defendantsOf(snapshot).filter((party) => ids.has(party.id))
}

function requests(snapshot: FilingSnapshot): readonly string[] {
  const { totals, asOf } = snapshot
  const names = debtorsOf(snapshot).map((party) => party.name).join('、')
  return [
    `向债务人${names}发出支付令，督促其自收到支付令之日起十五日内给付借款本金${yuanOrBlank(totals.principal)}，以及截至${longDate(asOf)}的利息${yuanOrBlank(totals.interest)}、罚息${yuanOrBlank(totals.penalty)}、复利${yuanOrBlank(totals.compound)}`,
    '申请费由债务人负担',
  ]
}

function factsText(snapshot: FilingSnapshot): string {
  return snapshot.loans
    .map((loan) => {
      const clauses = [loan.rateClause, loan.overdueClause].filter((clause) => clause !== null)
      const agreed = clauses.length === 0 ? '' : `利息、罚息依合同${clausesText(clauses)}计收。`
      return (
        `${dayOrBlank(loan.signDate)}，申请人与债务人${borrowerNames(loan, snapshot)}签订${titleOf(loan)}，借款于${dayOrBlank(loan.due)}到期。` +
        `${agreed}截至${longDate(snapshot.asOf)}尚欠本金${yuanOrBlank(loan.ledger.principal)}。`
      )
    })
    .concat('申请人与债务人没有其他债务纠纷，支付令能够送达债务人。申请人依照《中华人民共和国民事诉讼法》第二百二十五条申请支付令。')
    .join('\n')
}

/** The fee is on what is asked: costs of the suit are no part of a payment order. */
function feeLine({ totals, filingDate, feeRounding }: FilingSnapshot): string {
  const asked = sumKnown([totals.principal, totals.interestTotal])
  if (asked === null) return ''
  const fee = paymentOrderFee(asked, { on: filingDate, ...feeRounding }).value
  return `预计申请费${yuan(fee)}。`
}

const ATTACHMENTS = ['借款合同、借据及放款凭证', '欠款本息明细表', '催收通知及送达凭证', '能够送达债务人的证明', '营业执照、负责人身份证明书、授权委托书']

function render(snapshot: FilingSnapshot): Document {
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '申请人')),
      ...agentsBody(snapshot),
      ...debtorsOf(snapshot).flatMap((party) => body(opponentText(party, '债务人'))),
      ...heading('请求事项'),
      ...body(numbered(requests(snapshot))),
      ...heading('事实与理由'),
      ...lastBody(`${factsText(snapshot)}${feeLine(snapshot)}`),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

/** When the court turns it away at once (民事诉讼法第二百二十五条, 民诉法解释第四百二十七条). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const where = { tab: 'debt', recordId: null } as const
  const notDue = snapshot.loans
    .filter((loan) => isDue(loan, snapshot) === false)
    .map((loan): Finding => ({ code: 'payment-order-not-due', level: 'red', text: `${shortNameOf(loan, snapshot)}尚未到期，不能申请支付令`, where: { tab: 'debt', recordId: loan.id } }))
  const missing = debtorsOf(snapshot)
    .filter((party) => party.status === 'missing')
    .map((party): Finding => ({ code: 'payment-order-unreachable', level: 'red', text: `${party.name}失联，支付令无法送达，请改为起诉`, where: { tab: 'overview', recordId: party.id } }))
  const sealed: readonly Finding[] = snapshot.preservation.some((each) => each.stage === 'before-suit')
    ? [{ code: 'payment-order-after-preservation', level: 'red', text: '已经申请诉前保全的，人民法院不受理支付令申请', where: { tab: 'preservation', recordId: null } }]
    : []
  const secured: readonly Finding[] = snapshot.guarantees.length === 0 ? [] : [{ code: 'payment-order-guarantors', level: 'amber', text: '支付令只约束债务人，保证人的责任需另行起诉，请核对保证期间', where }]
  return [...notDue, ...missing, ...sealed, ...secured]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '受理法院', '向哪家基层人民法院申请').blanks,
    ...bankNeeds(snapshot),
    ...partiesNeeds(snapshot),
    ...debtsNeeds(snapshot),
  ]
}

/** 支付令申请书 for a debt of money that is due and fixed (forms.md B14). The layout is ours. */
export const paymentOrderApplication: FormDefinition = {
  id: 'payment-order-application',
  subject: 'claim',
  title: TITLE,
  needs,
  checks,
  copies: (snapshot) => 1 + debtorsOf(snapshot).length,
  copiesRule: '正本一份，另按债务人人数提交副本',
  signers: BANK_SIGNERS,
  render,
}
