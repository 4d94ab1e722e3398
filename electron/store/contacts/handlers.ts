import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as contacts from './contacts.ts'
import * as dueContacts from './due.ts'
import { collectionKpi } from './kpi.ts'
import { noticesOfCase } from './notices.ts'
import * as outsourcings from './outsourcings.ts'
import * as permits from './permits.ts'
import { contactPage, contactsOfCase } from './read.ts'
import { saveNotice, saveService, voidNotice, voidService } from './save-notice.ts'
import { answerStanding } from './standings.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const callSheet = () => import('../exchange/export-call-list.ts')

export const contactHandlers = {
  'contacts.ofCase': bind(contracts.contacts.ofCase, (input, { ledger }) => contactsOfCase(ledger, input.caseId)),
  'contacts.page': bind(contracts.contacts.page, (input, { ledger }) => contactPage(ledger, input)),
  'contacts.check': bind(contracts.contacts.check, (input, { ledger }) => contacts.checkContact(ledger, input)),
  'contacts.save': bind(contracts.contacts.save, (input, { ledger }) => contacts.saveContact(ledger, input)),
  'contacts.void': bind(contracts.contacts.void, (input, { ledger }) => contacts.voidContact(ledger, input)),
  'contacts.answerStanding': bind(contracts.contacts.answerStanding, (input, { ledger }) => answerStanding(ledger, input)),
  'contacts.savePermit': bind(contracts.contacts.savePermit, (input, { ledger }) => permits.savePermit(ledger, input)),
  'contacts.voidPermit': bind(contracts.contacts.voidPermit, (input, { ledger }) => permits.voidPermit(ledger, input)),
  'outsourcings.ofCase': bind(contracts.outsourcings.ofCase, (input, { ledger }) => outsourcings.outsourcingsOfCase(ledger, input.caseId)),
  'outsourcings.save': bind(contracts.outsourcings.save, (input, { ledger }) => outsourcings.saveOutsourcing(ledger, input)),
  'outsourcings.void': bind(contracts.outsourcings.void, (input, { ledger }) => outsourcings.voidOutsourcing(ledger, input)),
  'contacts.due': bind(contracts.contacts.due, (input, { ledger }) => dueContacts.dueContacts(ledger, input)),
  'contacts.promises': bind(contracts.contacts.promises, (input, { ledger }) => dueContacts.duePromises(ledger, input)),
  'contacts.kpi': bind(contracts.contacts.kpi, (input, { ledger }) => collectionKpi(ledger, input)),
  'contacts.callList': bind(contracts.contacts.callList, (input, { ledger }) => dueContacts.callList(ledger, input)),
  'contacts.exportCallList': bind(contracts.contacts.exportCallList, async (input, call) => (await callSheet()).exportCallList(call, input)),

  'notices.ofCase': bind(contracts.notices.ofCase, (input, { ledger }) => noticesOfCase(ledger, input.caseId)),
  'notices.save': bind(contracts.notices.save, (input, { ledger }) => saveNotice(ledger, input)),
  'notices.void': bind(contracts.notices.void, (input, { ledger }) => voidNotice(ledger, input)),
  'notices.saveService': bind(contracts.notices.saveService, (input, { ledger }) => saveService(ledger, input)),
  'notices.voidService': bind(contracts.notices.voidService, (input, { ledger }) => voidService(ledger, input)),
}
