/**
 * One debtor with two loans, three guarantors, two collaterals and four orders, entered from an empty ledger through the
 * window's own forms. Whoever and whatever was named once is picked the next time.
 */
import type { Locator, Page } from '@playwright/test'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { expectAccessible } from './support/accessibility.ts'
import { ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const BORROWER = '青山市云杉农机有限公司'
const COURT = '青山市城东区人民法院'
const HOUSE = '云杉路 1 号 2 幢厂房'
const MACHINE = '数控机床两台'

const drawer = (page: Page): Locator => page.getByRole('dialog')

/** A field of the open form by its whole label, with or without the asterisk of a required one. */
function field(page: Page, label: string): Locator {
  return drawer(page).getByLabel(new RegExp(`^${label.replace(/[（）()]/g, '\\$&')}( \\*)?$`)).first()
}

/**
 * The form is gone once the store has the record; the section shows it a moment later, and draws itself anew when the record
 * is its first. Whoever goes on in the same section waits for the record, as a person does who looks where to click.
 */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toHaveCount(0)
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await field(page, label).click()
  await page.getByRole('option', { name: option }).click()
}

/** Types into the fields one after the other, by their labels. */
async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(answers)) await field(page, label).fill(text)
}

/** A party that the ledger does not have yet: the picker leads into its form and back. */
async function newParty(page: Page, role: string, name: string, facts: Readonly<Record<string, string>>, kind: string | null = null): Promise<void> {
  await field(page, role).fill(name)
  await page.getByRole('option', { name: `新增当事人“${name}”` }).click()
  await expect(drawer(page).getByLabel('姓名或名称')).toHaveValue(name)
  if (kind !== null) await choose(page, '类型', kind)
  await fill(page, facts)
  await page.keyboard.press('Control+s')
  await expect(field(page, role)).toHaveValue(name)
}

async function pickParty(page: Page, role: string, typed: string, name: string): Promise<void> {
  await field(page, role).fill(typed)
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

async function openHousehold(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+n')
  await newParty(page, '借款人', BORROWER, { 证件号码: '91000000MA0000001R', '住所地（主要办事机构所在地）': '青山市城东区云杉路 1 号', 法定代表人或负责人: '云某' }, '法人或非法人组织')
  await expectAccessible(page)
  await save(page)
  await expect(page.getByRole('heading', { level: 1, name: BORROWER })).toBeVisible()
}

async function addLoan(page: Page, noteNo: string, yuan: string, terms: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: '新增借据' }).first().click()
  await terms()
  await fill(page, { 借据号: noteNo, 合同金额: yuan, 放款日: '20230321', 到期日: '20240321' })
  await save(page)
  await expect(page.getByRole('grid', { name: '借据和欠款' })).toContainText(noteNo)
}

/** A guarantor of both loans; who signed the same contract as another takes it over from him. */
async function addGuarantee(page: Page, nth: number, enter: () => Promise<void>, sameAs: RegExp | null = null): Promise<void> {
  await page.getByRole('button', { name: '新增保证' }).first().click()
  await enter()
  if (sameAs === null) {
    await fill(page, { 保证合同编号: '青农商保字〔2023〕第7号', 签订日期: '20230320' })
    await drawer(page).getByRole('button', { name: '选中全部 2 笔' }).click()
  } else {
    await choose(page, '参照已登记的保证合同', sameAs)
    await expect(field(page, '保证合同编号')).toHaveValue('青农商保字〔2023〕第7号')
    await expect(field(page, '签订日期')).toHaveValue('2023-03-20')
  }
  const loans = drawer(page).getByRole('group', { name: '所保证的借据' }).getByRole('checkbox')
  await expect(loans).toHaveCount(2)
  for (const box of await loans.all()) await expect(box).toBeChecked()
  await save(page)
  await expect(page.getByRole('grid', { name: '保证' }).locator('tbody tr')).toHaveCount(nth)
}

async function addCollateral(page: Page, kind: string | null, name: string, number: readonly [string, string]): Promise<void> {
  await page.getByRole('button', { name: '新增抵质押物' }).first().click()
  if (kind !== null) await choose(page, '财产种类', kind)
  await pickParty(page, '所有人', 'ysnj', BORROWER)
  await fill(page, { 财产名称: name, [number[0]]: number[1] })
  if (kind === null) {
    await fill(page, { 担保合同编号: '青农商抵字〔2023〕第7号' })
    await drawer(page).getByRole('group', { name: '所担保的借据' }).getByRole('checkbox').first().check()
  } else {
    await choose(page, '参照已登记的担保合同', /第7号/)
    await expect(field(page, '担保合同编号')).toHaveValue('青农商抵字〔2023〕第7号')
  }
  await save(page)
  await expect(page.getByRole('grid', { name: '抵质押物' })).toContainText(name)
}

async function addOrder(page: Page, serial: number): Promise<void> {
  await page.getByRole('button', { name: '新增裁定' }).first().click()
  await choose(page, '所属程序', /民初121号/)
  await expect(drawer(page).getByLabel('作出裁定的法院')).toHaveValue(COURT)
  await fill(page, { 裁定书文号: `（2026）青0101财保${serial}号`, 裁定日期: '20260225' })
  await save(page)
  await expect(page.getByRole('grid', { name: '保全裁定' })).toContainText(`财保${serial}号`)
}

/** What the order holds: a thing that the household names already. */
async function addItem(page: Page, nth: number, order: RegExp, thing: RegExp, rank: string): Promise<void> {
  await page.getByRole('button', { name: '新增财产' }).click()
  await choose(page, '依据的裁定', order)
  await choose(page, '选用本户已登记的财产', thing)
  await choose(page, '顺位', rank)
  await save(page)
  await expect(page.getByRole('grid', { name: '被保全财产' }).locator('tbody tr')).toHaveCount(nth)
}

test('a household is entered from nothing in one sitting, and every tab shows it', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await openNewLedger(launch)
  await openHousehold(page)

  await addLoan(page, 'QS20230321001', '600000', () => fill(page, { 合同编号: '青农商借字〔2023〕第7号', 年利率: '5.4' }))
  await addLoan(page, 'QS20230321002', '300000', async () => {
    await choose(page, '参照已登记的借据', /QS20230321001/)
    await expect(field(page, '合同编号')).toHaveValue('青农商借字〔2023〕第7号')
    await expect(field(page, '年利率')).toHaveValue('5.4')
  })

  await page.getByRole('tab', { name: /担保/ }).click()
  await addGuarantee(page, 1, () => newParty(page, '保证人', '柏某山', { 证件号码: '000000198001010013' }))
  await addGuarantee(page, 2, () => newParty(page, '保证人', '香某樟', { 证件号码: '00000019800101003X' }), /柏某山/)
  await addGuarantee(page, 3, () => newParty(page, '保证人', '青山市柏木担保有限公司', {}, '法人或非法人组织'), /香某樟/)

  await page.getByRole('tab', { name: /抵质押物/ }).click()
  await addCollateral(page, null, HOUSE, ['不动产权证号', '青房权证字第000001号'])
  await addCollateral(page, '机器设备', MACHINE, ['设备编号', 'JC-0001'])
  await expect(page.getByRole('grid', { name: '抵质押物' }).locator('tbody tr')).toHaveCount(2)

  await page.getByRole('tab', { name: /诉讼执行/ }).click()
  await page.getByRole('button', { name: '新增程序' }).first().click()
  await fill(page, { 法院: COURT, 案号: '（2026）青0101民初121号', 承办法官: '林某' })
  await drawer(page).getByRole('button', { name: '选中全部 2 笔' }).click()
  await drawer(page).getByRole('button', { name: '加入全部债务人和担保人（4）' }).click()
  await save(page)
  await expect(page.getByRole('tabpanel')).toContainText('民初121号')
  await followWithEnforcement(page)

  await page.getByRole('tab', { name: /保全/ }).click()
  for (const serial of [11, 12, 13, 14]) await addOrder(page, serial)
  await addItem(page, 1, /财保11号/, new RegExp(HOUSE), '首封')
  await addItem(page, 2, /财保12号/, new RegExp(MACHINE), '首封')
  await addItem(page, 3, /财保13号/, new RegExp(HOUSE), '轮候')
  await addItem(page, 4, /财保14号/, new RegExp(MACHINE), '轮候')

  await readEveryTab(page)
  await expectNothingTwice(page)
})

/** The step after the suit is about the same loans and people, before the same court. */
async function followWithEnforcement(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新增程序' }).first().click()
  await choose(page, '程序', /^执行$/)
  await choose(page, '上一程序', /民初121号/)
  await expect(field(page, '法院')).toHaveValue(COURT)
  for (const box of await drawer(page).getByRole('group', { name: '涉及的借据' }).getByRole('checkbox').all()) await expect(box).toBeChecked()
  await expect(drawer(page).getByLabel('移出本程序')).toHaveCount(4)
  await save(page)
}

async function readEveryTab(page: Page): Promise<void> {
  const shows = [
    [/概览/, BORROWER], [/概览/, '借款人、抵押人'], [/债权/, 'QS20230321002'], [/担保/, '香某樟'], [/抵质押物/, MACHINE], [/诉讼执行/, '民初121号'], [/保全/, '财保14号'],
    [/催收/, '本户还没有催收记录'], [/分类核销/, 'QS20230321002'], [/文书/, '民事起诉状'], [/附件/, '本户还没有附件'], [/日志/, '登记借据'],
  ] as const
  for (const [name, text] of shows) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByRole('tabpanel').getByText(text, { exact: false }).first()).toBeVisible()
  }
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('grid', { name: '案件' })).toContainText(BORROWER)
}

/** Four people and bodies, and two things under the six records that speak of them. */
async function expectNothingTwice(page: Page): Promise<void> {
  expect((await ask(page, 'parties.list', { search: '', role: null, offset: 0, limit: 20 })).total).toBe(4)
  const [file] = (await ask(page, 'cases.list', { filter: { ...emptyCaseFilter, status: 'all' }, sort: { key: 'updatedAt', descending: true }, offset: 0, limit: 5 })).rows
  if (!file) throw new Error('the household was entered')
  const collateral = await ask(page, 'collateral.ofCase', { caseId: file.id })
  const { items } = await ask(page, 'preservations.ofCase', { caseId: file.id })
  expect(new Set([...collateral, ...items].map((record) => record.assetId)).size).toBe(2)
}
