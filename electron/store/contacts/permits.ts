import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { PermitView } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { permitKindLabels } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import { contactPermit } from '../database/contact-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { keepRefusalOfPermit } from './refusals.ts'

/** 联系约定: consents, findings, approvals and refusals on which the guards rest. */

export function permitsOfCase(ledger: Ledger, caseId: Id<'case'>): PermitView[] {
  return ledger.db
    .select()
    .from(contactPermit)
    .where(and(eq(contactPermit.caseId, caseId), isNull(contactPermit.voidedAt)))
    .orderBy(asc(contactPermit.givenOn), asc(contactPermit.id))
    .all()
}

export function savePermit(ledger: Ledger, input: ParsedOf<'contacts.savePermit'>): Saved<'permit'> {
  const { facts } = input
  // an approval is given ahead, for the day of the visit or call
  if (facts.kind !== 'approved' && facts.givenOn > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { 'facts.givenOn': '日期在今天之后，请核对' } })
  if (facts.kind === 'approved' && !mayDo(ledger.person.role, 'approve')) throw new ApiFailure('forbidden', { message: refusalWords(ledger.person.role, 'approve') })
  const summary = `${savedVerb(input.id)}联系约定 ${facts.personName}，${permitKindLabels[facts.kind]}`
  return perform(ledger, { command: 'contacts.savePermit', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    if (input.id !== null) keepRefusalOfPermit(ledger, input.id, facts)
    return saveRecord(work, contactPermit, input, facts)
  })
}

export function voidPermit(ledger: Ledger, input: ParsedOf<'contacts.voidPermit'>): Saved<'permit'> {
  return voidRecord(ledger, contactPermit, input, { command: 'contacts.voidPermit', summary: '作废联系约定', unless: () => keepRefusalOfPermit(ledger, input.id, null) })
}
