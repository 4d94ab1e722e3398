/** The PC's date set forward month by month over one household, from filing to enforcement; then two months away. */
import type { Page } from '@playwright/test'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { eventOf, fresh, loanOf, openingBalance, once, person, proceedingOf, titleOf } from '../store/support/facts.ts'
import { unlockLedger } from './support/first-run.ts'
import { ask, openNewLedger } from './support/household.ts'
import { expect, type LaunchOptions, type RunningApp, test } from './support/launch.ts'

interface Household {
  readonly caseId: Id<'case'>
  readonly borrowerId: Id<'party'>
  readonly loanId: Id<'loan'>
}

const COURT = '青山市城东区人民法院'

async function addHousehold(page: Page): Promise<Household> {
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const borrower = await ask(page, 'parties.save', { ...fresh(), facts: person('青山市云杉农机有限公司', '91000000MA0000001R', { kind: 'organisation', idType: 'uscc' }) })
  const file = await ask(page, 'cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
  const loan = await ask(page, 'loans.save', { ...fresh(), facts: loanOf(file.id, 'QS20230321001') })
  await ask(page, 'loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2025-12-31', 400_000) })
  return { caseId: file.id, borrowerId: borrower.id, loanId: loan.id }
}

/** What the board shows of its open lines: kind, the day worked to, how far. That the days of 2027 are 暂定 yet is for the tests of the law table. */
async function boardLines(page: Page): Promise<readonly string[]> {
  return page.getByRole('grid', { name: '期限', exact: true }).locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [safe, distance, kind] = [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')
      return `${kind} ${safe?.replace(' 暂定', '')} ${distance}`
    }),
  )
}

class Months {
  readonly #launch: (options?: LaunchOptions) => Promise<RunningApp>
  #running: RunningApp

  constructor(launch: (options?: LaunchOptions) => Promise<RunningApp>, running: RunningApp) {
    this.#launch = launch
    this.#running = running
  }

  get page(): Page {
    return this.#running.page
  }

  /** The program closed, the date of the PC set, the program opened again: it begins with the board. */
  async goTo(day: string): Promise<void> {
    const { dataFolder, shellFolder } = this.#running
    await this.#running.close()
    this.#running = await this.#launch({ dataFolder, shellFolder, firstDay: isoDate(day) })
    await unlockLedger(this.page)
  }

  async expectBoard(lines: readonly string[]): Promise<void> {
    await expect.poll(() => boardLines(this.page)).toEqual(lines)
  }
}

test('the board at each month from filing to enforcement', async ({ launch }) => {
  test.setTimeout(240_000)
  const months = new Months(launch, await openNewLedger((options) => launch({ ...options, firstDay: isoDate('2026-02-02') })))
  const { caseId, borrowerId, loanId } = await addHousehold(months.page)
  await months.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /工作台/ }).click()
  // Due 2024-03-21: two years without a demand, three of limitation to Sunday 2027-03-21.
  await months.expectBoard(['满两年未催收 2026-03-20 还有 46 天', '贷款诉讼时效 2027-03-19 还有 410 天'])

  // Filed 2026-02-10: limitation is met, its next round waits for the end of the suit. Sealed for a year.
  await months.goTo('2026-03-02')
  const suit = await ask(months.page, 'proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', { court: COURT, loanIds: [loanId], parties: [{ partyId: borrowerId, side: 'defendant', role: 'borrower' }] }) })
  await ask(months.page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-02-10') })
  await ask(months.page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'docketed', '2026-02-12') })
  const order = await ask(months.page, 'preservations.saveOrder', {
    ...fresh(),
    facts: { caseId, proceedingId: suit.id, stage: 'litigation', court: COURT, rulingNo: '（2026）青0101财保1号', appliedOn: null, ruledOn: isoDate('2026-02-25'), outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null, amountFen: null, security: 'none', note: null },
  })
  const item = await ask(months.page, 'preservations.saveItem', {
    ...fresh(),
    facts: {
      orderId: order.id, measure: 'freeze', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null,
      asset: { kind: 'deposit', description: '青山农村商业银行账户存款', ownerId: borrowerId, location: null, certificateNo: '6200000000000000', area: null, bankName: '青山农村商业银行', share: null },
    },
  })
  await ask(months.page, 'preservations.savePeriod', { ...fresh(), facts: { itemId: item.id, startsOn: isoDate('2026-02-26'), endsOn: isoDate('2027-02-25'), source: 'notice', paperNo: null, appliedOn: null, note: null } })
  await months.page.reload()
  await months.expectBoard(['查封冻结续封 2027-02-17 还有 352 天', '贷款诉讼时效 2029-02-09 还有 1075 天'])

  // Notice of 2026-03-30: seven days to Monday 04-06, a day off; worked to Friday 04-03.
  await months.goTo('2026-04-01')
  await ask(months.page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'fee-notice', '2026-03-30') })
  await months.page.reload()
  await months.expectBoard(['交纳诉讼费 2026-04-03 还有 2 天', '查封冻结续封 2027-02-17 还有 322 天', '贷款诉讼时效 2029-02-09 还有 1045 天'])

  // Paid on the last day, recorded a month later: met.
  await months.goTo('2026-05-06')
  await months.expectBoard(['交纳诉讼费 2026-04-03 已过 33 天', '查封冻结续封 2027-02-17 还有 287 天', '贷款诉讼时效 2029-02-09 还有 1010 天'])
  await ask(months.page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'fee-paid', '2026-04-07') })
  await months.page.reload()
  await months.expectBoard(['查封冻结续封 2027-02-17 还有 287 天', '贷款诉讼时效 2029-02-09 还有 1010 天'])

  // Judgment served Thursday 2026-06-25: fifteen days to Friday 07-10.
  await months.goTo('2026-07-01')
  const title = await ask(months.page, 'proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-06-22', { servedOn: isoDate('2026-06-25') }) })
  await months.page.reload()
  await expect.poll(async () => (await boardLines(months.page))[0]).toBe('上诉 2026-07-10 还有 9 天')

  // In effect 07-14, to be performed by 07-24: fifteen days for the court to pay the fee back, five for whoever preserved, two years to apply.
  await months.goTo('2026-07-27')
  await ask(months.page, 'proceedings.saveJudgment', {
    ...once(), id: title.id, version: title.version, facts: titleOf(suit.id, '2026-06-22', { servedOn: isoDate('2026-06-25'), effectiveOn: isoDate('2026-07-14'), performBy: isoDate('2026-07-24') }),
  })
  await months.page.reload()
  await months.expectBoard(['履行期届满 2026-07-24 已过 3 天', '法院办理期限 2026-07-29 还有 2 天', '判后保全转执行 2026-07-29 还有 2 天', '查封冻结续封 2027-02-17 还有 205 天', '申请执行 2028-07-24 还有 728 天'])

  // Applied 2026-08-03, late for the five days: what was sealed in the suit takes the time of enforcement, 30 days before 2027-02-25.
  await months.goTo('2026-09-01')
  const run = await ask(months.page, 'proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'enforcement', { parentId: suit.id, court: COURT, status: 'in-enforcement', loanIds: [loanId], parties: [{ partyId: borrowerId, side: 'defendant', role: 'borrower' }] }) })
  await ask(months.page, 'proceedings.saveEnforcement', {
    ...fresh(), facts: { proceedingId: run.id, appliedOn: isoDate('2026-08-03'), terminatedRoundOn: null, resumedOn: null, dishonestListedOn: null, restrictedOn: null, settlementReached: null, collectedFen: null, note: null },
  })
  await months.page.reload()
  await months.expectBoard(['查封冻结续封 2027-01-26 还有 147 天', '六个月未执行 2027-02-03 还有 155 天'])

  // Two months away: the day to apply for the renewal passes with the program closed.
  await months.goTo('2026-12-01')
  await months.expectBoard(['查封冻结续封 2027-01-26 还有 56 天', '六个月未执行 2027-02-03 还有 64 天'])
  await months.goTo('2027-02-01')
  const summary = months.page.locator('[data-alert="summary"]')
  await expect(summary.getByText('已逾期 1 项：')).toBeVisible()
  await expect(summary.getByRole('list', { name: '其间逾期' })).toContainText('查封冻结续封')
  await expect(summary).toContainText('2027-02-25 前仍可申请续行查封冻结')
  await summary.getByRole('button', { name: '已知悉' }).click()
  await expect(summary).toBeHidden()
  await months.expectBoard(['查封冻结续封 2027-01-26 已过 6 天', '六个月未执行 2027-02-03 还有 2 天'])
  await ask(months.page, 'preservations.saveRenewal', {
    ...fresh(),
    facts: { itemId: item.id, state: 'granted', appliedOn: isoDate('2027-02-01'), proof: 'receipt', proofNo: null, decidedOn: isoDate('2027-02-01'), paperNo: null, startsOn: isoDate('2027-02-26'), endsOn: isoDate('2028-02-25'), note: null },
  })
  await months.page.reload()
  // 30 days before 2028-02-25.
  await months.expectBoard(['六个月未执行 2027-02-03 还有 2 天', '查封冻结续封 2028-01-26 还有 359 天'])
})
