import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { writeOffAccountability } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'
import { accountabilityOf } from './accountability-record.ts'
import { writeOffRecord } from './read.ts'

/** 责任追究 after a write-off, for which the bank has two years (财金〔2017〕90号第十九条). */

export function saveAccountability(ledger: Ledger, input: ParsedOf<'writeOff.saveAccountability'>): Saved<'write-off-accountability'> {
  const { facts } = input
  const { caseId, state, decidedOn, decisionNo } = writeOffRecord(ledger, facts.writeOffId)
  const act = { command: 'writeOff.saveAccountability', commandId: input.commandId, caseId, summary: `登记核销后责任追究 ${facts.paperNo}（批复 ${decisionNo ?? '—'}）` }
  return perform(ledger, act, (work) => {
    if (state !== 'written-off' || decidedOn === null) throw new ApiFailure('invalid-input', { message: '这笔申请没有核销或已冲回，不能登记责任追究。请先登记核销批复。' })
    refuseFutureDays(ledger, { settledOn: facts.settledOn })
    if (facts.settledOn < decidedOn) throw new ApiFailure('invalid-input', { fields: { 'facts.settledOn': `处理完成日期不能早于核销日期 ${decidedOn}` } })
    if (input.id === null && accountabilityOf(ledger, facts.writeOffId) !== null) throw new ApiFailure('invalid-input', { message: '这笔核销已经登记过责任追究，请打开原记录修改。' })
    return saveRecord(work, writeOffAccountability, input, { ...facts, caseId })
  })
}

export function voidAccountability(ledger: Ledger, input: ParsedOf<'writeOff.voidAccountability'>): Saved<'write-off-accountability'> {
  return voidRecord(ledger, writeOffAccountability, input, { command: 'writeOff.voidAccountability', summary: '作废核销后责任追究' })
}
