import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { endingGroundLabels, endingGrounds } from '../../shared/model/write-off.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { PASSPHRASE } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { picture } from './support/picture.ts'
import { addScan, APPROVER, colleague, draftApplication, fillMaterials, fillOffInterest, once, open, REVIEWER, switchTo } from './support/write-off.ts'

async function newest(page: Page, caseId: Id<'case'>) {
  const [application] = (await ask(page, 'writeOff.ofCase', { caseId })).applications
  if (application === undefined) throw new Error('no application')
  return application
}

/** Through reviewer and approver to the kept register; the approver stays at work. */
async function writeOff(page: Page, caseId: Id<'case'>, fileNo: string): Promise<void> {
  const { id, version } = await newest(page, caseId)
  await ask(page, 'writeOff.submit', { ...once(), id, version, opinion: '建议核销' })
  for (const passphrase of [REVIEWER, APPROVER]) {
    await switchTo(page, passphrase)
    await ask(page, 'writeOff.decide', { ...once(), id, version: (await newest(page, caseId)).version, verdict: 'agree', opinion: '同意' })
  }
  const { submittedOn } = await newest(page, caseId)
  const [manager] = await ask(page, 'organisation.staff', {})
  if (submittedOn === null || manager === undefined) throw new Error('submitted, by somebody')
  const facts = { writeOffId: id, decisionNo: '呆核〔2026〕9号', decidedOn: submittedOn, memo: '借：贷款损失准备 贷：贷款', fileNo, offSheetNo: null, managerId: manager.id }
  await ask(page, 'writeOff.enterDecision', { ...once(), version: (await newest(page, caseId)).version, facts })
}

test('small debts go out as one list; afterwards a claim is ended on its ground, and a wrong write-off is taken back', async ({ launch }) => {
  const { app, page } = await openNewLedger(launch)
  const cases = [
    { name: '青山市云杉农机有限公司', fileNo: 'ZXAC-2026-001', ...(await addHousehold(page)) },
    { name: '青山市白桦食品有限公司', fileNo: 'ZXAC-2026-002', ...(await addHousehold(page, '青山市白桦食品有限公司', '2')) },
  ] as const
  await colleague(page, '单雄', 'reviewer', REVIEWER)
  await colleague(page, '阮审', 'approver', APPROVER)
  for (const { name } of cases) {
    const drawer = await draftApplication(page, name, '清单方式')
    await fillOffInterest(page, drawer, [])
    await page.keyboard.press('Control+s')
    await expect(drawer).toHaveCount(0)
  }

  // one list of both, which says that papers lack
  await open(page, '#/write-off/applications')
  const applications = page.getByRole('grid', { name: '核销申请' })
  for (const { name } of cases) await applications.getByRole('row', { name: new RegExp(name) }).getByRole('checkbox').check()
  await picture(page, 'write-off-applications')
  const path = join(temporaryFolder('list'), '呆账核销清单.docx')
  await chooseWhereToSave(app, path)
  await page.getByRole('button', { name: '导出核销清单' }).click()
  await expect(page.getByText('已导出清单，共 2 户。')).toBeVisible()
  expect(existsSync(path)).toBe(true)

  for (const { caseId, fileNo } of cases) {
    await switchTo(page, PASSPHRASE)
    await fillMaterials(page, caseId, await addScan(page, caseId))
    await writeOff(page, caseId, fileNo)
  }

  // ended: the ground that the record does not bear out is refused beside it
  const [ended, wrong] = cases
  await ask(page, 'classification.saveFact', {
    ...once(), id: null, version: null,
    facts: { caseId: ended.caseId, loanId: null, kind: 'bankruptcy-closed', occurredOn: isoDate('2025-06-30'), endedOn: null, proof: '终结破产程序裁定书', note: null },
  })
  await open(page, `#/cases/${ended.caseId}/write-off`)
  const kept = page.getByRole('article', { name: `账销案存 ${ended.fileNo}` })
  await kept.getByRole('button', { name: '终结追索' }).click()
  const ending = page.getByRole('dialog', { name: `终结追索：档案 ${ended.fileNo}` })
  await ending.getByLabel('日期').press('t')
  await ending.getByRole('combobox', { name: '依据' }).click()
  await expect(page.getByRole('option')).toHaveText(endingGrounds.map((ground) => endingGroundLabels[ground]))
  await page.getByRole('option', { name: '破产程序终结超过两年' }).click()
  await ending.getByLabel('说明和证明').fill('终结破产程序裁定书')
  await ending.getByRole('button', { name: '终结追索' }).click()
  await expect(ending).toContainText('至2027-06-30才满两年')
  await expectAccessible(page)
  await picture(page, 'kept-ending')
  await ending.getByRole('combobox', { name: '依据' }).click()
  await page.getByRole('option', { name: /法院裁定终结执行/ }).click()
  await ending.getByRole('button', { name: '终结追索' }).click()
  await expect(ending).toHaveCount(0)
  await expect(kept).toContainText('已终结追索')
  await expect(kept.getByRole('button', { name: '登记收回' })).toHaveCount(0)

  // taken back by an entry; the application keeps what was
  await open(page, `#/cases/${wrong.caseId}/write-off`)
  const mistaken = page.getByRole('article', { name: `账销案存 ${wrong.fileNo}` })
  await mistaken.getByRole('button', { name: '冲回核销' }).click()
  const reversal = page.getByRole('dialog', { name: `冲回核销：档案 ${wrong.fileNo}` })
  await reversal.getByLabel('日期').press('t')
  await reversal.getByLabel('说明和证明').fill('借款人已恢复经营，认定有误')
  await reversal.getByRole('button', { name: '冲回核销' }).click()
  await expect(reversal).toHaveCount(0)
  await expect(mistaken).toContainText('借款人已恢复经营，认定有误')
  await expect(page.getByRole('article', { name: /核销申请/ })).toContainText('已冲回')
  await picture(page, 'kept-reversed')
  await open(page, '#/write-off/kept')
  const register = page.getByRole('grid', { name: '账销案存登记簿' })
  await expect(register.getByRole('row', { name: /云杉农机/ })).toContainText('已终结追索')
  await expect(register.getByRole('row', { name: /白桦食品/ })).toContainText('已冲回')
  await expect(page.getByRole('grid', { name: '分年度统计' })).toContainText('2027-05-31')
  await expectAccessible(page)
  await picture(page, 'kept-register')
})
