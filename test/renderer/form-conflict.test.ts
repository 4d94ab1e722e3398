import { describe, expect, it } from 'vitest'
import { conflictsBetween, mergedOver, resumed } from '../../renderer/components/form-conflict.ts'

const base = { name: '甲', phone: '1', note: null as string | null }

it('names the fields that others changed to something else than what I have, and which of them I changed too', () => {
  const mine = { ...base, name: '乙', phone: '2' }
  const theirs = { ...base, name: '丙', phone: '2', note: '新' }
  expect(conflictsBetween(base, mine, theirs)).toEqual([
    { key: 'name', mine: '乙', theirs: '丙', both: true },
    { key: 'note', mine: null, theirs: '新', both: false },
  ])
})

it('puts my changes over their record and follows them where I changed nothing', () => {
  expect(mergedOver(base, { ...base, name: '乙' }, { ...base, name: '丙', note: '新' })).toEqual({ name: '乙', phone: '1', note: '新' })
})

describe('a draft', () => {
  const draft = { version: 1, base, values: { ...base, phone: '2' } }

  it('goes on over the record on which it was begun', () => {
    const now = { version: 1, values: base }
    expect(resumed(draft, now)).toEqual({ base: now, values: draft.values, overtakenBy: null })
  })

  it('keeps its own version when somebody saved the next one, and holds that one against it', () => {
    const theirs: typeof base = { ...base, phone: '3', note: '新' }
    const form = resumed(draft, { version: 2, values: theirs })
    expect(form).toEqual({ base: { version: 1, values: base }, values: draft.values, overtakenBy: { version: 2, values: theirs } })
  })

  it('is nothing when the record already says what it says', () => {
    expect(resumed(draft, { version: 2, values: draft.values })).toBeNull()
  })

  it('of a new record has no version to be overtaken by', () => {
    const now = { version: null, values: base }
    expect(resumed({ ...draft, version: null }, now)).toEqual({ base: now, values: draft.values, overtakenBy: null })
  })
})
