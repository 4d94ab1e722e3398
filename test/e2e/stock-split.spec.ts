import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1920, 1080], [1366, 768]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/${name}-${width}.png` })
  }
}

test('存量 and 新增 stand beside the board; the matrix leads to the list behind each cell', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await addHousehold(page, '青山市石榴种苗有限公司', '2')
  await page.reload()
  await goTo(page, '/board/list')
  const split = page.getByRole('region', { name: '存量与新增' })
  await expect(split.getByRole('button', { name: /^2 户/ })).toHaveCount(1)
  await picture(page, 'board-split')
  await split.getByRole('button', { name: '逾期矩阵' }).click()
  const matrix = page.getByRole('dialog', { name: '逾期矩阵' })
  await expect(matrix.getByRole('row', { name: /^合计/ })).toContainText('2')
  await expectAccessible(page)
  await picture(page, 'overdue-matrix')
  await matrix.getByRole('row', { name: /^合计/ }).getByRole('button', { name: '2', exact: true }).last().click()
  const list = page.getByRole('region', { name: '案件列表' })
  await expect(list).toContainText('青山市石榴种苗有限公司')
  await goTo(page, '/board/list')
  await split.getByRole('button', { name: /^2 户/ }).click()
  await expect(page.getByRole('button', { name: '更多条件：1 项' })).toBeVisible()
  await expect(list).toContainText('青山市云杉农机有限公司')
})
