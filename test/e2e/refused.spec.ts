import { randomBytes } from 'node:crypto'
import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/launch.ts'
import { copyOfLedger, freshLedger, PASSPHRASE, unlockLedger } from './support/first-run.ts'

let ledger: Awaited<ReturnType<typeof freshLedger>>

test.beforeAll(async () => {
  ledger = await freshLedger()
})

test.afterAll(() => {
  rmSync(ledger.dataFolder, { recursive: true, force: true })
})

/** What happens to a folder, and what its page must say and offer. */
const harms: readonly { readonly name: string; readonly harm: (folder: string) => void; readonly title: string; readonly offers: readonly string[] }[] = [
  {
    name: 'missing',
    harm: (folder) => rmSync(join(folder, 'ledger.db')),
    title: '找不到台账文件',
    offers: ['定位台账文件夹', '从备份恢复'],
  },
  { name: 'empty', harm: (folder) => truncateSync(join(folder, 'ledger.db'), 0), title: '台账文件是空的', offers: ['从备份恢复'] },
  { name: 'truncated', harm: (folder) => truncateSync(join(folder, 'ledger.db'), 5000), title: '台账文件不完整', offers: ['从备份恢复'] },
  {
    name: 'foreign',
    harm: (folder) => writeFileSync(join(folder, 'ledger.db'), Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(16_380)])),
    title: '这不是保全台账的文件',
    offers: ['定位台账文件夹'],
  },
  {
    name: 'not-encrypted',
    harm: (folder) => writeFileSync(join(folder, 'ledger.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(16_368)])),
    title: '这个文件没有加密',
    offers: ['定位台账文件夹'],
  },
  { name: 'slots-missing', harm: withoutSlots, title: '找不到密钥文件', offers: ['重试', '从备份恢复'] },
]

for (const { name, harm, title, offers } of harms) {
  test(`${name}: says what is wrong, offers the way on, never to delete`, async ({ launch }) => {
    const dataFolder = copyOfLedger(ledger.dataFolder)
    harm(dataFolder)
    const { page } = await launch({ dataFolder })
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    for (const offer of offers) await expect(page.getByRole('button', { name: offer })).toBeVisible()
    await expect(page.getByRole('button', { name: /删除|新建|重新设置/ })).toHaveCount(0)
    await page.screenshot({ path: `test-results/refused-${name}.png` })
  })
}

test('in use: names the PC and the account that hold it; after they close, it opens', async ({ launch }) => {
  const dataFolder = copyOfLedger(ledger.dataFolder)
  const holder = await launch({ dataFolder })
  await unlockLedger(holder.page)
  const second = await launch({ dataFolder })
  await second.page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await second.page.getByRole('button', { name: '打开台账' }).click()
  await expect(second.page.getByRole('heading', { name: '台账正在别处打开' })).toBeVisible()
  await expect(second.page.getByText('使用人账户')).toBeVisible()
  await second.page.screenshot({ path: 'test-results/refused-in-use.png' })
  await holder.close()
  await second.page.getByRole('button', { name: '重试' }).click()
  await unlockLedger(second.page)
})

function withoutSlots(folder: string): void {
  for (const file of ['slots.json', 'slots.json.bak']) rmSync(join(folder, file), { force: true })
}
