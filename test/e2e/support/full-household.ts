import type { Page } from '@playwright/test'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate, type IsoDate } from '../../../shared/model/iso-date.ts'
import { staffFacts } from '../../../shared/model/staff.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { callOf, serviceOf } from '../../store/support/contacts.ts'
import { eventOf, fresh, once, person, proceedingOf, titleOf, yuan } from '../../store/support/facts.ts'
import { foreclosedOf } from '../../store/support/foreclosed.ts'
import { renewalFacts } from '../../store/support/measures.ts'
import { addHousehold, ask, type TestHousehold } from './household.ts'

export interface FullHousehold extends TestHousehold {
  readonly guarantorId: Id<'party'>
  /** The mortgaged and sealed house. */
  readonly assetId: Id<'asset'>
  /** The flat that was taken in. */
  readonly foreclosedId: Id<'foreclosed'>
}

const COURT = '青山市城东区人民法院'
const PROVIDER = '青山市柏木融资担保有限公司'
const none = { note: null } as const

/** What there is of it while it is being made. */
type Known = Omit<FullHousehold, 'foreclosedId'>

/** A household in the middle of its enforcement: the one of `addHousehold` and a record of every kind that a page lists. Invented. */
export async function addFullHousehold(page: Page): Promise<FullHousehold> {
  const household = await addHousehold(page)
  const { caseId } = household
  const [guarantee] = await ask(page, 'guarantees.ofCase', { caseId })
  const { items } = await ask(page, 'preservations.ofCase', { caseId })
  const [item] = items
  if (!guarantee || !item) throw new Error('the household has a guarantor and a sealed house')
  const status = await ask(page, 'vault.status', {})
  if (status.state !== 'unlocked') throw new Error('the ledger is open')
  const full: Known = { ...household, guarantorId: guarantee.guarantorId, assetId: item.assetId }
  await addPersonsFile(page, full)
  await addStandingOfThing(page, full)
  await addChain(page, item.id)
  const enforcementId = await addTitle(page, full)
  await addEnforcement(page, full, enforcementId)
  await addCollection(page, full, status.today)
  await addDeduction(page, full)
  const foreclosed = await ask(page, 'foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId) })
  return { ...full, foreclosedId: foreclosed.id }
}

async function addPersonsFile(page: Page, { caseId, borrowerId, guarantorId }: Known): Promise<void> {
  const spouse = await ask(page, 'parties.save', { ...fresh(), facts: person('柳某云', null) })
  await ask(page, 'parties.saveRelation', {
    ...fresh(),
    facts: { partyId: guarantorId, otherId: spouse.id, kind: 'spouse', jointDebt: 'unknown', ground: null, sharePercent: null, estateFen: null, since: null, endedOn: null, proof: null, note: null },
  })
  await ask(page, 'parties.saveAddress', {
    ...fresh(),
    facts: {
      partyId: borrowerId, kind: 'contract-service', address: '青山市城东区云杉路 1 号 2 幢三层综合办公室', standing: 'reachable', standingOn: isoDate('2023-03-20'), source: 'contract', since: isoDate('2023-03-20'),
      proof: '借款合同第二十三条', note: null, preferred: true,
    },
  })
  await ask(page, 'guarantees.saveExtra', {
    ...fresh(),
    facts: { caseId, kind: 'add-guarantor', description: `追加${PROVIDER}保证`, providerId: null, askedOn: isoDate('2026-09-01'), promisedFor: isoDate('2026-12-01'), state: 'promised', settledOn: null, valueFen: null, note: null },
  })
}

async function addStandingOfThing(page: Page, { caseId, assetId, borrowerId }: Known): Promise<void> {
  const of = { caseId, assetId }
  await ask(page, 'assets.saveValuation', { ...fresh(), facts: { ...of, valuedOn: isoDate('2023-03-10'), method: 'external', valueFen: yuan(900_000), valuedBy: '青山资产评估公司', reportNo: '青评字〔2023〕第12号', basis: null, ...none } })
  await ask(page, 'assets.saveInspection', {
    ...fresh(),
    facts: {
      ...of, checkedOn: isoDate('2026-10-15'), way: 'on-site', checkedBy: '测试员', condition: '主体完好，东侧围墙部分倒塌', occupancy: 'tenant', occupant: '柳某', soleHome: 'no', householdSize: null,
      homeArea: null, liquidity: 'fair', liquidityReason: '位置偏僻，同类厂房成交少', ...none,
    },
  })
  await ask(page, 'assets.saveLease', {
    ...fresh(),
    facts: {
      ...of, tenant: '柳某', signedOn: isoDate('2022-01-01'), possessionOn: isoDate('2022-01-10'), startsOn: isoDate('2022-01-10'), endsOn: isoDate('2032-01-09'), rentFen: yuan(5_000), rentPer: 'month',
      paidTo: null, endedOn: null, ...none,
    },
  })
  await ask(page, 'assets.saveInsurance', {
    ...fresh(),
    facts: {
      ...of, insurer: '青山财产保险公司', policyNo: 'PZ20230001', insuredFen: yuan(800_000), startsOn: isoDate('2026-03-21'), endsOn: isoDate('2027-03-20'), beneficiary: 'bank', claim: 'none', lostOn: null,
      claimBy: null, paidFen: null, ...none,
    },
  })
  await ask(page, 'assets.saveEncumbrance', {
    ...fresh(),
    facts: { ...of, kind: 'mortgage', holder: '青山农业担保公司', rankNo: 2, court: null, paperNo: null, amountFen: yuan(300_000), startsOn: null, endsOn: null, learnedOn: isoDate('2026-05-01'), endedOn: null, ...none },
  })
  await ask(page, 'assets.saveCreditor', {
    ...fresh(),
    facts: {
      caseId, name: '青山建材公司', debtorId: borrowerId, claimFen: yuan(120_000), assetId, securedBy: null, stage: 'enforcing', court: '青山市城西区人民法院', caseNo: '（2026）青0102执88号', sealedFirst: false,
      sealedOn: isoDate('2026-03-01'), source: 'public-record', learnedOn: isoDate('2026-09-01'), ...none,
    },
  })
}

async function addChain(page: Page, itemId: Id<'preservation-item'>): Promise<void> {
  await ask(page, 'preservations.saveRenewal', { ...fresh(), facts: renewalFacts(itemId) })
  await ask(page, 'preservations.saveResult', {
    ...fresh(),
    facts: { itemId, answeredOn: isoDate('2026-02-27'), outcome: 'full', controlledFen: yuan(660_000), answeredBy: '青山市不动产登记中心', paperNo: null, ...none },
  })
  await ask(page, 'preservations.savePriorMeasure', {
    ...fresh(),
    facts: { itemId, rankNo: 1, creditor: '青山建材公司', court: '青山市城西区人民法院', caseNo: '（2025）青0102财保9号', startsOn: isoDate('2025-03-01'), endsOn: isoDate('2026-02-25'), claimFen: yuan(120_000), secured: false, endedOn: null, ...none },
  })
}

/** The judgment, what was asked and what was granted, and the enforcement that follows; answers with the enforcement. */
async function addTitle(page: Page, { caseId, loanIds, borrowerId, guarantorId }: Known): Promise<Id<'proceeding'>> {
  const [suit] = (await ask(page, 'proceedings.ofCase', { caseId })).proceedings
  if (!suit) throw new Error('the household has a suit')
  await ask(page, 'proceedings.saveClaim', {
    ...fresh(),
    facts: { proceedingId: suit.id, kind: 'principal', partyId: borrowerId, amountFen: yuan(630_000), countedTo: null, untilPaid: false, collateralId: null, capFen: null, outcome: 'full', grantedFen: null, text: null },
  })
  const judgment = await ask(page, 'proceedings.saveJudgment', {
    ...fresh(),
    facts: titleOf(suit.id, '2026-05-20', {
      documentNo: '（2026）青0101民初121号', servedOn: isoDate('2026-05-25'), effectiveOn: isoDate('2026-06-10'), performBy: isoDate('2026-06-20'), principalFen: yuan(630_000), interestFen: yuan(32_345.67), costsFen: yuan(5_211.5),
    }),
  })
  for (const [partyId, liability] of [[borrowerId, 'primary'], [guarantorId, 'joint']] as const) {
    await ask(page, 'proceedings.saveTerm', {
      ...fresh(),
      facts: { judgmentId: judgment.id, kind: 'principal', partyId, liability, amountFen: yuan(630_000), interestFrom: null, interestText: null, collateralId: null, capFen: null, performBy: null, text: null },
    })
  }
  const enforcement = await ask(page, 'proceedings.save', {
    ...fresh(),
    facts: proceedingOf(caseId, 'enforcement', {
      parentId: suit.id, loanIds: [...loanIds], court: COURT, caseNo: '（2026）青0101执456号', judge: '杨某', claimFen: yuan(667_557.17), status: 'in-enforcement',
      parties: [{ partyId: borrowerId, side: 'defendant', role: 'borrower' }, { partyId: guarantorId, side: 'defendant', role: 'guarantor' }],
    }),
  })
  await ask(page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(enforcement.id, 'docketed', '2026-07-06') })
  await ask(page, 'proceedings.saveEnforcement', {
    ...fresh(),
    facts: { proceedingId: enforcement.id, appliedOn: isoDate('2026-06-25'), terminatedRoundOn: null, resumedOn: null, dishonestListedOn: null, restrictedOn: null, settlementReached: null, collectedFen: null, ...none },
  })
  return enforcement.id
}

async function addEnforcement(page: Page, { assetId, borrowerId, loanIds }: Known, proceedingId: Id<'proceeding'>): Promise<void> {
  const of = { proceedingId }
  const [loanId = null] = loanIds
  await ask(page, 'enforcement.saveCollection', { ...fresh(), facts: { ...of, receivedOn: isoDate('2026-09-16'), source: 'deduction', amountFen: yuan(1_000), partyId: borrowerId, assetId: null, loanId, entryId: null, voucherNo: 'ZH0001', ...none } })
  await ask(page, 'enforcement.savePrice', {
    ...fresh(),
    facts: { ...of, assetId, method: 'appraisal', agency: '青山资产评估公司', pricedOn: isoDate('2026-09-01'), valueFen: yuan(1_000_000), reportNo: '青评字〔2026〕第30号', receivedOn: isoDate('2026-09-03'), validUntil: null, objectedOn: null, ...none },
  })
  await ask(page, 'enforcement.saveAuction', {
    ...fresh(),
    facts: { ...of, assetId, round: 'first', online: true, platform: null, startPriceFen: yuan(700_000), noticeOn: isoDate('2026-10-08'), opensOn: isoDate('2026-11-09'), closedOn: isoDate('2026-11-10'), result: 'failed', priceFen: null, buyer: null, rulingNo: null, ...none },
  })
  await ask(page, 'enforcement.saveListing', { ...fresh(), facts: { ...of, partyId: borrowerId, kind: 'defaulter', listedOn: isoDate('2026-08-20'), ground: 'evasion', extensionYears: null, paperNo: null, removedOn: null, removalReason: null, atOurRequest: false } })
  await ask(page, 'enforcement.saveObjection', {
    ...fresh(),
    facts: { ...of, kind: 'third-party', raisedBy: '何某', assetId, raisedOn: isoDate('2026-10-09'), result: 'upheld', rulingNo: null, servedOn: isoDate('2026-11-02'), followedOn: null, ...none },
  })
  await ask(page, 'enforcement.saveDistribution', {
    ...fresh(),
    facts: { ...of, assetId: null, court: '青山市城西区人民法院', appliedOn: isoDate('2026-09-10'), planReceivedOn: null, totalFen: null, ourClaimFen: yuan(667_557.17), ourShareFen: null, objectedOn: null, ...none },
  })
  await ask(page, 'enforcement.saveObstacle', {
    ...fresh(),
    facts: { ...of, assetId, kind: 'lease', state: 'open', finding: '自称租期二十年', measure: '申请带租拍卖前剔除虚假租赁', ownerId: null, dueOn: isoDate('2026-12-15'), checkedOn: isoDate('2026-11-10'), resolvedOn: null },
  })
}

/** A promise, a barred call that took place all the same, and a letter that reached one of two. */
async function addCollection(page: Page, { caseId, borrowerId, guarantorId }: Known, today: IsoDate): Promise<void> {
  const [me] = await ask(page, 'organisation.staff', {})
  if (!me) throw new Error('somebody set the ledger up')
  const guarantor = { partyId: guarantorId, personName: '柏某山', relation: 'guarantor', target: '12345670002' } as const
  const calls = [
    callOf(caseId, me.id, { ...guarantor, occurredOn: addDays(today, -12), outcome: 'promised', promiseDueOn: addDays(today, -4), promiseWay: 'transfer', promiseFen: yuan(5_000), content: '愿意代偿一部分，其余请求分期' }),
    callOf(caseId, me.id, { ...guarantor, occurredOn: addDays(today, -2), outcome: 'not-reached', nextStep: '上门', nextOn: addDays(today, 2) }),
    callOf(caseId, me.id, { ...guarantor, occurredOn: addDays(today, -9), occurredAt: '22:40', outcome: 'reached', breachReason: '误拨，随即挂断' }),
  ]
  for (const facts of calls) await ask(page, 'contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
  const notice = await ask(page, 'notices.save', { ...fresh(), facts: { caseId, kind: 'overdue', docNo: '催〔2026〕1号', issuedOn: addDays(today, -20), body: '请于十日内归还借款', ...none } })
  await ask(page, 'notices.saveService', { ...fresh(), facts: serviceOf(notice.id, borrowerId, { sentOn: addDays(today, -19), resultOn: addDays(today, -18), signerRelation: 'mail-department' }) })
}

/** What the bank took from the borrower's account with itself. */
async function addDeduction(page: Page, { caseId, borrowerId, loanIds }: Known): Promise<void> {
  const [loanId] = loanIds
  if (loanId === undefined) throw new Error('the household has loans')
  await ask(page, 'deductions.save', {
    ...fresh(),
    facts: {
      caseId, loanId, holderId: borrowerId, accountTail: '6602', deductedOn: isoDate('2026-10-20'), amountFen: yuan(3_000), clause: '借款合同第十二条', fundKind: 'own', fundBasis: '核对近一年流水，无代发、补助款',
      keptFen: null, noticeOn: isoDate('2026-10-20'), noticeWay: 'sms', ...none,
    },
  })
}

/** A second person with an account of his own, in a team with the first: what is entered from then on waits for the other's look. */
export async function addColleague(page: Page, { caseId }: TestHousehold): Promise<void> {
  const [unit] = await ask(page, 'organisation.units', {})
  const [me] = await ask(page, 'organisation.staff', {})
  if (!unit || !me) throw new Error('a new ledger has a unit and a person')
  const colleague = await ask(page, 'organisation.saveStaff', { ...fresh(), facts: { ...staffFacts.strip().parse(me), name: '单某', role: 'reviewer', unitId: unit.id } })
  await ask(page, 'accounts.open', { ...once(), staffId: colleague.id, passphrase: '白日依山尽黄河入海流' })
  await ask(page, 'teams.save', { ...fresh(), facts: { caseId, members: [{ staffId: me.id, fixed: true }, { staffId: colleague.id, fixed: false }], reason: null, papers: null, openPoints: null } })
}
