import { expect, test } from 'vitest'
import { urgentEvents } from '../../shared/rules/urgent-events.ts'

test('an obligor who is gone and a rival at court call for haste, in words, the obligors first', () => {
  const debtors = [{ name: '金沙瑞丰物流有限公司', status: 'normal' }, { name: '柏某山', status: 'missing' }, { name: '单某', status: 'dead' }] as const
  const rivals = [{ name: '青山建材公司', stage: 'suing' }, { name: '沁源机电有限公司', stage: 'demanding' }, { name: '城东小贷公司', stage: 'settled' }, { name: '白河粮油公司', stage: 'distributing' }] as const
  expect(urgentEvents(debtors, rivals)).toEqual(['柏某山失联', '单某死亡', '债权人青山建材公司诉讼中', '债权人白河粮油公司参与分配'])
})

test('nothing of the kind calls for nothing', () => {
  expect(urgentEvents([{ name: '柏某山', status: 'normal' }], [{ name: '青山建材公司', stage: 'demanding' }])).toEqual([])
})
