import { expect, it } from 'vitest'
import { conflictsBetween, mergedOver } from '../../renderer/components/form-conflict.ts'

const base = { name: '甲', phone: '1', note: null as string | null }

it('names only the fields that others changed to something else than what I wrote', () => {
  const mine = { ...base, name: '乙', phone: '2' }
  const theirs = { ...base, name: '丙', phone: '2', note: '新' }
  expect(conflictsBetween(base, mine, theirs)).toEqual([
    { key: 'name', mine: '乙', theirs: '丙' },
    { key: 'note', mine: null, theirs: '新' },
  ])
})

it('puts my changes over their record and follows them where I changed nothing', () => {
  expect(mergedOver(base, { ...base, name: '乙' }, { ...base, name: '丙', note: '新' })).toEqual({ name: '乙', phone: '1', note: '新' })
})
