import { expect, it } from 'vitest'
import { statusQuestion } from '../../renderer/pages/case/party/status-question.ts'
import { partyStatuses } from '../../shared/model/party.ts'
import { isoDate } from '../../shared/model/iso-date.ts'

it('every status but 正常 asks for its day until it is registered', () => {
  const asked = partyStatuses.filter((status) => statusQuestion({ status, statusDate: null }) !== null)
  expect(asked).toEqual(partyStatuses.filter((status) => status !== 'normal'))
  expect(statusQuestion({ status: 'dead', statusDate: null })).toContain('哪一天死亡')
  expect(statusQuestion({ status: 'dead', statusDate: isoDate('2026-05-01') })).toBeNull()
})
