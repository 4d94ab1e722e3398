import type { Locator, Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import type { ContactFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { callOf } from '../store/support/contacts.ts'
import { repayment, yuan } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

const GUARANTOR = '柏某山'

async function openTab(page: Page) {
  const household = await addHousehold(page)
  const status = await ask(page, 'vault.status', {})
  if (status.state !== 'unlocked') throw new Error('the ledger is open')
  const [me] = await ask(page, 'organisation.staff', {})
  if (!me) throw new Error('somebody set the ledger up')
  await goTo(page, `/cases/${household.caseId}/contacts`)
  await expect(page.getByRole('region', { name: '催收记录' })).toBeVisible()
  return { ...household, me: me.id, today: status.today }
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${address}`)
}

const drawer = (page: Page) => page.getByRole('dialog')

async function choose(page: Page, label: string, option: RegExp | string): Promise<void> {
  await drawer(page).getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** A file let go over a place of the window, as the desktop hands it over. */
async function dropOn(place: Locator, name: string): Promise<void> {
  const files = await place.page().evaluateHandle((fileName) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.4 invented receipt'], fileName, { type: 'application/pdf' }))
    return transfer
  }, name)
  await place.dispatchEvent('drop', { dataTransfer: files })
}

/** A promise of the guarantor, entered past the window. */
async function promise(page: Page, caseId: Id<'case'>, me: Id<'staff'>, partyId: Id<'party'>, madeOn: IsoDate, dueOn: IsoDate, amount: number): Promise<void> {
  const facts: ContactFacts = callOf(caseId, me, {
    partyId, personName: GUARANTOR, relation: 'guarantor', target: '13800000001', occurredOn: madeOn, outcome: 'promised', promiseDueOn: dueOn, promiseWay: 'transfer', promiseFen: yuan(amount),
  })
  await ask(page, 'contacts.save', { commandId: newId<'command'>(), id: null, version: null, facts, targetFrom: 'typed' })
}

test('a call at 22:30 is barred with the rule before it is saved, and so is a call to a parent', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openTab(page)
  await page.getByRole('button', { name: '登记催收' }).first().click()
  await choose(page, '联系对象', new RegExp(GUARANTOR))
  await drawer(page).getByRole('textbox', { name: '时间', exact: true }).fill('22:30')
  await expect(drawer(page).getByText('22:00至次日8:00（债务人所在地时间）不得催收')).toBeVisible()
  await expect(drawer(page).getByText('次日8:00后再联系')).toBeVisible()
  await choose(page, '结果', '已联系上')
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByText('已经发生的，请写明原因后登记为违规', { exact: false })).toBeVisible()
  await expectAccessible(page)

  await drawer(page).getByRole('textbox', { name: '时间', exact: true }).fill('10:30')
  await expect(drawer(page).getByText('可以联系', { exact: true })).toBeVisible()
  await choose(page, '联系对象', /其他人/)
  await drawer(page).getByRole('textbox', { name: '姓名' }).fill('柏某山之母')
  await choose(page, '与本债务的关系', '父母、子女等亲属')
  await expect(drawer(page).getByText('债务人并非无法联系，不得联系无关第三人')).toBeVisible()
  await choose(page, '结果', '明确拒绝再联系')
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByLabel('违规原因')).toHaveAttribute('aria-invalid', 'true')
})

test('one call after another is entered by keyboard; a breach that took place is kept and listed', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openTab(page)
  await page.keyboard.press('Control+Alt+c')
  await drawer(page).getByRole('textbox', { name: '时间', exact: true }).fill('09:10')
  await choose(page, '结果', '已联系上')
  await choose(page, '留存证据', '通话录音')
  await page.keyboard.press('Control+Enter')
  await expect(drawer(page).getByText('通话录音要写明录音编号')).toBeVisible()
  await drawer(page).getByLabel(/证据编号/).fill('LY-0001')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('的催收记录已保存')).toBeVisible()
  await expect(drawer(page).getByRole('combobox', { name: '结果' })).toHaveValue('')
  await expect(drawer(page).getByRole('combobox', { name: '留存证据' })).toHaveValue('')
  await choose(page, '联系对象', new RegExp(GUARANTOR))
  await drawer(page).getByRole('textbox', { name: '时间', exact: true }).fill('22:40')
  await choose(page, '结果', '已联系上')
  await drawer(page).getByLabel('违规原因').fill('误拨，随即挂断')
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toBeHidden()
  const log = page.getByRole('grid', { name: '催收记录' })
  await expect(log.getByRole('row')).toHaveCount(3)
  await expect(log.getByText('违规')).toBeVisible()
  await goTo(page, '/contacts/breaches')
  await expect(page.getByRole('grid', { name: '违规登记' }).getByText('误拨，随即挂断')).toBeVisible()
})

test('a promise that was kept and one that was broken', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, me, today, loanIds } = await openTab(page)
  const { persons } = await ask(page, 'contacts.ofCase', { caseId })
  const guarantor = persons.find(({ name }) => name === GUARANTOR)
  const [loanId] = loanIds
  if (guarantor === undefined || loanId === undefined) throw new Error('the household has a guarantor and loans')
  await promise(page, caseId, me, guarantor.partyId, addDays(today, -20), addDays(today, -15), 3_000)
  await promise(page, caseId, me, guarantor.partyId, addDays(today, -12), addDays(today, -8), 5_000)
  await ask(page, 'loans.addEntry', { commandId: newId<'command'>(), entry: repayment(loanId, addDays(today, -16), 3_000) })
  await page.reload()
  await goTo(page, `/contacts/promises`)
  const promises = page.getByRole('grid', { name: '还款承诺' })
  await expect(promises.getByRole('row', { name: /3,000\.00/ })).toContainText('已履行')
  await expect(promises.getByRole('row', { name: /5,000\.00/ })).toContainText('未履行')
  await expectAccessible(page)
})

test('a letter that a stranger signed is grade C and leaves the addressee unserved', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openTab(page)
  await page.getByRole('button', { name: '登记函件' }).click()
  await drawer(page).getByLabel('编号').fill('催〔2026〕1号')
  await drawer(page).getByLabel('正文').fill('逾期不还将列入黑名单')
  await expect(drawer(page).getByText('“黑名单”', { exact: false })).toBeVisible()
  await drawer(page).getByLabel('正文').fill('请于十日内归还借款')
  await page.keyboard.press('Control+s')
  const letters = page.getByRole('region', { name: '函件送达' })
  await expect(letters.getByText(`尚未送达：青山市云杉农机有限公司、${GUARANTOR}`)).toBeVisible()
  await letters.getByRole('button', { name: '登记送达' }).click()
  await choose(page, '受送达人', new RegExp(GUARANTOR))
  await choose(page, '签收人与受送达人的关系', '其他人')
  await drawer(page).getByLabel('回执有签名（盖章）和指印').check()
  await drawer(page).getByLabel('回执有签收日期').check()
  await choose(page, '留存证明', '签收回执原件')
  await expect(drawer(page).getByText('既不是受送达人，也无权代收')).toBeVisible()
  await expect(drawer(page).getByText('C 不中断')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toBeHidden()
  await expect(letters.getByText('C 不中断')).toBeVisible()
  await expect(letters.getByText(`尚未送达：青山市云杉农机有限公司、${GUARANTOR}`)).toBeVisible()

  await letters.getByRole('button', { name: '当面送达' }).click()
  const files = drawer(page).getByRole('list', { name: '附件' })
  await expect(files).toContainText('还没有附件')
  await dropOn(files, '签收回执.pdf')
  await expect(files.getByRole('link', { name: '签收回执.pdf' })).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'service-form-files')
  await page.keyboard.press('Escape')
  await expect(letters.getByRole('link', { name: '1 个附件' })).toHaveAttribute('title', '签收回执.pdf')
})

test('a number that turned out dead is proposed as 失效, and the borrower\'s page says so once that is taken over', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, borrowerId, me, today } = await openTab(page)
  const facts = callOf(caseId, me, { partyId: borrowerId, personName: '青山市云杉农机有限公司', relation: 'debtor', occurredOn: today, occurredAt: '09:10', outcome: 'invalid-number' })
  await ask(page, 'contacts.save', { commandId: newId<'command'>(), id: null, version: null, facts, targetFrom: 'on-record' })
  await page.reload()
  const waiting = page.getByRole('region', { name: '号码、地址待更新' })
  await expect(waiting.getByRole('row', { name: /电话：停机或空号/ })).toBeVisible()
  await expectAccessible(page)
  await waiting.getByRole('button', { name: /^改为“失效”/ }).click()
  await expect(page.getByText('的登记已改为“失效”，依据一并记入。')).toBeVisible()
  await expect(waiting).toBeHidden()
  await goTo(page, `/parties/${borrowerId}`)
  await expect(page.getByRole('region', { name: /电话/ }).getByText('失效')).toBeVisible()
})
