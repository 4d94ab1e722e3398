import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { originOf } from './origin.ts'
import { auditList, auditOfCase, auditOfRecord } from './read.ts'
import { verifyLog } from './sealed-head.ts'

export const auditHandlers = {
  'audit.ofCase': bind(contracts.audit.ofCase, (input, { ledger }) => auditOfCase(ledger, input)),
  'audit.ofRecord': bind(contracts.audit.ofRecord, (input, { ledger }) => auditOfRecord(ledger, input)),
  'audit.origin': bind(contracts.audit.origin, (input, { ledger }) => originOf(ledger, input)),
  'audit.list': bind(contracts.audit.list, (input, { ledger }) => auditList(ledger, input)),
  'audit.verify': bind(contracts.audit.verify, (_, { ledger, home }) => verifyLog(ledger, home.file)),
}
