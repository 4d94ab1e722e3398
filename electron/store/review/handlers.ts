import { contracts } from '../../../shared/api/contracts.ts'
import { bind, type Call } from '../call.ts'
import * as decisions from './decide.ts'
import { casesWithWaiting, reviewCount, reviewOfCase, waitingForReview } from './read.ts'

/** @param runHeld what a held command does once a second person has approved it: its own handler, again. */
export const reviewHandlers = (runHeld: (name: string, input: unknown, call: Call) => unknown) => ({
  'review.waiting': bind(contracts.review.waiting, (input, { ledger }) => waitingForReview(ledger, input.limit)),
  'review.count': bind(contracts.review.count, (_, { ledger }) => reviewCount(ledger)),
  'review.ofCase': bind(contracts.review.ofCase, (input, { ledger }) => reviewOfCase(ledger, input.caseId)),
  'review.waitingCases': bind(contracts.review.waitingCases, (_, { ledger }) => casesWithWaiting(ledger)),
  'review.approve': bind(contracts.review.approve, (input, call) => decisions.approveProposal(call.ledger, input, (ledger, { name, input: held }) => runHeld(name, held, { ...call, ledger }))),
  'review.refuse': bind(contracts.review.refuse, (input, { ledger }) => decisions.refuseProposal(ledger, input)),
  'review.withdraw': bind(contracts.review.withdraw, (input, { ledger }) => decisions.withdrawProposal(ledger, input)),
  'review.confirm': bind(contracts.review.confirm, (input, { ledger }) => decisions.confirmRecord(ledger, input)),
})
