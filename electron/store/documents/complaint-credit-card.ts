import { cardClaimRows, cardFactRows } from './complaint/card-bands.ts'
import { cardOf } from './complaint/card-text.ts'
import { complaintChecks } from './complaint/checks.ts'
import { jurisdictionRows } from './complaint/claims-band.ts'
import { securityAndFeeNeeds } from './complaint/needs.ts'
import { elementComplaint } from './element-form/complaint.ts'
import type { Blank, FormDefinition } from './form.ts'
import { BANK_SIGNERS, COMPLAINT_COPIES } from './handing-in.ts'
import { Questions, someOf } from './questions.ts'
import { agentsNeeds, bankNeeds, debtsNeeds, partiesNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'

const TITLE = '民事起诉状（信用卡纠纷）'

function cardNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  const card = cardOf(snapshot)
  return [
    ...new Questions('card', 'documents')
      .require(card.cardNo, 'cardNo', '信用卡卡号', '信用卡的卡号是多少')
      .ask(card.openedOn, 'openedOn', '办卡时间', '信用卡是哪一天办理的')
      .ask(card.agreement, 'agreement', '领用协议', '领用协议（合约）的名称和版本是什么')
      .require(card.standards, 'standards', '计算标准', '领用协议怎样约定利息、违约金、手续费的计算标准')
      .ask(card.breach, 'breach', '违约责任', '领用协议怎样约定违约责任')
      .ask(card.termination, 'termination', '解除条件', '领用协议怎样约定解除条件')
      .ask(card.prompt, 'prompt', '提示说明', '以什么方式、何时何地就主要条款提示说明（没有证据的，法院可能不支持相应条款）')
      .ask(card.repaid, 'repaid', '逾期部分已还金额', '逾期部分已经还了多少').blanks,
    ...new Questions('', 'debt').ask(someOf(snapshot.demands), 'demands', '通知和催收情况', '什么时候以什么方式通知、催收').blanks,
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('court', 'proceedings').ask(snapshot.court.name, 'name', '受诉法院', '向哪家法院起诉（不印在表上，用于文件名和费用）').blanks,
    ...bankNeeds(snapshot),
    ...agentsNeeds(snapshot),
    ...partiesNeeds(snapshot),
    ...debtsNeeds(snapshot),
    ...cardNeeds(snapshot),
    ...securityAndFeeNeeds(snapshot),
  ]
}

/**
 * 民事起诉状（信用卡纠纷）, the element-style form of 法〔2025〕82号 (forms.md A.9): parties, jurisdiction and mediation as on the loan form, seven claims,
 * sixteen facts. Rows are never added, removed or reworded.
 */
export const complaintCreditCard: FormDefinition = {
  id: 'complaint-credit-card',
  subject: 'claim',
  title: TITLE,
  needs,
  checks: complaintChecks,
  ...COMPLAINT_COPIES,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    elementComplaint(snapshot, {
      title: TITLE,
      cause: '（信用卡纠纷）',
      bands: (columns) => [...cardClaimRows(columns, snapshot), ...jurisdictionRows(columns, snapshot), ...cardFactRows(columns, snapshot)],
    }),
}
