import { expect, test } from 'vitest'
import { assetClassWord, assetKinds, assetKindWords } from '../../shared/model/asset.ts'
import { foreclosedClassWord, foreclosedKinds } from '../../shared/model/foreclosed-asset.ts'

test.each([
  ['有形资产', ['house', 'land', 'vehicle', 'equipment', 'inventory']],
  ['债权类', ['receivable', 'deposit']],
  ['无形资产', ['equity', 'intellectual-property']],
  [null, ['other']],
] as const)('collateral and clues of the class %s have these kinds and no others', (word, kinds) => {
  expect(assetKinds.filter((kind) => assetClassWord(kind) === word)).toEqual(kinds)
})

test('a kind is told with its class, and 其他 alone until it is known', () => {
  expect([assetKindWords('receivable'), assetKindWords('house'), assetKindWords('other')]).toEqual(['债权类·应收账款', '有形资产·房产', '其他'])
})

test('things taken instead of money stand in the same classes', () => {
  expect(foreclosedKinds.map((kind) => [kind, foreclosedClassWord(kind)])).toEqual([['immovable', '有形资产'], ['equity', '无形资产'], ['movable', '有形资产'], ['other-right', '无形资产']])
})
