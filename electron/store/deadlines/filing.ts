import type { FilingStart } from '../../../shared/api/deadlines.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import type { GuaranteeMode } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanIdsOf } from '../kernel/links.ts'
import { prepared } from '../kernel/prepared.ts'

/** From a line of the board to the kit of papers that keeps the right, with the record that it is about chosen. */

interface Line {
  readonly kind: DeadlineKind
  readonly subject_id: Buffer
  readonly start_id: Buffer
  readonly borrower_id: Buffer
}

const LINE = 'SELECT d.kind, d.subject_id, d.start_id, f.borrower_id FROM deadline d JOIN case_file f ON f.id = d.case_id WHERE d.id = ?'
const NOTHING: Omit<FilingStart, 'act'> = { form: null, loanIds: [], proceedingId: null, itemIds: [], addresseeIds: [] }

type Start = (line: Line, ledger: Ledger) => FilingStart | null

const forProceeding = (act: FilingStart['act']): Start => ({ subject_id }) => ({ ...NOTHING, act, proceedingId: idFromBytes<'proceeding'>(subject_id) })

/** The borrower is asked to pay this loan. */
const demandOnBorrower: Start = ({ subject_id, borrower_id }) => ({ ...NOTHING, act: 'demand', form: 'letter-matured', loanIds: [idFromBytes<'loan'>(subject_id)], addresseeIds: [idFromBytes<'party'>(borrower_id)] })

interface GuaranteeRow { readonly guarantor_id: Buffer; readonly mode: GuaranteeMode }

/** A joint guarantor is asked himself; against a general one only the suit against the debtor counts (民法典693, R15). */
const onGuarantee: Start = ({ kind, subject_id }, { raw }) => {
  const row = prepared<[Buffer], GuaranteeRow>(raw, 'SELECT guarantor_id, mode FROM guarantee WHERE id = ?').get(subject_id)
  if (row === undefined) return null
  const loanIds = loanIdsOf(raw, 'guarantee_loan', idFromBytes(subject_id))
  if (kind === 'guarantee-period' && row.mode === 'general') return { ...NOTHING, act: 'sue', loanIds }
  return { ...NOTHING, act: 'demand', form: 'letter-guarantor', loanIds, addresseeIds: [idFromBytes<'party'>(row.guarantor_id)] }
}

const onItem = (act: FilingStart['act'], form: FilingStart['form']): Start => ({ subject_id }) => ({ ...NOTHING, act, form, itemIds: [idFromBytes<'preservation-item'>(subject_id)] })
const disposal: Start = () => ({ ...NOTHING, act: 'dispose', form: 'disposal-application' })

const starts: Partial<Record<DeadlineKind, Start>> = {
  'preservation-expiry': onItem('renew', 'preservation-renewal'),
  'pre-suit-suit': () => ({ ...NOTHING, act: 'sue' }),
  'guarantee-period': onGuarantee,
  'guarantee-limitation': onGuarantee,
  'loan-limitation': demandOnBorrower,
  'instalment-limitation': demandOnBorrower,
  'demand-gap': demandOnBorrower,
  'security-exercise': ({ start_id }) => ({ ...NOTHING, act: 'security-interest', loanIds: [idFromBytes<'loan'>(start_id)] }),
  'enforcement-application': forProceeding('enforce'),
  'enforcement-after-preservation': forProceeding('enforce'),
  performance: forProceeding('enforce'),
  'title-instalment': forProceeding('enforce'),
  'payment-order-objection': forProceeding('enforce'),
  appeal: forProceeding('appeal'),
  'resumption-check': forProceeding('resume'),
  'bankruptcy-claim': forProceeding('claim-in-bankruptcy'),
  'disposal-request': onItem('dispose', 'disposal-transfer'),
  'reference-price-start': disposal,
  'reference-price-validity': disposal,
  'auction-round': disposal,
}

/** @throws ApiFailure not-found */
export function filingFor(ledger: Ledger, id: Id<'deadline'>): FilingStart | null {
  const line = prepared<[Buffer], Line>(ledger.raw, LINE).get(idToBytes(id))
  if (line === undefined) throw new ApiFailure('not-found')
  return starts[line.kind]?.(line, ledger) ?? null
}
