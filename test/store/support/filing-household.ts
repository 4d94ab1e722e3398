import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { fresh, household, loanOf, once, openingBalance, person, repayment, yuan } from './facts.ts'
import type { TestStore } from './open-store.ts'

interface FilingHousehold {
  readonly caseId: Id<'case'>
  readonly loanId: Id<'loan'>
  readonly borrowerId: Id<'party'>
  readonly guarantorId: Id<'party'>
  /** As the store proposes them, with what only a person can say of a suit. */
  readonly choices: FilingChoices
}

/** A household complete enough for the kit of a suit: a company with one loan, a guarantor, a mortgaged shop, a clue, an agent. */
export async function filingHousehold(store: TestStore): Promise<FilingHousehold> {
  const [unit] = await store.ask('organisation.units', {})
  if (!unit) throw new Error('no unit')
  const { id: unitId, version, createdAt, createdBy, updatedAt, updatedBy, voidedAt, voidReason, importId: _import, ...facts } = { importId: null, ...unit }
  void [createdAt, createdBy, updatedAt, updatedBy, voidedAt, voidReason]
  await store.ask('organisation.saveUnit', {
    ...once(), id: unitId, version,
    facts: {
      ...facts, uscc: '91000000249833665K', domicile: '青石市白河路1号', registeredAddress: '青石市白河路1号', representativeName: '高明', representativeTitle: '董事长',
      representativePhone: '0000-8000001', entityType: 'joint-stock-company', ownership: 'state-participating', serviceAddress: '青石市白河路1号资产保全部', contactName: '林晓', contactPhone: '0000-8000002',
    },
  })
  await store.ask('organisation.saveAgent', { ...fresh(), facts: { unitId, name: '林晓', employer: '青石农村商业银行股份有限公司', title: '法务经理', phone: '0000-8000002', licenceNo: null, power: 'special', powerItems: '代为承认、放弃、变更诉讼请求，进行和解，提起上诉' } })
  const home = await household(store, '金沙瑞丰物流有限公司', '910000007120451272', 'JJ2023100000')
  const caseId = home.file.id
  const [borrower] = await store.ask('parties.ofCase', { caseId })
  if (!borrower) throw new Error('no borrower')
  await store.ask('parties.save', {
    ...once(), id: borrower.id, version: borrower.version,
    facts: {
      ...person('金沙瑞丰物流有限公司', null), idNo: undefined, phone: undefined, kind: 'organisation', idType: 'uscc', domicile: '青石市云溪路287号', residence: '青石市云溪路287号', serviceAddress: '青石市云溪路287号',
      representativeName: '赵海', representativeTitle: '执行董事', entityType: 'limited-company', ownership: 'private',
    },
  })
  const [loan] = await store.ask('loans.ofCase', { caseId })
  if (!loan) throw new Error('no loan')
  const clauses = {
    rateClause: '4', overdueClause: '5', compoundClause: '6', penaltyClause: '5', accelerationClause: '9', breachClause: '10', feeClause: '11', serviceClause: '13', jurisdictionClause: '14',
    jurisdictionText: '本合同争议由贷款人住所地青石市白河区人民法院管辖。', arbitrationAgreed: false, signedAt: '青石市',
  }
  await store.ask('loans.save', { ...once(), id: loan.id, version: loan.version, facts: loanOf(caseId, 'JJ2023100000', clauses) })
  // the undivided interest of the sheet, divided by a later certificate
  await store.ask('loans.addEntry', { ...once(), entry: { ...openingBalance(loan.id, '2026-11-01', 400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67) } as never })
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-10', 5_000) })
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('赵怡梅', '000000196304149187', { phone: '12110903823', sex: 'female', birthDate: isoDate('1963-04-14'), ethnicity: '汉族', domicile: '青石市南塘路236号', residence: '青石市南塘路236号' }) })
  await store.ask('guarantees.save', {
    ...fresh(), facts: {
      caseId, guarantorId: guarantor.id, loanIds: [loan.id], mode: 'joint', contractName: '保证合同', contractNo: '青农商保字〔2023〕第0001号', signedOn: isoDate('2023-03-20'), isMaximum: false,
      fixedOn: null, capFen: null, scope: '主债权本金、利息、罚息、复利及实现债权的费用', periodText: '主债务履行期届满之日起三年', periodFrom: isoDate('2024-03-21'), periodTo: isoDate('2027-03-21'), isLetter: false, note: null,
    },
  })
  const flat = { kind: 'house' as const, description: '云溪路57号商铺', ownerId: borrower.id, location: '青石市云溪路57号', certificateNo: '青（2023）青石市不动产权第0057934号', area: '823.21㎡', bankName: null, share: null }
  await store.ask('collateral.save', {
    ...fresh(), facts: {
      caseId, asset: flat, loanIds: [loan.id], kind: 'mortgage', contractName: '抵押合同', contractNo: '青农商抵字〔2023〕第0001号', signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: yuan(500_000), rank: 1,
      registration: 'registered', registrationNo: '青（2023）不动产证明第0001号', registeredOn: isoDate('2023-03-21'), note: null,
    },
  })
  await store.ask('clues.save', { ...fresh(), facts: { caseId, asset: { ...flat, kind: 'deposit', description: '青石银行白河支行账户', bankName: '青石银行白河支行', certificateNo: '0000123456789', location: null, area: null }, sourceKind: 'own-accounts', source: '受托支付流水', estimateFen: null, note: null } })
  const proposed = await store.ask('documents.proposeChoices', { caseId })
  const choices = { ...proposed, court: '青石市白河区人民法院', ground: '被申请人正在低价转让车辆', mediation: 'willing' as const }
  return { caseId, loanId: loan.id, borrowerId: borrower.id, guarantorId: guarantor.id, choices }
}
