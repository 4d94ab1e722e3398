import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { noticeKindLabels, serviceResultLabels } from '../../../shared/model/notice.ts'
import { notice, noticeService } from '../database/contact-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { isAgreedTarget } from './agreed-target.ts'
import { followServices } from './letter-state.ts'
import { servicesOfCase } from './notices.ts'

function refuseFuture(ledger: Ledger, field: string, day: string | null): void {
  if (day !== null && day > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { [`facts.${field}`]: '日期在今天之后，请核对' } })
}

export function saveNotice(ledger: Ledger, input: ParsedOf<'notices.save'>): Saved<'notice'> {
  const { facts } = input
  refuseFuture(ledger, 'issuedOn', facts.issuedOn)
  const summary = `${savedVerb(input.id)}函件 ${noticeKindLabels[facts.kind]} ${facts.docNo ?? ''}`.trim()
  return perform(ledger, { command: 'notices.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => saveRecord(work, notice, input, facts))
}

export function voidNotice(ledger: Ledger, input: ParsedOf<'notices.void'>): Saved<'notice'> {
  return voidRecord(ledger, notice, input, {
    command: 'notices.void',
    summary: '作废函件',
    unless: () => {
      const service = ledger.db.select({ id: noticeService.id }).from(noticeService).where(and(eq(noticeService.noticeId, input.id), isNull(noticeService.voidedAt))).get()
      if (service) throw new ApiFailure('has-dependents', { message: '该函件还有送达记录，不能作废。请先作废各条送达记录。' })
    },
  })
}

/** An address that the party's record says is agreed needs no tick; a tick stands for what only the contract on paper says. */
export function saveService(ledger: Ledger, input: ParsedOf<'notices.saveService'>): Saved<'service'> {
  const addressAgreed = input.facts.addressAgreed || isAgreedTarget(ledger, input.facts.partyId, input.facts.address)
  const facts = { ...input.facts, addressAgreed }
  refuseFuture(ledger, 'sentOn', facts.sentOn)
  refuseFuture(ledger, 'resultOn', facts.resultOn)
  const caseId = caseIdOf(ledger, notice, facts.noticeId)
  const summary = `${savedVerb(input.id)}送达 ${serviceResultLabels[facts.result]}`
  return perform(ledger, { command: 'notices.saveService', commandId: input.commandId, caseId, summary }, (work) => {
    work.touchCase(caseId)
    const saved = saveRecord(work, noticeService, input, { ...facts, caseId })
    followServices(work, facts.noticeId, servicesOfCase(ledger, caseId))
    return saved
  })
}

export function voidService(ledger: Ledger, input: ParsedOf<'notices.voidService'>): Saved<'service'> {
  const row = ledger.db.select({ caseId: noticeService.caseId, noticeId: noticeService.noticeId }).from(noticeService).where(eq(noticeService.id, input.id)).get()
  if (!row) throw new ApiFailure('not-found')
  return perform(ledger, { command: 'notices.voidService', commandId: input.commandId, caseId: row.caseId, summary: '作废送达记录' }, (work) => {
    work.touchCase(row.caseId)
    const version = work.void(noticeService, input.id, input.version, input.reason)
    followServices(work, row.noticeId, servicesOfCase(ledger, row.caseId))
    return { id: input.id, version }
  })
}
