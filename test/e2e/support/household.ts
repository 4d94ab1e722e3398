import type { Page } from '@playwright/test'
import type { CallName, InputOf, OutputOf } from '../../../shared/api/contracts.ts'
import type { Envelope } from '../../../shared/api/envelope.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { guaranteeFacts } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { unitFacts } from '../../../shared/model/organisation.ts'
import { eventOf, loanOf, openingBalance, person, repayment, yuan } from '../../store/support/facts.ts'
import { ADMINISTRATOR, ORGANISATION, PASSPHRASE } from './first-run.ts'
import { launchApp, type LaunchOptions, type RunningApp } from './launch.ts'

/** Makes a call as the window itself does, through the one door that the preload script opens. */
export async function ask<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer: Envelope<OutputOf<N>> = await page.evaluate(
    ([call, json]) => Reflect.apply(window.baoquan.call, window.baoquan, [call, JSON.parse(json)]),
    [name, JSON.stringify(input)] as const,
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message} ${JSON.stringify(answer.error.fields ?? {})}`)
  return answer.value
}

/** A day on which nothing of the usual household runs out within a month: its seal is to be renewed by 2026-12-02. */
export const QUIET_DAY = isoDate('2026-11-01')

/** A new ledger, unlocked, on the list of its cases. */
export async function openNewLedger(launch: (options?: LaunchOptions) => Promise<RunningApp> = launchApp): Promise<RunningApp> {
  const running = await launch()
  await ask(running.page, 'vault.create', {
    organisation: { name: ORGANISATION, kind: 'sub-branch' },
    administrator: ADMINISTRATOR,
    passphrase: PASSPHRASE,
  })
  await running.page.evaluate(() => {
    location.hash = '#/cases'
  })
  await running.page.reload()
  await running.page.getByRole('region', { name: '案件列表' }).waitFor()
  return running
}

const fresh = () => ({ commandId: newId<'command'>(), id: null, version: null })
const once = () => ({ commandId: newId<'command'>() })

export interface TestHousehold {
  readonly caseId: Id<'case'>
  readonly borrowerId: Id<'party'>
  readonly loanIds: readonly Id<'loan'>[]
}

/** Numbers with right check digits in a region that was never issued; a second household needs numbers of its own. */
const numbers = {
  '1': { credit: '91000000MA0000001R', id: '000000198001010013' },
  '2': { credit: '91000000MA0000002W', id: '00000019800101003X' },
  /** The third with wrong check digits, for what must be asked back. */
  '3': { credit: '91000000MA0000003X', id: '000000198001010050' },
} as const
type Serial = keyof typeof numbers

/** A household with two loans, a guarantor, a mortgage, a suit, a seizure and a clue: everything that a page can show. Invented. */
export async function addHousehold(page: Page, name = '青山市云杉农机有限公司', serial: Serial = '1'): Promise<TestHousehold> {
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const borrower = await ask(page, 'parties.save', {
    ...fresh(),
    facts: person(name, numbers[serial].credit, { kind: 'organisation', idType: 'uscc', phone: '000-1234567', domicile: '青山市城东区云杉路 1 号', representativeName: '云某', representativeTitle: '执行董事' }),
  })
  const guarantor = await ask(page, 'parties.save', { ...fresh(), facts: person('柏某山', numbers[serial].id, { idType: 'resident-id', phone: '12345670002', sex: 'male', domicile: '青山市城东区柏树路 2 号' }) })
  const file = await ask(page, 'cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
  const first = await ask(page, 'loans.save', { ...fresh(), facts: loanOf(file.id, `QS2023032100${serial}`, { riskClass: 'doubtful', lastDemandOn: isoDate('2026-09-10') }) })
  const second = await ask(page, 'loans.save', { ...fresh(), facts: loanOf(file.id, `QS2023041800${serial}`, { contractFen: yuan(300_000), disbursedFen: yuan(300_000) }) })
  await ask(page, 'loans.addEntry', { ...once(), entry: openingBalance(first.id, '2025-12-31', 400_000, 12_345.67) })
  await ask(page, 'loans.addEntry', { ...once(), entry: openingBalance(second.id, '2025-12-31', 250_000) })
  await ask(page, 'loans.addEntry', { ...once(), entry: repayment(first.id, '2026-03-10', 20_000) })
  const loanIds = [first.id, second.id]
  await addSecurity(page, file.id, loanIds, borrower.id, guarantor.id)
  await addSuit(page, file.id, loanIds, borrower.id, guarantor.id, serial)
  return { caseId: file.id, borrowerId: borrower.id, loanIds }
}

const house = {
  kind: 'house', description: '云杉路 1 号 2 幢厂房', location: '青山市城东区云杉路 1 号', certificateNo: '青房权证字第000001号', area: '1200 平方米', bankName: null, share: null,
} as const

async function addSecurity(page: Page, caseId: Id<'case'>, loanIds: Id<'loan'>[], ownerId: Id<'party'>, guarantorId: Id<'party'>): Promise<void> {
  await ask(page, 'guarantees.save', {
    ...fresh(),
    facts: {
      caseId, guarantorId, loanIds, mode: 'joint', contractName: '保证合同', contractNo: '青农商保字〔2023〕第1001号', signedOn: isoDate('2023-03-20'), isMaximum: false,
      fixedOn: null, capFen: null, scope: '本金、利息、罚息、复利及实现债权的费用', periodText: '主债务履行期届满之日起三年', periodFrom: isoDate('2024-03-22'), periodTo: isoDate('2027-03-21'), isLetter: false, note: null,
    },
  })
  await ask(page, 'collateral.save', {
    ...fresh(),
    facts: {
      caseId, asset: { ...house, ownerId }, loanIds, kind: 'mortgage', contractName: '抵押合同', contractNo: '青农商抵字〔2023〕第1001号', signedOn: isoDate('2023-03-20'),
      isMaximum: false, fixedOn: null, capFen: null, rank: 1, registration: 'registered', registrationNo: '青他证第000001号', registeredOn: isoDate('2023-03-21'),
      note: null,
    },
  })
  await ask(page, 'clues.save', {
    ...fresh(),
    facts: {
      caseId, sourceKind: 'visit', source: '走访', estimateFen: yuan(100_000), note: null,
      asset: { kind: 'deposit', description: '青山农村商业银行账户存款', ownerId, location: null, certificateNo: '6200000000000000', area: null, bankName: '青山农村商业银行', share: null },
    },
  })
}

async function addSuit(page: Page, caseId: Id<'case'>, loanIds: Id<'loan'>[], borrowerId: Id<'party'>, guarantorId: Id<'party'>, serial: Serial): Promise<void> {
  const suit = await ask(page, 'proceedings.save', {
    ...fresh(),
    facts: {
      caseId, kind: 'first-instance', ledgerNo: `SS2026-00${serial}`, parentId: null, loanIds, court: '青山市城东区人民法院', division: '民二庭', judge: '林某', clerk: null, courtPhone: null,
      parties: [{ partyId: borrowerId, side: 'defendant', role: 'borrower' }, { partyId: guarantorId, side: 'defendant', role: 'guarantor' }],
      caseNo: `（2026）青0101民初12${serial}号`,
      claimFen: yuan(662_345.67), status: 'docketed', statusText: null, note: null,
    },
  })
  for (const [kind, day, partyId] of [['filed', '2026-02-10', null], ['docketed', '2026-02-20', null], ['complaint-served', '2026-03-05', borrowerId], ['hearing', '2026-12-03', null]] as const) {
    await ask(page, 'proceedings.saveEvent', { ...fresh(), facts: { ...eventOf(suit.id, kind, day), partyId } })
  }
  await ask(page, 'proceedings.saveCost', {
    ...fresh(),
    facts: { caseId, proceedingId: suit.id, kind: 'acceptance-fee', amountFen: yuan(5_211.5), paidOn: isoDate('2026-02-20'), bearer: 'undetermined', contractNo: null, invoiceNo: null, note: null },
  })
  const order = await ask(page, 'preservations.saveOrder', {
    ...fresh(),
    facts: {
      caseId, proceedingId: suit.id, stage: 'litigation', court: '青山市城东区人民法院', rulingNo: `（2026）青0101财保1${serial}号`, appliedOn: null, ruledOn: isoDate('2026-02-25'), outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: '林某',
      amountFen: yuan(660_000), security: 'none', note: null,
    },
  })
  const item = await ask(page, 'preservations.saveItem', {
    ...fresh(),
    facts: { orderId: order.id, asset: { ...house, ownerId: borrowerId }, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null },
  })
  await ask(page, 'preservations.savePeriod', {
    ...fresh(),
    facts: { itemId: item.id, startsOn: isoDate('2026-02-26'), endsOn: isoDate('2026-12-10'), source: 'notice', paperNo: null, appliedOn: null, note: null },
  })
}

/** What the court's form asks of the plaintiff, so that a complaint can leave. */
export async function completeUnit(page: Page): Promise<void> {
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  await ask(page, 'organisation.saveUnit', {
    ...once(), id: unit.id, version: unit.version,
    facts: {
      ...unitFacts.strip().parse(unit), uscc: '91000000MA00000030', domicile: '青山市城东区中山路 8 号', registeredAddress: '青山市城东区中山路 8 号', representativeName: '松某', representativeTitle: '行长',
      representativePhone: '000-7654321', entityType: 'joint-stock-company', ownership: 'private',
    },
  })
}

/** A colleague's change of the household's guarantee, made past the open form. */
export async function renumberGuarantee(page: Page, caseId: Id<'case'>, contractNo: string): Promise<void> {
  const [guarantee] = await ask(page, 'guarantees.ofCase', { caseId })
  if (!guarantee) throw new Error('the household has a guarantee')
  const facts = guaranteeFacts.strip().parse(guarantee)
  await ask(page, 'guarantees.save', { ...once(), id: guarantee.id, version: guarantee.version, facts: { ...facts, contractNo } })
}
