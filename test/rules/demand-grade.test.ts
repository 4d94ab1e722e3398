import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { gradeContact, gradeService, mayReceive, type ServedDemand, type SpokenDemand } from '../../shared/rules/demand-grade.ts'
import { limitation } from '../../shared/rules/limitation.ts'

const ON = isoDate('2025-03-01')

function served(rest: Partial<ServedDemand> = {}): ServedDemand {
  return {
    id: 's1', way: 'in-person', result: 'delivered', resultOn: ON, addresseeKind: 'person', addressAgreed: false, signer: 'self', receiptSigned: true, receiptDated: true,
    proof: 'signed-receipt', ...rest,
  }
}

function spoken(rest: Partial<SpokenDemand> = {}): SpokenDemand {
  return { id: 'c1', on: ON, way: 'call', reached: true, liable: true, promised: false, targetAgreed: false, proof: 'recording', ...rest }
}

test.each([
  ['the addressee signs with date', served(), 'A', 'demand-signed'],
  ['an adult relative in his home', served({ signer: 'cohabiting-relative' }), 'A', 'demand-signed'],
  ['a stranger (C9)', served({ signer: 'stranger' }), 'C', null],
  ['a relative who lives elsewhere', served({ signer: 'other-relative' }), 'C', null],
  ['a relative for a body', served({ addresseeKind: 'organisation', signer: 'cohabiting-relative' }), 'C', null],
  ['the mail office of a body', served({ addresseeKind: 'organisation', signer: 'mail-department' }), 'A', 'demand-signed'],
  ['an ordinary employee of a body', served({ addresseeKind: 'organisation', signer: 'colleague' }), 'C', null],
  ['a receipt without signature', served({ receiptSigned: false }), 'C', null],
  ['a receipt without a date', served({ receiptDated: false }), 'B', null],
  ['no receipt kept', served({ proof: 'none' }), 'C', null],
  ['refused, on video', served({ result: 'refused', signer: null, proof: 'video' }), 'A', 'demand-refused'],
  ['refused, nothing proves it', served({ result: 'refused', signer: null, proof: 'none' }), 'B', 'demand-refused'],
  ['EMS, signed by himself', served({ way: 'post', proof: 'post-proof' }), 'A', 'letter'],
  ['EMS, signed by a stranger', served({ way: 'post', proof: 'post-proof', signer: 'stranger' }), 'C', null],
  ['EMS, taken in by a pick-up point', served({ way: 'post', proof: 'post-proof', signer: 'agency' }), 'C', null],
  ['EMS, signer unknown', served({ way: 'post', proof: 'post-proof', signer: 'unknown' }), 'B', null],
  ['EMS, nothing kept', served({ way: 'post', proof: 'none' }), 'C', null],
  ['EMS returned from the agreed address', served({ way: 'post', result: 'returned', signer: null, proof: 'post-proof', addressAgreed: true }), 'B', 'letter'],
  ['EMS returned from another address', served({ way: 'post', result: 'returned', signer: null, proof: 'post-proof' }), 'C', null],
  ['a message to the agreed number', served({ way: 'message', signer: null, proof: 'message-log', addressAgreed: true }), 'A', 'message'],
  ['a message to another number', served({ way: 'message', signer: null, proof: 'message-log' }), 'B', 'message'],
  ['a newspaper with proof of absence', served({ way: 'public-notice', signer: null, proof: 'newspaper' }), 'A', 'public-notice'],
  ['a newspaper without', served({ way: 'public-notice', signer: null, proof: 'none' }), 'C', null],
  ['still on its way', served({ result: 'in-transit', resultOn: null }), 'C', null],
] as const)('service: %s', (_name, facts, grade, kind) => {
  const { value } = gradeService(facts)
  expect(value.grade).toBe(grade)
  expect(value.event?.kind ?? null).toBe(kind)
  expect(value.reason).not.toBe('')
})

test.each([
  ['a recorded call', spoken(), 'B', null],
  ['a call without a recording', spoken({ proof: 'none' }), 'C', null],
  ['nobody answered', spoken({ reached: false }), 'C', null],
  ['somebody who owes nothing', spoken({ liable: false }), 'C', null],
  ['a written promise', spoken({ way: 'visit', promised: true, proof: 'signed-paper' }), 'A', 'promise'],
  ['a promise on a recording', spoken({ promised: true }), 'B', null],
  ['a demand signed on a visit', spoken({ way: 'visit', proof: 'signed-paper' }), 'A', 'demand-signed'],
  ['a message to the agreed account', spoken({ way: 'message', proof: 'message-log', targetAgreed: true }), 'A', 'message'],
  ['a message to another account', spoken({ way: 'message', proof: 'message-log' }), 'B', 'message'],
] as const)('contact: %s', (_name, facts, grade, kind) => {
  const { value } = gradeContact(facts)
  expect(value.grade).toBe(grade)
  expect(value.event?.kind ?? null).toBe(kind)
})

describe('grade C never restarts a period (U2)', () => {
  const lastDay = (facts: ServedDemand) => {
    const { event } = gradeService(facts).value
    const { value } = limitation({ dueDate: isoDate('2023-05-18'), events: event === null ? [] : [event] }, isoDate('2025-06-01'))
    return value?.subject === true ? value.due.nominal : null
  }

  test('the letter that a stranger signed leaves the old last day, the one that he signed himself moves it', () => {
    expect(lastDay(served())).toBe('2028-03-01')
    expect(lastDay(served({ signer: 'stranger' }))).toBe('2026-05-18')
  })
})

test('who may receive follows the kind of the addressee', () => {
  expect(mayReceive('representative', 'organisation')).toBe(true)
  expect(mayReceive('representative', 'person')).toBe(false)
  expect(mayReceive('authorised', 'person')).toBe(true)
})
